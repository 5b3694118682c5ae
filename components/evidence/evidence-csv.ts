import type { Translate } from "@/components/i18n/translator";
import type { EvidenceRow } from "@/contracts/evidence";
import { actorWords, actWords } from "./act-words";

/** The list's columns as a file, with the whole hash and the act as the log writes it. */
export const evidenceCsv = (t: Translate<"evidence">) => [
  { header: t("fields.stream"), value: (row: EvidenceRow) => row.stream },
  { header: t("fields.entry"), value: (row: EvidenceRow) => row.seq },
  { header: t("fields.at"), value: (row: EvidenceRow) => row.at },
  { header: t("fields.act"), value: (row: EvidenceRow) => `${actWords(t, row.act)} (${row.act})` },
  { header: t("fields.actor"), value: (row: EvidenceRow) => actorWords(t, row) },
  { header: t("fields.about"), value: (row: EvidenceRow) => row.about },
  { header: t("fields.hash"), value: (row: EvidenceRow) => row.hash },
];
