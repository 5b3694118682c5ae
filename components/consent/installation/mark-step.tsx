import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import type { Installation } from "@/contracts/banner-review";
import { examplesOf } from "./markup";
import { Snippet } from "./snippet";

/** What waits, said with the purposes and companies that this site's banner asks about. */
export async function MarkStep({ purposes }: Pick<Installation, "purposes">) {
  const t = await getT("installation");
  const examples = examplesOf(purposes);
  if (!examples)
    return (
      <Section title={t("mark.title")} id="mark">
        <p>{t("mark.noPurposes")}</p>
      </Section>
    );
  const keys = purposes.map(({ key, vendors }) => ({
    term: key,
    value: vendors.length > 0 ? <code>{vendors.join(", ")}</code> : t("mark.noVendors"),
  }));
  return (
    <Section title={t("mark.title")} lead={t("mark.lead")} id="mark">
      <Snippet label={t("mark.script")} why={t("mark.scriptWhy")} text={examples.script} />
      <Snippet label={t("mark.frame")} why={t("mark.frameWhy")} text={examples.frame} />
      <Snippet label={t("mark.twice")} why={t("mark.twiceWhy")} text={examples.twice} />
      <Snippet label={t("mark.image")} why={t("mark.imageWhy")} text={examples.image} />
      <h3 className="mt-8 font-medium">{t("mark.keys")}</h3>
      <p className="mb-3 text-ink-2">{t("mark.keysWhy")}</p>
      <Facts items={keys} />
    </Section>
  );
}
