import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { blackedOut, type RedactionKind } from "@/contracts/request-redactions";
import type { FileType } from "@/contracts/request-tasks";
import { delimiterOf } from "@/server/platform/http/csv";

/** What is to be taken out, counted and hashed while it goes. */
export class Taking {
  places = 0;
  readonly #hash: Hash;

  constructor(
    readonly kind: RedactionKind,
    readonly what: string,
    salt: string,
  ) {
    this.#hash = createHash("sha256").update(salt).update("\0");
    // Of a passage its words are hashed once; of a column each of its cells, in their order.
    if (kind === "passage") this.#hash.update(what);
  }

  /** A text with the passage blacked out wherever it stands. */
  inText(text: string): string {
    if (this.kind === "column") return text;
    const parts = text.split(this.what);
    this.places += parts.length - 1;
    return parts.join(blackedOut);
  }

  /** A cell of the column. */
  cell(text: string): string {
    if (text === "") return text;
    this.places += 1;
    this.#hash.update(text).update("\n");
    return blackedOut;
  }

  digest(): string {
    return this.#hash.copy().digest("hex");
  }
}

/** The hash that a passage has under a salt: what was taken out is proven by whoever knows it. */
export const passageHash = (what: string, salt: string) => new Taking("passage", what, salt).digest();

/** Text as it passes by: what could be the beginning of the passage is held back until more is there. */
async function* inLines(stream: AsyncIterable<Uint8Array>, taking: Taking): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const overlap = taking.what.length - 1;
  let held = "";
  for await (const chunk of stream) {
    held += decoder.decode(chunk, { stream: true });
    const last = held.lastIndexOf(taking.what);
    const most = Math.max(held.length - overlap, last < 0 ? 0 : last + taking.what.length);
    // Never between the halves of one character.
    const safe = /[\ud800-\udbff]/.test(held[most - 1] ?? "") ? most - 1 : most;
    yield Buffer.from(taking.inText(held.slice(0, safe)));
    held = held.slice(safe);
  }
  yield Buffer.from(taking.inText(held + decoder.decode()));
}

/** A table cell by cell, so that no row changes its columns. */
async function* inTable(stream: AsyncIterable<Uint8Array>, taking: Taking): AsyncGenerator<Buffer> {
  const source = stream[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const delimiter = delimiterOf(Buffer.from(first.value).toString());
  async function* whole() {
    yield first.value;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  const records = Readable.from(whole(), { objectMode: false }).pipe(
    parse({ delimiter, bom: true, relax_column_count: true, relax_quotes: true }),
  );
  let column: number | undefined;
  let [isHead, batch]: [boolean, string[][]] = [true, []];
  const written = () => Buffer.from(stringify(batch, { delimiter }));
  for await (const record of records as AsyncIterable<string[]>) {
    column ??= taking.kind === "column" ? record.indexOf(taking.what) : -1;
    batch.push(
      taking.kind === "passage"
        ? record.map((cell) => taking.inText(cell))
        : record.map((cell, at) => (at === column && !isHead ? taking.cell(cell) : cell)),
    );
    isHead = false;
    if (batch.length < 1000) continue;
    yield written();
    batch = [];
  }
  if (batch.length > 0) yield written();
}

const largestJson = 20_000_000;

function inValue(value: unknown, taking: Taking): unknown {
  if (typeof value === "string") return taking.inText(value);
  if (typeof value === "number" && String(value) === taking.what) return taking.inText(String(value));
  if (Array.isArray(value)) return value.map((one) => inValue(one, taking));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inValue(one, taking)]));
}

/** Value by value, so that it stays what it is; null where it is larger than what is read at once. */
async function* inJson(stream: AsyncIterable<Uint8Array>, taking: Taking): AsyncGenerator<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > largestJson) throw new Error("this JSON is too large to take words out of it");
    chunks.push(chunk);
  }
  yield Buffer.from(`${JSON.stringify(inValue(JSON.parse(Buffer.concat(chunks).toString()), taking), null, 2)}\n`);
}

const ways: Partial<Record<FileType, (stream: AsyncIterable<Uint8Array>, taking: Taking) => AsyncGenerator<Buffer>>> = {
  "text/csv": inTable,
  "text/plain": inLines,
  "application/json": inJson,
};

/** The same file without the words; null for a kind of file out of which nothing is taken here. */
export function blackOut(
  type: FileType,
  stream: AsyncIterable<Uint8Array>,
  taking: Taking,
): AsyncGenerator<Buffer> | null {
  if (taking.kind === "column" && type !== "text/csv") return null;
  return ways[type]?.(stream, taking) ?? null;
}
