type Kept = { name: string; base64: string };

/** A file to be kept, never shown within a page of ours and never run there; `name` is of our making, with its ending. */
export const fileAnswer = ({ name, type, base64 }: Kept & { type: string }) =>
  new Response(new Uint8Array(Buffer.from(base64, "base64")), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });

export const pdfAnswer = (file: Kept) => fileAnswer({ ...file, type: "application/pdf" });
