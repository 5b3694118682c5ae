import * as z from "zod/mini";
import { Id, prose, requiredText, Version } from "./fields";

/** A passage wherever it stands in what one place gave, or a whole column of its tables. */
export const redactionKinds = ["passage", "column"] as const;
export type RedactionKind = (typeof redactionKinds)[number];

/** Art. 15(4) GDPR: what would adversely affect others is taken out, with the reason; it is not kept. */
export const Redact = z.object({
  id: Id,
  version: Version,
  taskId: Id,
  kind: z.enum(redactionKinds),
  what: requiredText(500),
  reason: prose(1000).check(z.minLength(10, "too_short")),
});
export type Redact = z.infer<typeof Redact>;

/** Whether these words are what was taken out, for whoever doubts it. */
export const CheckRedaction = z.object({ redactionId: Id, what: requiredText(500) });
export type CheckRedaction = z.infer<typeof CheckRedaction>;

/** `sha256` is of the words with a salt: it proves them to whoever knows them, and tells nobody else what they were. */
export type Redaction = {
  id: string;
  taskId: string;
  kind: RedactionKind;
  places: number;
  sha256: string;
  reason: string | null;
  at: string;
  actorName: string | null;
};

/** What stands in place of the words, of one length whatever they were. */
export const blackedOut = "█████";
