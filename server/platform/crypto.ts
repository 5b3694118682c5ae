import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
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

const [nonceBytes, tagBytes] = [12, 16];

/** As `seal`, with bytes for text. */
export function sealBytes(key: Uint8Array, context: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

export function unsealBytes(key: Uint8Array, context: string, bytes: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/**
 * AES-256-GCM; base64url of nonce, tag and ciphertext. `context` says where the text belongs and is authenticated with it,
 * so that a sealed text cannot be moved to another row. Several thousand texts under one key are safe with random nonces.
 */
export const seal = (key: Uint8Array, context: string, plain: Uint8Array): string =>
  sealBytes(key, context, plain).toString("base64url");

/** Throws where key, context or a single bit are others than at sealing. */
export const unseal = (key: Uint8Array, context: string, sealed: string): Buffer =>
  unsealBytes(key, context, Buffer.from(sealed, "base64url"));

/** A fresh key, and the same sealed by the desk's secret, as it is stored: whoever has the database alone has no key. */
export function makeKey(use: string, context: string): { key: Buffer; wrapped: string } {
  const key = randomBytes(32);
  return { key, wrapped: seal(keyFor(use), context, key) };
}

export const unwrapKey = (use: string, context: string, wrapped: string) => unseal(keyFor(use), context, wrapped);

export const randomToken = () => randomBytes(32).toString("base64url");

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
