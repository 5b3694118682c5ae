import type { DeadlineStep } from "@/contracts/deadlines";
import type { Language, Messages } from ".";
import { formatDate } from "./format";
import { type Translate, translator } from "./translator";

type HolidayKey = keyof Messages["requests"]["holidays"];
type CalendarKey = keyof Messages["requests"]["calendars"];

export type TraceWords = {
  /** The steps of the reckoning, each a sentence. */
  steps: string[];
  /** The articles that it follows. */
  law: string;
  /** Whose public holidays counted; null where none could. */
  calendar: string | null;
  /** All of it in one paragraph. */
  sentence: string;
  /** For a list: why it is this day, in a few words. */
  brief: string;
};

/** What the sentences of one trace share: its dates as it says them, and its language. */
type Speech = {
  t: Translate<"requests">;
  find: (rule: DeadlineStep["rule"]) => DeadlineStep | undefined;
  day: (date: string) => string;
  named: (date: string) => string;
  weekday: (date: string) => string;
  list: (parts: string[]) => string;
};

const isObstacle = ({ rule }: DeadlineStep) => rule === "saturday" || rule === "sunday" || rule === "holiday";

/** How a date was reckoned, so that somebody without law or calendar can follow it. */
export function traceInWords(trace: readonly DeadlineStep[], language: Language): TraceWords {
  const t = translator(language, "requests");
  const find = (rule: DeadlineStep["rule"]) => trace.find((step) => step.rule === rule);
  const dates = trace.map(({ date }) => date);
  // Where all is in one year, it need not be said.
  const year = dates.some((date) => date.slice(0, 4) !== dates[0]?.slice(0, 4));
  const region = language === "en" ? "en-GB" : language;
  const speech: Speech = {
    ...{ t, find },
    day: (date) => formatDate(date, language, { weekday: "none", year }),
    named: (date) => formatDate(date, language, { year }),
    weekday: (date) =>
      t("trace.weekday", {
        weekday: new Intl.DateTimeFormat(region, { weekday: "long" }).format(new Date(`${date}T12:00`)),
      }),
    list: (parts) => new Intl.ListFormat(region).format(parts),
  };
  const months = find("months_later");
  if (months) return monthsInWords(trace, months, speech);
  const aim = find("days_later");
  return aim ? targetInWords(aim, speech) : atOnceInWords(speech);
}

const receivedIn = ({ t, find, named }: Speech) => t("trace.received", { date: named(find("received")?.date ?? "") });

/** "3 to 9 February": the days of a pause, the last one included. */
function spanInWords(from: string, until: string, { t, day }: Speech): string {
  const end = new Date(until);
  end.setUTCDate(end.getUTCDate() - 1);
  const last = end.toISOString().slice(0, 10);
  if (from === last) return day(last);
  const same = from.slice(0, 7) === last.slice(0, 7) ? "yes" : "no";
  return t("trace.span", { same, number: Number(from.slice(8)), first: day(from), last: day(last) });
}

function monthsInWords(trace: readonly DeadlineStep[], months: DeadlineStep, speech: Speech): TraceWords {
  const { t, find, day, named, weekday, list } = speech;
  const [obstacle, ...further] = trace.filter(isObstacle);
  const holiday = (step: DeadlineStep) => step.name ?? t(`holidays.${step.holiday as HolidayKey}`);
  const what = (date: string) =>
    obstacle?.holiday && obstacle.date === date ? t("trace.holiday", { name: holiday(obstacle) }) : weekday(date);
  const isLast = find("last_day_of_month") !== undefined;
  const count = months.months ?? 1;
  const last = isLast ? "yes" : "no";
  const steps = [
    receivedIn(speech),
    t("trace.months", { months: count, date: day(months.date), last, what: what(months.date) }),
  ];

  const pauses = trace.filter(({ rule }) => rule === "paused");
  const end = pauses.at(-1)?.date ?? months.date;
  const days = pauses.reduce((sum, pause) => sum + (pause.days ?? 0), 0);
  if (days > 0) {
    const spans = pauses.flatMap(({ from, until }) => (from && until ? [spanInWords(from, until, speech)] : []));
    const known = spans.length > 0 ? "yes" : "no";
    steps.push(t("trace.paused", { days, known, spans: list(spans), date: day(end), what: what(end) }));
  }
  // A Saturday explains its Sunday; a holiday does not explain its Saturday.
  if (further.length > 0 && (obstacle?.holiday || further.some((step) => step.holiday))) {
    const after = further.map((step) => (step.holiday ? holiday(step) : weekday(step.date)));
    steps.push(t("trace.further", { count: after.length, days: list(after) }));
  }

  const due = t("trace.due", { date: named(find("due")?.date ?? end) });
  const law = t("trace.law", { rolled: obstacle ? "yes" : "no" });
  const from = day(find("received")?.date ?? "");
  const reached = isLast ? t("brief.last") : t("brief.month", { months: count, date: from });
  const ran = days > 0 ? t("brief.paused", { months: count, days, date: from }) : reached;
  return {
    steps: [...steps, `${due}.`],
    law,
    calendar: months.calendar ? t(`calendars.${months.calendar as CalendarKey}`) : null,
    sentence: [...steps, `${due} (${law}).`].join(" "),
    brief: obstacle
      ? t("brief.moved", { date: day(end), what: obstacle.holiday ? holiday(obstacle) : what(end) })
      : ran,
  };
}

function targetInWords(aim: DeadlineStep, speech: Speech): TraceWords {
  const { t, find, day, weekday } = speech;
  const said = ({ date }: DeadlineStep) => ({ date: day(date), what: weekday(date) });
  const [before, after, due] = [find("working_day_before"), find("working_day_after"), find("due")];
  const steps = [receivedIn(speech), t("trace.target", { days: aim.days ?? 0, ...said(aim) })];
  if (before) steps.push(t("trace.before", said(before)));
  if (after) steps.push(t("trace.after", said(after)));
  if (due) steps.push(t("trace.lawFirst", said(due)));
  return { steps, law: t("trace.lawTarget"), calendar: null, sentence: steps.join(" "), brief: t("brief.target") };
}

function atOnceInWords(speech: Speech): TraceWords {
  const { t } = speech;
  const [due, law] = [t("trace.dueAtOnce"), t("trace.lawAtOnce")];
  const steps = [receivedIn(speech), t("trace.atOnce")];
  return {
    steps: [...steps, `${due}.`],
    law,
    calendar: null,
    sentence: [...steps, `${due} (${law}).`].join(" "),
    brief: t("brief.atOnce"),
  };
}
