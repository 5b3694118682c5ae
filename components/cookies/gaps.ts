import type { CookieRow } from "@/contracts/cookies";

export type Gap = "company" | "purpose" | "duration" | "country";

/** What the text leaves open in a row, in the order of its columns; the same four that the list can be filtered by. */
export function gapsOf(row: Pick<CookieRow, "company" | "purpose" | "country" | "storages">): Gap[] {
  const open: Record<Gap, boolean> = {
    company: row.company === null,
    purpose: row.purpose === null,
    duration: row.storages.some((storage) => storage.duration === "not_stated"),
    country: row.country === null,
  };
  return (Object.keys(open) as Gap[]).filter((gap) => open[gap]);
}
