import { requireActor } from "@/server/caller";
import { refusalOf } from "@/server/platform/http/answer";
import { streamAnswer } from "@/server/platform/http/file";
import { readFile } from "@/server/requests/files/service";

/** A file that came in to a case, as a stream: it may be large. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor();
  try {
    return streamAnswer(await readFile(actor, (await params).id));
  } catch (error) {
    return new Response(null, { status: refusalOf(error).status });
  }
}
