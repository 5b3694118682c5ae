import type { Metadata } from "next";
import { EvidenceTable } from "@/components/evidence/evidence-table";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { NewestEntries } from "@/components/today/newest-entries";
import { TodayFigures } from "@/components/today/today-figures";
import { TodayHead } from "@/components/today/today-head";
import { Waiting } from "@/components/today/waiting";
import { traceInWords } from "@/messages/trace-in-words";
import { getCaller, requireActor } from "@/server/caller";
import { permissionsOf } from "@/server/platform/authorize";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("ui"))("rooms.today") });

export default async function TodayPage() {
  const [t, language, caller] = [await getT("today"), await getLanguage(), await getCaller()];
  const { day, items, figures, entries } = await caller.today.get();
  const waits = Object.values(items).some((group) => group.length > 0);
  return (
    <>
      <TodayHead day={day} items={items} />
      {waits ? (
        <Waiting items={items} reasonOf={(trace) => traceInWords(trace, language).brief} />
      ) : (
        <Empty title={t("nothing")}>{t("nothingWhy")}</Empty>
      )}
      <TodayFigures figures={figures} />
      {entries ? (
        <NewestEntries>
          <EvidenceTable rows={entries} held={permissionsOf(await requireActor())} />
        </NewestEntries>
      ) : null}
    </>
  );
}
