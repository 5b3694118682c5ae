import { getLanguage, getT } from "@/components/i18n/translator";
import type { RequestCase } from "@/contracts/request-case";
import { formatDate } from "@/messages/format";
import { traceInWords } from "@/messages/trace-in-words";
import { RequestMark } from "../queue/request-mark";

/** The strict date and the sentences that earn it; beside it the paused one and the desk's own target. */
export async function Clock({ request }: { request: RequestCase }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const { steps, law, calendar } = traceInWords(request.trace, language);
  const date = formatDate(request.dueOn, language);
  const claim = request.claimsInFull.find(({ dueOn }) => dueOn === request.dueOn);
  const said = [
    claim?.paused && t("clock.paused", { date: formatDate(claim.paused.due, language), days: claim.paused.days }),
    claim?.target && t("clock.target", { date: formatDate(claim.target.date, language) }),
  ].filter(Boolean);
  return (
    <>
      <section className="clock" aria-labelledby="due">
        <div>
          <p>
            <RequestMark request={request} />
          </p>
          <p className="due" id="due">
            {calendar ? t("clock.due", { date }) : t("clock.dueAtOnce", { date })}
          </p>
          {said.length > 0 ? <p className="small soft">{said.join(" ")}</p> : null}
        </div>
        <ol className="reckoning">
          {steps.map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </section>
      <p className="small faint after">
        {calendar ? t("clock.calendar", { law, calendar }) : t("clock.lawOnly", { law })}
      </p>
    </>
  );
}
