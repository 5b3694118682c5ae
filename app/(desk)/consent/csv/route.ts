import { notFound } from "next/navigation";
import { readQuestion } from "@/components/consent/statistics/question";
import { daysSheet, groupsSheet, ratesSheet } from "@/components/consent/statistics/statistic-csv";
import { getLanguage, translator } from "@/components/i18n/translator";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

/** What the page shows, and no finer: rates, points of the curve, or groups. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const caller = await getCaller();
  const { site, input } = readQuestion(query, await caller.consent.sites()) ?? notFound();
  const language = await getLanguage();
  const t = translator(language, "statistics");
  if (query.sheet === "groups") {
    const { columns, rows } = groupsSheet(t, language, site.key, await caller.consent.breakdown(input));
    return csvAnswer(`consent-groups-${site.key}`, toCsv(columns, rows));
  }
  const figures = await caller.consent.statistics(input);
  if (query.sheet === "days") {
    const { columns, rows } = daysSheet(t, figures);
    return csvAnswer(`consent-days-${site.key}`, toCsv(columns, rows));
  }
  const { columns, rows } = ratesSheet(t, figures);
  return csvAnswer(`consent-${site.key}`, toCsv(columns, rows));
}
