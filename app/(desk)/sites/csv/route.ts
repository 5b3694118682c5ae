import { getT } from "@/components/i18n/translator";
import { siteCsv } from "@/components/sites/site-csv";
import { ListSites } from "@/contracts/sites";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = ListSites.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await (await getCaller()).sites.listAll(input);
  return csvAnswer("sites", toCsv(siteCsv(await getT("sites")), rows));
}
