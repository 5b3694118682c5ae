import { getLanguage, getT } from "@/components/i18n/translator";
import type { RequestCase, RequestEventKind } from "@/contracts/request-case";
import { formatDate } from "@/messages/format";

const stages = ["received", "identity", "collecting", "approved", "closed"] as const;
type Stage = (typeof stages)[number];

const reachedBy: Record<Stage, readonly RequestEventKind[]> = {
  received: ["submitted", "entered"],
  identity: ["identityProven"],
  collecting: ["started", "proposed"],
  approved: ["approved"],
  closed: ["delivered", "refused", "withdrawn", "answered"],
};

/** How far the case has come: as far as the right that is furthest behind. */
function currentStage({ closedAt, identity, claimsInFull }: RequestCase): Stage {
  if (closedAt) return "closed";
  if (identity !== "proven") return "identity";
  const open = claimsInFull.filter((claim) => claim.closedAt === null);
  return open.every(({ state }) => state === "approved") ? "approved" : "collecting";
}

/** Where the case is on its way, and when it came there. */
export async function Stages({ request }: { request: RequestCase }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const short = (date: string) => formatDate(date, language, { weekday: "short", month: "short", year: false });
  const current = stages.indexOf(currentStage(request));
  const noteOf = (stage: Stage, index: number) => {
    if (stage === "received") return short(request.receivedOn);
    if (stage === "closed" && !request.closedAt) return t("stages.ahead", { date: short(request.dueOn) });
    const event = request.events.find(({ kind }) => reachedBy[stage].includes(kind));
    if (event && index <= current) return short(event.at);
    if (index === current) return t(`stages.now.${stage}`);
    return index < current ? t("stages.skipped") : t("stages.waiting");
  };
  return (
    <ol className="stages five" aria-label={t("stages.label")}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={index > current ? "ahead" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          {index === current ? <b>{t(`stages.${stage}`)}</b> : t(`stages.${stage}`)}
          <small>{noteOf(stage, index)}</small>
        </li>
      ))}
    </ol>
  );
}
