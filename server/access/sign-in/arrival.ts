import type { Grant } from "@/contracts/access";
import { AppError } from "@/server/platform/errors";
import type { Arrival } from "../sessions/service";

const textOf = (value: unknown, max: number) =>
  typeof value === "string" && value !== "" ? value.slice(0, max) : null;

/** The few claims that we keep. Without issuer and subject there is no identity: an address never stands in for them. */
export function arrivalOf(claims: Record<string, unknown>, grants: Grant[], now: Date): Arrival {
  const { iss, sub, auth_time: authTime } = claims;
  if (typeof iss !== "string" || typeof sub !== "string" || sub === "") throw new AppError("forbidden");
  return {
    issuer: iss,
    subject: sub,
    name: textOf(claims.name, 200) ?? textOf(claims.preferred_username, 200) ?? sub,
    language: String(claims.locale).toLowerCase().startsWith("de") ? "de" : "en",
    grants,
    sid: textOf(claims.sid, 200),
    authTime: typeof authTime === "number" ? new Date(authTime * 1000) : now,
  };
}
