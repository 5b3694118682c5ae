import { getLanguage, translator } from "@/components/i18n/translator";
import { requestCsv } from "@/components/requests/queue/request-csv";
import { ListRequests } from "@/contracts/requests";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = ListRequests.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await (await getCaller()).requests.listAll(input);
  const language = await getLanguage();
  return csvAnswer("requests", toCsv(requestCsv(translator(language, "requests"), language), rows));
}
