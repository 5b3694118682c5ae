import { Readable } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { AppError } from "../errors";

type Limits = { bytes: number; files: number };
type Form<File> = { fields: URLSearchParams; files: File[] };

/** Passes at most so many bytes on, whatever Content-Length says. */
async function* limited(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) throw new AppError("too_large");
    yield chunk;
  }
}

/**
 * A form with files. Each file goes to `take` as it comes and is never in memory as a whole; one without a name or a byte is none. When
 * anything fails, the files that were taken go to `drop` and the failure is thrown.
 */
export async function readMultipart<File>(
  request: Request,
  limits: Limits,
  take: (stream: AsyncIterable<Uint8Array>) => Promise<File | null>,
  drop: (files: File[]) => Promise<void>,
): Promise<Form<File>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) throw new AppError("unsupported_media_type");
  const fields = new URLSearchParams();
  const taking: Promise<File | null>[] = [];
  const source = Readable.from(limited(request.body as unknown as AsyncIterable<Uint8Array>, limits.bytes));
  try {
    await new Promise<void>((resolve, reject) => {
      const parser = parserOf(type, limits);
      const streams: Readable[] = [];
      // The parser ends no file that breaks off: whoever reads one would wait for ever.
      const fail = (error: Error) => {
        source.unpipe(parser);
        source.destroy();
        for (const stream of streams) stream.destroy(error);
        reject(error);
      };
      parser.on("field", (name, value) => fields.append(name, value));
      parser.on("file", (_field, stream, name) => {
        streams.push(stream);
        stream.on("error", fail);
        if (!name) return void stream.resume();
        const taken = take(stream);
        taken.catch(fail);
        taking.push(taken);
      });
      parser.on("filesLimit", () => fail(new AppError("too_large")));
      parser.on("error", () => fail(new AppError("malformed")));
      parser.on("finish", resolve);
      source.on("error", fail);
      source.pipe(parser);
    });
    return { fields, files: (await Promise.all(taking)).filter((file) => file !== null) };
  } catch (error) {
    const ended = await Promise.allSettled(taking);
    await drop(ended.flatMap((one) => (one.status === "fulfilled" && one.value !== null ? [one.value] : [])));
    throw error;
  }
}

function parserOf(type: string, { files }: Limits): BusboyInstance {
  try {
    return new Busboy({ headers: { "content-type": type }, limits: { files, fields: 10, fieldSize: 100_000 } });
  } catch {
    throw new AppError("malformed");
  }
}
