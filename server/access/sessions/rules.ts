export const idleMinutes = 30;
export const absoluteHours = 10;
const touchSeconds = 60;

type Stored = { lastSeenAt: string; expiresAt: string; disabledAt: string | null };
export type SessionState = "live" | "expired" | "idle" | "disabled";

const age = (since: string, now: Date) => now.getTime() - new Date(since).getTime();

export function sessionState({ lastSeenAt, expiresAt, disabledAt }: Stored, now: Date): SessionState {
  if (disabledAt !== null) return "disabled";
  if (age(expiresAt, now) >= 0) return "expired";
  return age(lastSeenAt, now) > idleMinutes * 60_000 ? "idle" : "live";
}

/** Being seen is written once a minute at most: a page with many calls is one write. */
export const isTouchDue = (lastSeenAt: string, now: Date) => age(lastSeenAt, now) >= touchSeconds * 1000;

export const endOfSession = (start: Date) => new Date(start.getTime() + absoluteHours * 3_600_000);
