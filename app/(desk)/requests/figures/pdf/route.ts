import { getLanguage } from "@/components/i18n/translator";
import { GetFigures } from "@/contracts/request-figures";
import { getCaller } from "@/server/caller";
import { pdfAnswer } from "@/server/platform/http/file";

/** The report of a year, for whoever is shown it on paper. */
export async function GET(request: Request): Promise<Response> {
  const input = GetFigures.parse(Object.fromEntries(new URL(request.url).searchParams));
  return pdfAnswer(await (await getCaller()).requests.printFigures({ ...input, language: await getLanguage() }));
}
