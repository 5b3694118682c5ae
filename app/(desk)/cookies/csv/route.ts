import { cookieCsv } from "@/components/cookies/cookie-csv";
import { getLanguage, translator } from "@/components/i18n/translator";
import { ListCookies } from "@/contracts/cookies";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = ListCookies.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await (await getCaller()).cookies.listAll(input);
  const language = await getLanguage();
  return csvAnswer("cookies", toCsv(cookieCsv(translator(language, "cookies"), language), rows));
}
