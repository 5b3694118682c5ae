import { Readable } from "node:stream";

type Kept = { name: string; base64: string };

/** A file to be kept, never shown within a page of ours and never run there; `name` is of our making, with its ending. */
export const streamAnswer = ({ name, type, stream }: { name: string; type: string; stream: Readable }) =>
  new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });

export const fileAnswer = ({ base64, ...file }: Kept & { type: string }) =>
  streamAnswer({ ...file, stream: Readable.from([Buffer.from(base64, "base64")]) });

export const pdfAnswer = (file: Kept) => fileAnswer({ ...file, type: "application/pdf" });
