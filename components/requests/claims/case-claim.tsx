import { getLanguage, getT } from "@/components/i18n/translator";
import { Hash } from "@/components/ui/hash";
import { Note } from "@/components/ui/note";
import type { RequestCase, RequestClaim } from "@/contracts/request-case";
import { formatDate } from "@/messages/format";
import { Paragraphs } from "../case/paragraphs";
import { RequestMark } from "../queue/request-mark";
import { ClaimActs } from "./claim-acts";
import { ClaimChecks } from "./claim-checks";
import { ClaimDelivery } from "./claim-delivery";
import { ClaimFits } from "./claim-fits";

type Props = { request: RequestCase; claim: RequestClaim };

export async function CaseClaim({ request, claim }: Props) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const { right, state, outcome, dueOn, answer, comment } = claim;
  return (
    <article className="claim" aria-labelledby={`claim-${claim.id}`}>
      <h3 id={`claim-${claim.id}`}>
        {t(`right.${right}`)} <span className="faint">{t(`article.${right}`)}</span>
      </h3>
      <p className="standing">
        <RequestMark request={claim} />
        <span>
          {t("claimState", { state: t(`state.${state}`), outcome: outcome ? t(`outcome.${outcome}`) : "none" })}
        </span>
        <span className="faint">{t("claimDue", { date: formatDate(dueOn, language, { weekday: "short" }) })}</span>
      </p>
      {comment ? (
        <Note state="soon" title={t("returnedWith")} apart>
          {comment}
        </Note>
      ) : null}
      {answer && state !== "closed" ? (
        <div className="after">
          <p className="small soft">
            {t("proposedBy", { name: answer.proposedBy ?? t("system") })} <Hash value={answer.hash} />
          </p>
          <Paragraphs text={answer.text} />
        </div>
      ) : null}
      {claim.delivery ? <ClaimDelivery delivery={claim.delivery} /> : null}
      {claim.applicability ? <ClaimFits fits={claim.applicability} /> : null}
      {state === "closed" ? null : <ClaimChecks request={request} claim={claim} />}
      {state === "closed" ? null : <ClaimActs request={request} claim={claim} />}
    </article>
  );
}
