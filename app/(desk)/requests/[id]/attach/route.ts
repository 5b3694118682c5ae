import { prose } from "@/contracts/fields";
import { attachDoor } from "@/contracts/request-tasks";
import { requireActor } from "@/server/caller";
import { AppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { parse } from "@/server/platform/http/body";
import { seeOther } from "@/server/platform/http/html";
import { readMultipart } from "@/server/platform/http/multipart";
import { isOwnForm } from "@/server/platform/http/origin";
import { attachFiles, dropAttachments, receiveAttachment } from "@/server/requests/files/service";

/** Files from the desk, as a stream: a plain form, for what a script would have to hold in memory. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [{ id }, actor] = [await params, await requireActor()];
  const page = `/requests/${encodeURIComponent(id)}`;
  try {
    if (!isOwnForm(request.headers)) throw new AppError("forbidden");
    const take = (stream: AsyncIterable<Uint8Array>) => receiveAttachment(actor, id, stream);
    const drop = (files: Parameters<typeof dropAttachments>[1]) => dropAttachments(actor, files);
    const { fields, files } = await readMultipart(request, attachDoor, take, drop);
    try {
      await attachFiles(actor, id, parse(prose(2000), fields.get("text") ?? ""), files);
    } catch (error) {
      await drop(files);
      throw error;
    }
    return seeOther(`${page}#thread`);
  } catch (error) {
    const { code, fields } = refusalOf(error);
    return seeOther(`${page}?wrong=${fields.files ? "files" : code}#thread`);
  }
}
