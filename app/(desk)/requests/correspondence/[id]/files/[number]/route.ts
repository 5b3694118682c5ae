import { getCaller } from "@/server/caller";
import { fileAnswer } from "@/server/platform/http/file";

type Context = { params: Promise<{ id: string; number: string }> };

/** A file that came with a mail which still waits. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id, number } = await params;
  return fileAnswer(await (await getCaller()).requests.correspondence.attachment({ id, number: Number(number) }));
}
