"use client";
import { useLocale, useTranslations } from "use-intl";
import type { ImportedCase } from "@/contracts/request-imports";
import { formatDate } from "@/messages/format";

/** The first cases of a table, as they would be taken up. */
export function ImportRows({ cases }: { cases: ImportedCase[] }) {
  const [t, language] = [useTranslations("requests"), useLocale()];
  const day = (date: string | null) => (date ? formatDate(date, language, { weekday: "none", month: "short" }) : "—");
  if (cases.length === 0) return null;
  const columns = ["received", "rights", "name", "outcome", "closed"] as const;
  return (
    <table className="table stack dense">
      <caption className="vh">{t("imports.first")}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`imports.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map(({ line, received, rights, name, outcome, closed }) => (
          <tr key={line}>
            <th scope="row">{day(received)}</th>
            <td data-label={t("imports.column.rights")}>{rights.map((right) => t(`right.${right}`)).join(", ")}</td>
            <td data-label={t("imports.column.name")}>{name}</td>
            <td data-label={t("imports.column.outcome")}>{outcome ? t(`outcome.${outcome}`) : "—"}</td>
            <td data-label={t("imports.column.closed")}>{day(closed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
