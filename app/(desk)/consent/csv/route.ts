import { notFound } from "next/navigation";
import { chosenRates } from "@/components/consent/period";
import { rateCsv, rateRows } from "@/components/consent/rate-csv";
import { getLanguage, translator } from "@/components/i18n/translator";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const caller = await getCaller();
  const chosen = chosenRates(query, await caller.consent.sites()) ?? notFound();
  const rates = await caller.consent.rates(chosen.input);
  const language = await getLanguage();
  return csvAnswer(
    `consent-${chosen.site.key}`,
    toCsv(rateCsv(translator(language, "consent"), language), rateRows(rates)),
  );
}
