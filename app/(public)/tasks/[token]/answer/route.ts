import { addressHeader } from "@/contracts/headers";
import { AnswerByLink, taskDoor } from "@/contracts/request-tasks";
import { visitor } from "@/server/platform/actor";
import { refusalOf } from "@/server/platform/http/answer";
import { parse } from "@/server/platform/http/body";
import { seeOther } from "@/server/platform/http/html";
import { readMultipart } from "@/server/platform/http/multipart";
import { limitRate } from "@/server/platform/http/rate-limit";
import { answerByLink, dropFiles, receiveFile } from "@/server/requests/tasks/links/service";

type Context = { params: Promise<{ token: string }> };

/** A plain form with files. What is wrong is said on the page that it came from; nothing is stored by halves. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const page = `/tasks/${encodeURIComponent(token)}`;
  try {
    await limitRate(taskDoor, request.headers.get(addressHeader) ?? "unknown");
    const take = (stream: AsyncIterable<Uint8Array>) => receiveFile(visitor, token, stream);
    const { fields, files } = await readMultipart(request, taskDoor, take, (taken) => dropFiles(visitor, taken));
    const said = (name: string) => fields.get(name)?.trim() ?? "";
    try {
      const input = parse(AnswerByLink, { token, outcome: said("outcome"), text: said("text") || null });
      await answerByLink(visitor, input, files);
    } catch (error) {
      await dropFiles(visitor, files);
      throw error;
    }
    return seeOther(page);
  } catch (error) {
    const { code, fields } = refusalOf(error);
    return seeOther(`${page}?wrong=${fields.files ? "files" : fields.outcome ? "outcome" : code}`);
  }
}
