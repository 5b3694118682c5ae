import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Fold } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import type { RequestCase } from "@/contracts/request-case";
import { formatDate } from "@/messages/format";
import { LetterForm } from "../letters/letter-form";

/** Art. 18: whether the person's data are stored and not used, and the letter that ends it. */
export async function CaseRestriction({ request }: { request: RequestCase }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const { id, version, restriction, person, drafts } = request;
  if (!restriction) return null;
  const day = (at: string) => formatDate(at, language, { month: "short" });
  const { since, liftedAt } = restriction;
  if (liftedAt)
    return <p className="small soft">{t("restriction.lifted", { from: day(since), until: day(liftedAt) })}</p>;
  return (
    <>
      <Note state="open" title={t("restriction.title", { date: day(since) })} apart>
        {t("restriction.why")}
      </Note>
      {person ? (
        <Can permission="requests:edit">
          <Messages of={["requests"]}>
            <Fold title={t("fold.lift")}>
              <LetterForm {...{ id, version }} hasAddress={person.email !== null} kind="lift" draft={drafts.lifting} />
            </Fold>
          </Messages>
        </Can>
      ) : null}
    </>
  );
}
