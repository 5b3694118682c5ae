import * as z from "zod/mini";
import { prose, requiredText } from "./fields";
import { EmailAddress } from "./newsletter";

/** A mail that somebody outside writes to the demonstration's company; `answers` is a mail of its mailbox. */
export const WriteMail = z.object({
  name: requiredText(200),
  email: EmailAddress,
  subject: requiredText(300),
  text: prose(20_000),
  answers: z.nullable(z.coerce.number().check(z.int())),
});
export type WriteMail = z.infer<typeof WriteMail>;
