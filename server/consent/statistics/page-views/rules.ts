import { pageViewLine } from "@/contracts/statistics";

/** Days that exist, with their views; of two lines for one day the later counts. Null where a day is none: 31 June. */
export function readLines(text: string): Map<string, number> | null {
  const days = new Map<string, number>();
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const [, day, views] = pageViewLine.exec(line) ?? [];
    if (!day || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return null;
    days.set(day, Number(views));
  }
  return days;
}
