import type { Path } from "./path";
import { isVacant } from "./vacate";

export type Side = "stored" | "mine";
/** How a value is said to a person, where its bare text would not do. */
export type Show = (name: Path, value: unknown) => string | undefined;
export type Difference = { name: Path; stored: unknown; mine: unknown; keep: Side };

/** An empty control, or a group of them, holds "", where the record holds null: both leave the field open. */
const bare = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part) => (part !== undefined && isVacant(part) ? null : part));
const same = (a: unknown, b: unknown) => bare(a) === bare(b);

/**
 * Fields in which the stored record and the edit differ. What only one of the two changed is proposed by itself; where
 * both did, the stored value stands until the person chooses.
 */
export function differences(
  before: Record<string, unknown>,
  stored: Record<string, unknown>,
  mine: Record<string, unknown>,
): Difference[] {
  return Object.keys(mine)
    .filter((name) => name !== "version" && name in stored && !same(stored[name], mine[name]))
    .map((name) => ({
      name,
      stored: stored[name],
      mine: mine[name],
      keep: same(before[name], stored[name]) ? "mine" : "stored",
    }));
}
