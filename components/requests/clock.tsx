import { formatDate } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import type { RequestRow } from "@/contracts/requests";
import { RequestMark } from "./request-mark";
import { traceInWords } from "./trace-in-words";

/** One date, and the sentences that earn it. */
export async function Clock({ request }: { request: RequestRow }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const { steps, law, calendar } = traceInWords(request.trace, language);
  const date = formatDate(request.dueOn, language);
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
