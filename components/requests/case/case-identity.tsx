import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { DateText } from "@/components/ui/date-text";
import { Fold } from "@/components/ui/fold";
import { Mark, type State } from "@/components/ui/mark";
import type { RequestCase } from "@/contracts/request-case";
import { FailIdentityForm } from "../identity/fail-identity-form";
import { ProveIdentityForm } from "../identity/prove-identity-form";
import { LetterForm } from "../letters/letter-form";

const marks = { unproven: "open", asked: "soon", proven: "proven", failed: "late" } as const satisfies Record<
  RequestCase["identity"],
  State
>;
const littleIsEnough = ["objection_marketing_21_2", "withdrawal_7_3"];

/** Who asks, and how it is known. Nothing is released, erased or sent before. */
export async function CaseIdentity({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  const { id, version, identity, identityProof, claims, person, drafts } = request;
  const lacks = claims.filter(({ right }) => identity === "proven" && !identityProof.sufficesFor.includes(right));
  return (
    <AsideSection title={t("identity.title")}>
      <p>
        <Mark state={marks[identity]}>{t(`identity.${identity}`)}</Mark>
      </p>
      {identityProof.method && identityProof.at ? (
        <p className="small soft">
          {t(`method.${identityProof.method}`)}, <DateText value={identityProof.at} />
        </p>
      ) : (
        <p className="small soft">{t("identity.why")}</p>
      )}
      {lacks.length > 0 ? (
        <p className="small soft">
          {t("identity.lacks", { rights: lacks.map(({ right }) => t(`right.${right}`)).join(", ") })}
        </p>
      ) : null}
      {request.closedAt || (identity === "proven" && lacks.length === 0) ? null : (
        <Can permission="requests:edit">
          <Messages of={["requests"]}>
            <Fold title={t("fold.proveIdentity")}>
              <ProveIdentityForm
                id={id}
                version={version}
                littleIsEnough={claims.some(({ right }) => littleIsEnough.includes(right))}
              />
            </Fold>
            {identity === "proven" ? null : (
              <>
                <Fold title={t("fold.askIdentity")}>
                  <LetterForm
                    {...{ id, version }}
                    kind="askIdentity"
                    draft={drafts.identity}
                    hasAddress={Boolean(person?.email)}
                  />
                </Fold>
                <Fold title={t("fold.failIdentity")}>
                  <FailIdentityForm id={id} version={version} />
                </Fold>
              </>
            )}
          </Messages>
        </Can>
      )}
    </AsideSection>
  );
}
