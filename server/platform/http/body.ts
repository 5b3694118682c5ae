import type * as z from "zod/mini";
import type { FieldErrors } from "@/contracts/errors";
import { AppError } from "../errors";

/** Reads at most `limit` bytes, whatever Content-Length says. */
export async function readBytes(stream: AsyncIterable<Uint8Array> | null, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    if (size > limit) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Field path to the schema's word for what is wrong. Values are not repeated: they may be personal. */
export function fieldErrors(issues: readonly { path: PropertyKey[]; message: string; code?: string }[]): FieldErrors {
  return Object.fromEntries(
    issues.map(({ path, message, code }) => [
      path.join(".") || "body",
      message === "Invalid input" ? (code ?? "invalid") : message,
    ]),
  );
}

export function parse<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError("invalid", fieldErrors(parsed.error.issues));
  return parsed.data;
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("malformed");
  }
}

/** The JSON body of a public door: media type, size, then schema; each refusal has its own status. */
export async function readJson<S extends z.ZodMiniType>(
  request: Request,
  schema: S,
  limit = 16_384,
): Promise<z.infer<S>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    throw new AppError("unsupported_media_type");
  return parse(schema, parseJson(await readBytes(request.body as AsyncIterable<Uint8Array> | null, limit)));
}
