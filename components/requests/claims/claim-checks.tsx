import { getT } from "@/components/i18n/translator";
import type { RequestCase, RequestClaim } from "@/contracts/request-case";
import type { CheckRow } from "@/contracts/request-checks";
import { CheckTick } from "./check-tick";

type Props = { request: RequestCase; claim: RequestClaim };

/** What the answer must have, each line to be ticked; sending stays closed until all are. */
export async function ClaimChecks({ request, claim }: Props) {
  const t = await getT("requests");
  const isOpen = claim.state === "received" || claim.state === "collecting";
  const noteOf = ({ registers, doneBy }: CheckRow) =>
    [
      registers && t("checks.registers", { count: registers.count }),
      registers && registers.open > 0 && t("checks.open", { open: registers.open }),
      doneBy && t("checks.doneBy", { name: doneBy }),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <div className="after">
      <h4>{t("checks.title")}</h4>
      <ul className="checks">
        {claim.checks.map((check) => (
          <li key={check.item}>
            <CheckTick
              id={`${claim.id}-${check.item}`}
              input={{ id: request.id, claimId: claim.id, item: check.item }}
              done={check.done}
              disabled={!isOpen}
            />
            <label htmlFor={`${claim.id}-${check.item}`}>{t(`check.${check.item}`)}</label>
            <span className="from faint">{noteOf(check)}</span>
          </li>
        ))}
      </ul>
      {claim.right === "access_15" && isOpen ? <p className="small faint after">{t("checks.filled")}</p> : null}
    </div>
  );
}
