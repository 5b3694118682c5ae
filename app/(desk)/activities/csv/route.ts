import { activityCsv } from "@/components/activities/activity-csv";
import { getLanguage, translator } from "@/components/i18n/translator";
import { ListActivities } from "@/contracts/activities";
import { getCaller } from "@/server/caller";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

export async function GET(request: Request): Promise<Response> {
  const input = ListActivities.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await (await getCaller()).activities.listAll(input);
  const language = await getLanguage();
  return csvAnswer("activities", toCsv(activityCsv(translator(language, "activities"), language), rows));
}
