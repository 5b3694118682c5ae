import { getCaller } from "@/server/caller";
import { fileAnswer } from "@/server/platform/http/file";

/** A file that came in to a case. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return fileAnswer(await (await getCaller()).requests.file({ id: (await params).id }));
}
