import { evidenceCsv } from "@/components/evidence/evidence-csv";
import { getT } from "@/components/i18n/translator";
import { ListEvidence } from "@/contracts/evidence";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = ListEvidence.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await (await getCaller()).evidence.listAll(input);
  return csvAnswer("evidence", toCsv(evidenceCsv(await getT("evidence")), rows));
}
