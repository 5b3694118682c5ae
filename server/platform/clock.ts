/** The one place that asks for the time; rules get it as an argument. */
export const now = () => new Date();

/** The civil date of an instant at a place: the day that the law counts from. */
export function civilDate(at: Date, timeZone = "Europe/Berlin"): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}
