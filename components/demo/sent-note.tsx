import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";

/** What became of a mail that somebody wrote to the company. */
export async function SentNote({ sent }: { sent?: string | string[] }) {
  const t = await getT("demo");
  if (!sent) return null;
  const isSent = sent === "yes";
  return (
    <Note state={isSent ? "done" : "late"} title={t(isSent ? "mail.sent" : "mail.notSent")} apart alert={!isSent} />
  );
}
