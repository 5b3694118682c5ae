import { getCaller } from "@/server/caller";

/** A letter as PDF, for the post. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { name, base64 } = await (await getCaller()).requests.print({ id: (await params).id });
  return new Response(new Uint8Array(Buffer.from(base64, "base64")), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
