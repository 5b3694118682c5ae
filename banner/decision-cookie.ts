import { addMonths, type Decision } from "./decision";

const name = "nachweis_consent";

const encodeDecision = (decision: Decision): string => encodeURIComponent(JSON.stringify(decision));

/** Null for what this script did not write: the person is then asked again. */
function decodeDecision(text: string): Decision | null {
  try {
    const value = JSON.parse(decodeURIComponent(text));
    const { v, id, c, t } = value;
    const dated = typeof t === "number" && !Number.isNaN(new Date(t).getTime());
    const whole = Number.isInteger(v) && typeof id === "string" && dated && c && typeof c === "object";
    return whole && Object.values(c).every((choice) => typeof choice === "boolean") ? value : null;
  } catch {
    return null;
  }
}

/** Every cookie of that name is tried: another path or host part may hold one that is not ours. */
export function findDecision(cookies: string): Decision | null {
  for (const pair of cookies.split(/; */)) {
    const decision = pair.startsWith(`${name}=`) ? decodeDecision(pair.slice(name.length + 1)) : null;
    if (decision) return decision;
  }
  return null;
}

/** The term runs from the choice, not from the last time the cookie is written. */
export function formatCookie(decision: Decision, months: number, now: number, secure: boolean): string {
  const seconds = Math.max(0, Math.floor((addMonths(decision.t, months) - now) / 1000));
  const flags = `Max-Age=${seconds}; Path=/; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${name}=${encodeDecision(decision)}; ${flags}`;
}
