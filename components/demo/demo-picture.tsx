import { getT } from "@/components/i18n/translator";

/** A picture that an advertising network would send, and count by: no address of it is asked before it is allowed. */
export async function DemoPicture() {
  const t = await getT("demo");
  return (
    <section>
      <h2>{t("picture.title")}</h2>
      {/* biome-ignore lint/performance/noImgElement: it has no address until it is allowed */}
      <img data-consent="marketing" data-src="/demo-picture.svg" alt={t("picture.alt")} width="640" height="260" />
    </section>
  );
}
