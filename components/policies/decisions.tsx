import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import type { KeptDecision } from "@/contracts/policy-triage";
import { formatDate } from "@/messages/format";

/** What legal decided on each class of change, as it was kept. */
export async function Decisions({ decisions }: { decisions: KeptDecision[] }) {
  const [t, language] = [await getT("policies"), await getLanguage()];
  return (
    <Section title={t("triage.title")}>
      <Facts
        items={decisions.map(({ changeClass, duty, reason, actorName, at }) => ({
          term: t(`triage.class.${changeClass}`),
          value: t(`triage.duty.${duty}`),
          note: [`“${reason}”`, actorName, formatDate(at, language, { weekday: "none", month: "short" })]
            .filter(Boolean)
            .join(", "),
        }))}
      />
    </Section>
  );
}
