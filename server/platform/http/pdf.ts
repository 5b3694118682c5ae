/** A PDF to be kept, never shown within a page of ours; `name` with its ending. */
export const pdfAnswer = ({ name, base64 }: { name: string; base64: string }) =>
  new Response(new Uint8Array(Buffer.from(base64, "base64")), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
