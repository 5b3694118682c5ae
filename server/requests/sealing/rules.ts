import { createHmac } from "node:crypto";
import * as z from "zod/mini";
import { canonicalize, randomToken, seal, sealBytes, sha256, unseal, unsealBytes } from "@/server/platform/crypto";

/** What a text of a case is, and so where it belongs: it opens nowhere else. */
export type SealedPart =
  | "person"
  | `${"message" | "answer" | "comment" | "place" | "task" | "file" | "part" | "name" | "code" | "reason" | "proofs" | "redaction" | "package" | "letter"} ${string}`;

const contextOf = (requestId: string, part: SealedPart) => `requests ${requestId} ${part}`;

/** A case's key in use: what is written under it, and read again. */
export class CaseKey {
  constructor(
    readonly requestId: string,
    private readonly key: Uint8Array,
  ) {}

  seal(part: SealedPart, value: unknown): string {
    return seal(this.key, contextOf(this.requestId, part), Buffer.from(JSON.stringify(value)));
  }

  /** What the log keeps of a hash: proven by whoever has the case open, and nobody's to try words against. */
  commit(part: SealedPart, hash: string): string {
    return createHmac("sha256", this.key)
      .update(contextOf(this.requestId, part))
      .update("\0")
      .update(hash)
      .digest("hex");
  }

  sealBytes(part: SealedPart, bytes: Uint8Array): Buffer {
    return sealBytes(this.key, contextOf(this.requestId, part), bytes);
  }

  unsealBytes(part: SealedPart, sealed: Uint8Array): Buffer {
    return unsealBytes(this.key, contextOf(this.requestId, part), sealed);
  }

  unseal(part: SealedPart, sealed: string): unknown {
    return JSON.parse(unseal(this.key, contextOf(this.requestId, part), sealed).toString());
  }
}

/** Words with a salt that is erased with them: what the log keeps of them then tells nobody what they were. */
export const Words = z.object({ text: z.string(), salt: z.string() });
export type Words = z.infer<typeof Words>;

export const wordsOf = (text: string): Words => ({ text, salt: randomToken() });
/** The hash under which words are approved and kept in the log; `facts` are bound with them. */
export const wordsHash = (words: Words, facts: Record<string, string> = {}) =>
  sha256(canonicalize({ ...facts, ...words }));
