import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { Challenge, fillSeconds, Solution } from "@/contracts/request-challenge";
import { linkToken } from "@/server/platform/crypto";

const secret = () => linkToken("requests.challenge", "signature");

/** 256 tries in the mean, of some 4 ms each on a desk's machine: a second of work, while somebody types. */
const work = { algorithm: "PBKDF2/SHA-256", cost: 10_000, keyPrefix: "00" };
const hours = 12;

/** A challenge for one showing of the form; `again` where it is shown once more to whoever sent it without a solution. */
export async function makeChallenge(site: string, again: boolean, at: Date): Promise<string> {
  const data = { site, at: at.getTime(), again };
  const expiresAt = new Date(at.getTime() + hours * 3_600_000);
  return JSON.stringify(await createChallenge({ ...work, deriveKey, data, expiresAt, hmacSignatureSecret: secret() }));
}

function read<T>(schema: { safeParse(value: unknown): { data?: T } }, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export type Judged = { outcome: "solved" | "patient" | "again"; signature: string };

/**
 * `solved`: a browser did the work. `patient`: no script ran, and somebody sent the form a second time after looking at it. Else it is shown
 * once more: also to whoever was quicker than any person, and where the challenge is none of ours, for another site, or too old.
 */
export async function judge(form: { challenge: string; solution: string }, site: string, at: Date): Promise<Judged> {
  const challenge = read(Challenge, form.challenge);
  if (!challenge) return { outcome: "again", signature: "" };
  const solution = read(Solution, form.solution) ?? { counter: -1, derivedKey: "" };
  const { expired, invalidSignature, verified } = await verifySolution({
    ...{ challenge, solution, deriveKey },
    hmacSignatureSecret: secret(),
  });
  const { data } = challenge.parameters;
  const waited = at.getTime() - data.at >= fillSeconds * 1000;
  const isOurs = !expired && !invalidSignature && data.site === site && waited;
  const passes = verified ? ("solved" as const) : data.again ? ("patient" as const) : ("again" as const);
  return { outcome: isOurs ? passes : "again", signature: challenge.signature };
}
