import { createTransport } from "nodemailer";
import type { WriteMail } from "@/contracts/demo";
import { env } from "@/env";
import { demoMailServer } from "@/server/platform/mail";
import { findMail } from "./store";

/** As somebody outside writes: through the demonstration's own SMTP server, to the company and to nobody else. */
export async function writeMail({ name, email, subject, text, answers }: WriteMail): Promise<void> {
  const answered = answers === null ? null : findMail(answers);
  const transport = createTransport({ url: demoMailServer(), disableFileAccess: true, disableUrlAccess: true });
  await transport.sendMail({
    from: { name, address: email },
    to: { name: "", address: env().MAIL_FROM },
    subject,
    text,
    ...(answered && { inReplyTo: answered.messageId, references: answered.messageId }),
  });
}
