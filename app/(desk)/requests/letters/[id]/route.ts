import { getCaller } from "@/server/caller";
import { pdfAnswer } from "@/server/platform/http/file";

/** A letter as PDF, for the post. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return pdfAnswer(await (await getCaller()).requests.print({ id: (await params).id }));
}
