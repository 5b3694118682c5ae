import { addressHeader } from "@/contracts/headers";
import { AnswerByLink, taskDoor } from "@/contracts/request-tasks";
import { visitor } from "@/server/platform/actor";
import { AppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { parse, readBytes } from "@/server/platform/http/body";
import { seeOther } from "@/server/platform/http/html";
import { limitRate } from "@/server/platform/http/rate-limit";
import { answerByLink } from "@/server/requests/tasks/links/service";

type Context = { params: Promise<{ token: string }> };

/** At most as many bytes as the door takes are read, and only then looked at as a form. */
async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new AppError("unsupported_media_type");
  const bytes = await readBytes(request.body as AsyncIterable<Uint8Array> | null, taskDoor.bytes);
  const read = new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  return read.catch(() => {
    throw new AppError("malformed");
  });
}

const said = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** A plain form with files. What is wrong is said on the page that it came from; nothing is stored by halves. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const page = `/tasks/${encodeURIComponent((await params).token)}`;
  try {
    await limitRate(taskDoor, request.headers.get(addressHeader) ?? "unknown");
    const form = await readForm(request);
    const { token } = await params;
    const input = parse(AnswerByLink, { token, outcome: said(form, "outcome"), text: said(form, "text") || null });
    const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0) as File[];
    if (files.length > taskDoor.files) throw new AppError("too_large");
    await answerByLink(visitor, input, await Promise.all(files.map((file) => file.bytes())));
    return seeOther(page);
  } catch (error) {
    const { code, fields } = refusalOf(error);
    return seeOther(`${page}?wrong=${fields.files ? "files" : fields.outcome ? "outcome" : code}`);
  }
}
