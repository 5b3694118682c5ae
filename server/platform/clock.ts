/** The one place that asks for the time; rules get it as an argument. */
export const now = () => new Date();

/** Making a formatter costs forty times what using it does, and there are few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formatters.set(timeZone, made);
  return made;
}

/** The civil date of an instant at a place: the day that the law counts from. */
export const civilDate = (at: Date, timeZone = "Europe/Berlin"): string => formatterOf(timeZone).format(at);
