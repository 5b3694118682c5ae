import { getLanguage, getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { RecordCheck } from "@/contracts/statistics";
import { formatDate, formatNumber } from "@/messages/format";
import { Definition } from "./definition";

/** Counters against records: equal, or each day and banner on which they are not. */
export async function RecordNotes({ check }: { check: RecordCheck }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { records, counters, different } = check;
  const number = (value: number) => formatNumber(value, language);
  const day = (value: string) => formatDate(value, language, { weekday: "short", month: "short" });
  const isEqual = different.length === 0;
  if (records + counters === 0)
    return (
      <Note state="unknown" title={t("records.none")} apart>
        {t("records.noneText")}
      </Note>
    );
  return (
    <>
      <Note state={isEqual ? "proven" : "late"} title={t(isEqual ? "records.agree" : "records.disagree")} apart>
        <p>{t("records.agreeText", { records: number(records), counters: number(counters) })}</p>
        {isEqual ? null : (
          <ul>
            {different.map((row) => (
              <li key={`${row.day} ${row.banner}`}>
                {t("records.disagreeText", {
                  ...{ day: day(row.day), banner: row.banner },
                  ...{ records: number(row.records), counters: number(row.counters) },
                })}
              </li>
            ))}
          </ul>
        )}
      </Note>
      <Definition>{t("records.note")}</Definition>
    </>
  );
}
