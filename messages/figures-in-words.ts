import type { RightFigures } from "@/contracts/request-figures";
import type { Translate } from "./translator";

/** The yearly report, a right a row: numbers as numbers, null where there is none yet. */
export const figureColumns = (t: Translate<"requests">) => [
  {
    header: t("figures.right"),
    value: (row: RightFigures) => `${t(`right.${row.right}`)}, ${t(`article.${row.right}`)}`,
  },
  { header: t("figures.received"), value: (row: RightFigures) => row.received },
  { header: t("figures.closed"), value: (row: RightFigures) => row.closed },
  { header: t("figures.median"), value: (row: RightFigures) => row.medianDays },
  { header: t("figures.p90"), value: (row: RightFigures) => row.p90Days },
  { header: t("figures.late"), value: (row: RightFigures) => row.late },
  { header: t("figures.extended"), value: (row: RightFigures) => row.extended },
  { header: t("figures.fulfilled"), value: (row: RightFigures) => row.fulfilled },
  { header: t("figures.partly"), value: (row: RightFigures) => row.partly },
  {
    header: t("figures.refused"),
    value: (row: RightFigures) =>
      row.refused.map(({ ground, count }) => `${count} ${ground ? t(`ground.${ground}`) : ""}`.trim()).join("; ") ||
      "0",
  },
  { header: t("figures.withdrawn"), value: (row: RightFigures) => row.withdrawn },
];
