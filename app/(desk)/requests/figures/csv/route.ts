import { getLanguage, translator } from "@/components/i18n/translator";
import { GetFigures } from "@/contracts/request-figures";
import { figureColumns } from "@/messages/figures-in-words";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = GetFigures.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { year, rows } = await (await getCaller()).requests.figures(input);
  return csvAnswer(`requests-${year}`, toCsv(figureColumns(translator(await getLanguage(), "requests")), rows));
}
