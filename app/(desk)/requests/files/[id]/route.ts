import { getCaller } from "@/server/caller";

/** A file that came in: never shown within the desk, always saved, and never run. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { name, type, base64 } = await (await getCaller()).requests.file({ id: (await params).id });
  return new Response(new Uint8Array(Buffer.from(base64, "base64")), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
