import * as z from "zod/mini";
import { Id, optionalText, requiredText, Version } from "./fields";

/** Art. 19 GDPR: each recipient is told, unless that is impossible or disproportionate; or nothing was given to it. */
export const recipientResults = ["told", "not_concerned", "impossible", "disproportionate"] as const;
export const RecipientResult = z.enum(recipientResults);
export type RecipientResult = z.infer<typeof RecipientResult>;

const wantsReason: readonly RecipientResult[] = ["impossible", "disproportionate"];

/** One recipient by its name, and what became of telling it; what was not done wants its reason. */
export const RecipientNotice = z
  .object({ name: requiredText(300), result: z.nullable(RecipientResult), reason: optionalText(500) })
  .check(
    z.refine(({ result, reason }) => result === null || !wantsReason.includes(result) || reason !== null, {
      path: ["reason"],
      error: "required",
    }),
  );
export type RecipientNotice = z.infer<typeof RecipientNotice>;

export const NoteRecipients = z.object({
  id: Id,
  version: Version,
  claimId: Id,
  recipients: z.array(RecipientNotice).check(z.maxLength(500)),
});
export type NoteRecipients = z.infer<typeof NoteRecipients>;
