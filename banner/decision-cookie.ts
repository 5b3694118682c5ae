import { addMonths, type Decision } from "./decision";

export const cookieName = "nachweis_consent";

const isRecord = (value: unknown, of: (each: unknown) => boolean) =>
  typeof value === "object" && value !== null && Object.values(value).every(of);
const isBoolean = (value: unknown) => typeof value === "boolean";

/** Null for what this script did not write: the person is then asked again. */
function decodeDecision(text: string): Decision | null {
  try {
    const value = JSON.parse(decodeURIComponent(text));
    const { v, id, c, s, t, m, g, a, p } = value;
    const counted = [v, t, m, g].every(Number.isInteger) && !Number.isNaN(addMonths(t, m));
    const named = typeof id === "string" && typeof a === "string" && (p === undefined || typeof p === "object");
    const answers = isRecord(c, isBoolean) && isRecord(s, (each) => each === null || isBoolean(each));
    return counted && named && answers ? value : null;
  } catch {
    return null;
  }
}

/** Every cookie of that name is tried: another path or host part may hold one that is not ours. */
export function findDecision(cookies: string): Decision | null {
  for (const pair of cookies.split(/; */)) {
    const decision = pair.startsWith(`${cookieName}=`) ? decodeDecision(pair.slice(cookieName.length + 1)) : null;
    if (decision) return decision;
  }
  return null;
}
