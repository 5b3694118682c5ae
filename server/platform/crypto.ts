import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import canonicalizeJson from "canonicalize";
import { env } from "@/env";

export const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** RFC 8785 text of plain data; fractions are refused, because their text differs between languages. */
export function canonicalize(value: unknown): string {
  JSON.stringify(value, (_, part) => {
    if (typeof part === "number" && !Number.isSafeInteger(part)) throw new Error("only whole numbers are hashed");
    return part;
  });
  const text = canonicalizeJson(value);
  if (text === undefined) throw new Error("nothing to hash");
  return text;
}

/** A key of its own for each use, derived from SECRET_KEY; so a leak of one use is not a leak of the others. */
function keyFor(use: string): Uint8Array {
  const secret = env().SECRET_KEY;
  if (!secret) throw new Error("SECRET_KEY is missing");
  return new Uint8Array(hkdfSync("sha256", secret, "", `nachweis.${use}`, 32));
}

export const hmac = (use: string, data: string) => createHmac("sha256", keyFor(use)).update(data).digest("hex");

/** 256 bits, base64url (43 characters); derived, so that no job and no mail row has to carry it. */
export const linkToken = (use: string, id: string) => createHmac("sha256", keyFor(use)).update(id).digest("base64url");

export const randomToken = () => randomBytes(32).toString("base64url");

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
