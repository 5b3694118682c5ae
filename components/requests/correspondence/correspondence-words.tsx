import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Note } from "@/components/ui/note";
import type { OpenedCorrespondence } from "@/contracts/correspondence";
import { Paragraphs } from "../case/paragraphs";

/** What was written, as text: nothing of it runs, and nothing is fetched for it. */
export async function CorrespondenceWords({ opened: { id, words } }: { opened: OpenedCorrespondence }) {
  const t = await getT("correspondence");
  if (!words) return <p className="soft">{t("gone")}</p>;
  return (
    <Section title={t("words")}>
      {words.text ? <Paragraphs text={words.text} /> : <p className="soft">{t("noWords")}</p>}
      {words.cut ? <Note state="soon" title={t("cut")} /> : null}
      {words.left > 0 ? <Note state="soon" title={t("left", { count: words.left })} /> : null}
      {words.attachments.map(({ number, type, size }) => (
        <p key={number} className="small">
          <a href={`/requests/correspondence/${id}/files/${number}`} download>
            {t("attachment", { number })}
          </a>{" "}
          <span className="faint">
            {type}, {Math.ceil(size / 1024)} kB
          </span>
        </p>
      ))}
    </Section>
  );
}
