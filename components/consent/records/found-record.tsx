import { useTranslations } from "use-intl";
import { Section } from "@/components/page/section";
import { Note } from "@/components/ui/note";
import type { ConsentRecord } from "@/contracts/consent";
import { RecordAnswers } from "./record-answers";
import { RecordBanner } from "./record-banner";
import { RecordFacts } from "./record-facts";
import { RecordProof } from "./record-proof";

/** Proven or not comes first: what follows is worth as much. */
export function FoundRecord({ record }: { record: ConsentRecord }) {
  const t = useTranslations("records");
  const { proof } = record;
  return (
    <div className="mt-12">
      {proof.verified ? (
        <Note state="proven" title={t("proven")} apart>
          {t("provenWhy", { seq: proof.entry?.seq ?? 0, stream: proof.entry?.stream ?? "" })}
        </Note>
      ) : (
        <Note state="late" title={t("unproven")} apart alert>
          {t("unprovenWhy")}
        </Note>
      )}
      <Section title={t("answers.title")}>
        <RecordAnswers record={record} />
      </Section>
      <Section title={t("facts.title")}>
        <RecordFacts record={record} />
      </Section>
      <Section title={t("banner.title")} lead={t("banner.lead")}>
        <RecordBanner key={record.id} record={record} />
      </Section>
      <Section title={t("proof.title")} lead={t("proof.lead")}>
        <RecordProof record={record} />
      </Section>
    </div>
  );
}
