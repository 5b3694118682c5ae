/** The one place that asks for the time; rules get it as an argument. */
export const now = () => new Date();

const parts = {
  day: { year: "numeric", month: "2-digit", day: "2-digit" },
  hour: { hour: "2-digit", hourCycle: "h23" },
} as const;

/** Making a formatter costs forty times what using it does, and there are few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(part: keyof typeof parts, timeZone: string): Intl.DateTimeFormat {
  const key = `${part} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, ...parts[part] });
  formatters.set(key, made);
  return made;
}

/** The civil date of an instant at a place: the day that the law counts from. */
export const civilDate = (at: Date, timeZone = "Europe/Berlin"): string => formatterOf("day", timeZone).format(at);

/** The hour of the clock at a place, 0 to 23; an hour that the clocks repeat counts as one. */
export const civilHour = (at: Date, timeZone = "Europe/Berlin"): number =>
  Number(formatterOf("hour", timeZone).format(at));
