import { getT } from "@/components/i18n/translator";
import type { DemoEmbedding, DemoSite } from "./demo-site";

type Props = { site: DemoSite; embedding: DemoEmbedding };

/** Another company's content: it waits for consent, and the banner puts a placeholder of one or two presses in its place. */
export async function DemoEmbed({ site, embedding: { of, vendor, clicks } }: Props) {
  const t = await getT("demo");
  return (
    <section>
      <h2>{t(`embeds.${of}.title`)}</h2>
      <iframe
        data-consent="third-party"
        data-vendor={vendor}
        data-clicks={clicks}
        data-src={`/demo/${site.key}/embed?of=${of}`}
        title={t(`embeds.${of}.name`)}
        width="640"
        height="320"
      />
    </section>
  );
}
