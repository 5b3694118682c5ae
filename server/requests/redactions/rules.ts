import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { blackedOut, type RedactionKind } from "@/contracts/request-redactions";
import type { FileType } from "@/contracts/request-tasks";
import { delimiterOf } from "@/server/platform/http/csv";

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** What is to be taken out, counted and hashed while it goes. */
export class Taking {
  places = 0;
  readonly #hash: Hash;
  /** The words, also where their marks are written apart from their letters. */
  readonly #words: RegExp;
  readonly length: number;

  constructor(
    readonly kind: RedactionKind,
    readonly what: string,
    salt: string,
  ) {
    this.#hash = createHash("sha256").update(salt).update("\0");
    // Of a passage its words are hashed once; of a column each of its cells, in their order.
    if (kind === "passage") this.#hash.update(what);
    const forms = [...new Set([what, what.normalize("NFC"), what.normalize("NFD")])];
    this.#words = new RegExp(forms.map(escaped).join("|"), "gu");
    this.length = Math.max(...forms.map((form) => form.length));
  }

  /** Where the last of them ends in a text; 0 where there is none. */
  lastEnd(text: string): number {
    let end = 0;
    for (const { index, 0: found } of text.matchAll(this.#words)) end = index + found.length;
    return end;
  }

  /** A text with the passage blacked out wherever it stands. */
  inText(text: string): string {
    if (this.kind === "column") return text;
    return text.replace(this.#words, () => {
      this.places += 1;
      return blackedOut;
    });
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
  const overlap = taking.length - 1;
  let held = "";
  for await (const chunk of stream) {
    held += decoder.decode(chunk, { stream: true });
    const most = Math.max(held.length - overlap, taking.lastEnd(held));
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
  const parts = Readable.from(whole(), { objectMode: false });
  const records = parse({ delimiter, bom: true, relax_column_count: true, relax_quotes: true });
  // A pipe does not pass an error on, and one that nobody hears ends the process.
  parts.on("error", (error) => records.destroy(error));
  parts.pipe(records);
  let [columns, batch]: [Set<number> | null, string[][]] = [null, []];
  const written = () => Buffer.from(stringify(batch, { delimiter }));
  for await (const record of records as AsyncIterable<string[]>) {
    const isHead = columns === null;
    columns ??= new Set(
      record.flatMap((cell, at) => (cell.normalize("NFC") === taking.what.normalize("NFC") ? at : [])),
    );
    const cellOf = (cell: string, at: number) => (!isHead && columns?.has(at) ? taking.cell(cell) : cell);
    batch.push(record.map(taking.kind === "passage" ? (cell) => taking.inText(cell) : cellOf));
    if (batch.length < 1000) continue;
    yield written();
    batch = [];
  }
  if (batch.length > 0) yield written();
}

const largestJson = 20_000_000;

/** A string or a number of JSON, with the colon behind it where it is a name. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Token by token, names too, so that it stays JSON and every other token stays as it was written: a long number read and written
 * again would be another one.
 */
function inTokens(text: string, taking: Taking): string {
  let names = 0;
  return text.replace(token, (whole, string: string | undefined, colon = "") => {
    const before = taking.places;
    const left = taking.inText(string === undefined ? whole : JSON.parse(string));
    if (taking.places === before) return whole;
    // Two names that are alike now would be one to whoever reads it.
    if (colon) names += 1;
    return `${JSON.stringify(colon && names > 1 ? `${left} ${names}` : left)}${colon}`;
  });
}

async function* inJson(stream: AsyncIterable<Uint8Array>, taking: Taking): AsyncGenerator<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > largestJson) throw new Error("this JSON is too large to take words out of it");
    chunks.push(chunk);
  }
  yield Buffer.from(inTokens(Buffer.concat(chunks).toString(), taking));
}

/** Lines of JSON look like a table or a text, and are neither: what begins with a bracket is read as JSON. */
async function* byItsBeginning(
  stream: AsyncIterable<Uint8Array>,
  taking: Taking,
  otherwise: Way,
): AsyncGenerator<Buffer> {
  const source = stream[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  async function* whole() {
    yield first.value as Uint8Array;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  const looksLikeJson = /^\s*(\{|\[\s*["{[])/.test(Buffer.from(first.value).toString().slice(0, 200));
  yield* (looksLikeJson ? inJson : otherwise)(whole(), taking);
}

type Way = (stream: AsyncIterable<Uint8Array>, taking: Taking) => AsyncGenerator<Buffer>;
const ways: Partial<Record<FileType, Way>> = {
  "text/csv": (stream, taking) => byItsBeginning(stream, taking, inTable),
  "text/plain": (stream, taking) => byItsBeginning(stream, taking, inLines),
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
