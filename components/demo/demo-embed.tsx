import { getT } from "@/components/i18n/translator";
import type { DemoSite } from "./demo-site";

/** Another company's content: it waits for consent, and the banner puts a placeholder in its place. */
export async function DemoEmbed({ site }: { site: DemoSite }) {
  const t = await getT("demo");
  return (
    <section>
      <h2>{t(`${site.key}.embed.title`)}</h2>
      <iframe
        data-consent="third-party"
        data-src={`/demo/${site.key}/embed`}
        title={t(`${site.key}.embed.name`)}
        width="640"
        height="320"
      />
    </section>
  );
}
