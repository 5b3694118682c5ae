import { getLanguage, translator } from "@/components/i18n/translator";
import { vendorCsv } from "@/components/vendors/vendor-csv";
import { ListVendors } from "@/contracts/vendors";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = ListVendors.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await (await getCaller()).vendors.listAll(input);
  const language = await getLanguage();
  return csvAnswer("vendors", toCsv(vendorCsv(translator(language, "vendors"), language), rows));
}
