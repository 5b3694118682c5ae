import { WriteMail } from "@/contracts/demo";
import { isMailboxOpen } from "@/server/demo/mailbox/store";
import { writeMail } from "@/server/demo/mailbox/writing";
import { AppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { parse, readBytes } from "@/server/platform/http/body";
import { seeOther } from "@/server/platform/http/html";

/** Somebody outside writes to the company; only on the demonstrator's own machine. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isMailboxOpen()) throw new AppError("not_found");
    const bytes = await readBytes(request.body as AsyncIterable<Uint8Array> | null, 64_000);
    const form = Object.fromEntries(new URLSearchParams(bytes.toString()));
    await writeMail(parse(WriteMail, { ...form, answers: form.answers || null }));
    return seeOther("/demo/mailbox?sent=yes");
  } catch (error) {
    return seeOther(`/demo/mailbox?sent=${refusalOf(error).code}`);
  }
}
