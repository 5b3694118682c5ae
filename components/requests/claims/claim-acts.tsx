import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Fold } from "@/components/ui/fold";
import type { ClaimAct, RequestCase, RequestClaim } from "@/contracts/request-case";
import { ActButton } from "./act-button";
import { ClaimProofs } from "./claim-proofs";
import { ClaimRecipients } from "./claim-recipients";
import { CommentForm } from "./comment-form";
import { DeliverForm } from "./deliver-form";
import { ProposeForm } from "./propose-form";
import { RefuseForm } from "./refuse-form";

type Props = { request: RequestCase; claim: RequestClaim };

/** What can be done now, the next step first; what is near and hindered says by what. */
export async function ClaimActs({ request, claim }: Props) {
  const t = await getT("requests");
  const which = { id: request.id, version: request.version, claimId: claim.id };
  const on = { ...which, hasAddress: Boolean(request.person?.email) };
  const may = (act: ClaimAct) => claim.acts[act] === null;
  const hindered = (["propose", "approve", "deliver"] as const).find((act) =>
    ["identity", "checks", "own_proposal"].includes(claim.acts[act] ?? ""),
  );
  const hindrance = hindered && claim.acts[hindered];
  return (
    <Can permission="requests:edit">
      {hindrance ? <p className="small soft after">{t(`hindrance.${hindrance}`)}</p> : null}
      <div className="acts after">
        {may("start") ? <ActButton act="start" input={which} /> : null}
        {may("approve") && claim.answer ? (
          <ActButton act="approve" input={{ ...which, hash: claim.answer.hash }} primary />
        ) : null}
      </div>
      {claim.recipients ? <ClaimRecipients {...which} recipients={claim.recipients} /> : null}
      {claim.proofs && (claim.state === "received" || claim.state === "collecting") ? (
        <ClaimProofs {...which} proofs={claim.proofs} />
      ) : null}
      {may("deliver") ? (
        <Fold title={t("fold.deliver")} open>
          <DeliverForm {...on} withData={claim.right === "access_15" || claim.right === "portability_20"} />
        </Fold>
      ) : null}
      {may("propose") ? (
        <Fold title={t("fold.propose")} open={claim.state === "collecting"}>
          <ProposeForm {...on} draft={claim.draft} />
        </Fold>
      ) : null}
      {may("return") ? (
        <Fold title={t("fold.return")}>
          <CommentForm {...on} act="return" />
        </Fold>
      ) : null}
      {may("refuse") ? (
        <Fold title={t("fold.refuse")}>
          {request.authority ? (
            <RefuseForm {...on} frames={claim.refusalFrames} />
          ) : (
            <p className="small soft">{t("noAuthority", { controller: request.controllerName })}</p>
          )}
        </Fold>
      ) : null}
      {may("withdraw") ? (
        <Fold title={t("fold.withdraw")}>
          <CommentForm {...on} act="withdraw" />
        </Fold>
      ) : null}
    </Can>
  );
}
