import { formatDate } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import { type RequestCase, requestStates } from "@/contracts/requests";

const began = { received: ["submitted", "entered"], in_progress: ["started"], answered: ["answered"] };

/** Where the case is on its way, and when it came there. */
export async function Stages({ request }: { request: RequestCase }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const short = (date: string) => formatDate(date, language, { weekday: "short", month: "short", year: false });
  const current = requestStates.indexOf(request.state);
  const noteOf = (state: RequestCase["state"], index: number) => {
    if (index > current)
      return state === "answered" ? t("stages.ahead", { date: short(request.dueOn) }) : t("stages.waiting");
    if (state === "received") return short(request.receivedOn);
    const event = request.events.find(({ kind }) => began[state].includes(kind));
    return event ? short(event.at) : null;
  };
  return (
    <ol className="stages" aria-label={t("stages.label")}>
      {requestStates.map((state, index) => (
        <li
          key={state}
          className={index > current ? "ahead" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          {index === current ? <b>{t(`state.${state}`)}</b> : t(`state.${state}`)}
          <small>{noteOf(state, index)}</small>
        </li>
      ))}
    </ol>
  );
}
