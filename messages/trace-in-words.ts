import type { DeadlineStep } from "@/contracts/deadlines";
import type { Language, Messages } from ".";
import { formatDate } from "./format";
import { translator } from "./translator";

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

const isObstacle = ({ rule }: DeadlineStep) => rule === "saturday" || rule === "sunday" || rule === "holiday";

/** How a date was reckoned, so that somebody without law or calendar can follow it. */
export function traceInWords(trace: readonly DeadlineStep[], language: Language): TraceWords {
  const t = translator(language, "requests");
  const find = (rule: DeadlineStep["rule"]) => trace.find((step) => step.rule === rule);
  const first = find("received")?.date ?? "";
  const last = find("due")?.date ?? first;
  const year = first.slice(0, 4) !== last.slice(0, 4);
  const day = (date: string) => formatDate(date, language, { weekday: "none", year });
  const named = (date: string) => formatDate(date, language, { year });
  const weekday = (date: string) =>
    t("trace.weekday", {
      weekday: new Intl.DateTimeFormat(language, { weekday: "long" }).format(new Date(`${date}T12:00`)),
    });
  const holiday = (step: DeadlineStep) => step.name ?? t(`holidays.${step.holiday as HolidayKey}`);

  const received = t("trace.received", { date: named(first) });
  const aim = find("days_later");
  if (aim) {
    const before = find("working_day_before");
    const steps = [
      received,
      t("trace.target", { days: aim.days ?? 0, date: named(aim.date), what: weekday(aim.date) }),
    ];
    if (before) steps.push(t("trace.before", { date: day(before.date), what: weekday(before.date) }));
    return { steps, law: t("trace.lawTarget"), calendar: null, sentence: steps.join(" "), brief: t("brief.target") };
  }
  const months = find("months_later");
  if (!months) {
    const [due, law] = [t("trace.dueAtOnce"), t("trace.lawAtOnce")];
    const steps = [received, t("trace.atOnce"), `${due}.`];
    return {
      steps,
      law,
      calendar: null,
      sentence: `${received} ${t("trace.atOnce")} ${due} (${law}).`,
      brief: t("brief.atOnce"),
    };
  }

  const [obstacle, ...further] = trace.filter(isObstacle);
  const isLast = find("last_day_of_month") !== undefined;
  const paused = find("paused");
  const what = (date: string) =>
    obstacle?.holiday && obstacle.date === date ? t("trace.holiday", { name: holiday(obstacle) }) : weekday(date);
  const count = months.months ?? 1;
  const steps = [
    received,
    t("trace.months", { months: count, date: day(months.date), last: isLast ? "yes" : "no", what: what(months.date) }),
  ];
  if (paused)
    steps.push(t("trace.paused", { days: paused.days ?? 0, date: day(paused.date), what: what(paused.date) }));
  // A Saturday explains its Sunday; only a holiday among the days after needs saying.
  if (further.some((step) => step.holiday)) {
    const days = further.map((step) => (step.holiday ? holiday(step) : weekday(step.date)));
    steps.push(t("trace.further", { count: days.length, days: new Intl.ListFormat(language).format(days) }));
  }
  const due = t("trace.due", { date: named(last) });
  const law = t("trace.law", { rolled: obstacle ? "yes" : "no" });
  const end = paused?.date ?? months.date;
  const moved =
    obstacle && t("brief.moved", { date: day(end), what: obstacle.holiday ? holiday(obstacle) : what(end) });
  const month = isLast ? t("brief.last") : t("brief.month", { months: count, date: day(first) });
  return {
    steps: [...steps, `${due}.`],
    law,
    calendar: months.calendar ? t(`calendars.${months.calendar as CalendarKey}`) : null,
    sentence: [...steps, `${due} (${law}).`].join(" "),
    brief: moved ?? month,
  };
}
