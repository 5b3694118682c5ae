import { type PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import * as z from "zod/mini";
import type { RequestRight } from "@/contracts/requests";
import { canonicalize, sha256 } from "@/server/platform/crypto";
import { toCsv } from "@/server/platform/http/csv";

/** Rights by which the person gets data, not a letter alone (Art. 15(3), 20(1) GDPR). */
export const withData: readonly RequestRight[] = ["access_15", "portability_20"];

/** One place that was looked into, as the person gets it. */
const Found = z.object({
  place: z.string(),
  outcome: z.string(),
  text: z.nullable(z.string()),
  /** By their ids; those of answers from before files were kept in parts are within the package. */
  files: z.array(
    z.union([
      z.object({ name: z.string(), id: z.string(), sha256: z.string(), size: z.number() }),
      z.object({ name: z.string(), base64: z.string() }),
    ]),
  ),
});
export type PackedFile = z.infer<typeof Found>["files"][number];
export type Found = z.infer<typeof Found>;
export const PackageContent = z.object({
  reference: z.string(),
  controller: z.string(),
  right: z.string(),
  outcome: z.string(),
  receivedOn: z.string(),
  letter: z.string(),
  found: z.array(Found),
});
export type PackageContent = z.infer<typeof PackageContent>;

/** A part of a package: in memory, or a file of the case that is read when its turn comes. */
export type Entry = { name: string; sha256: string } & ({ bytes: Buffer } | { fileId: string; size: number });

const inMemory = (name: string, bytes: Buffer): Entry => ({ name, bytes, sha256: sha256(bytes) });

function entryOf(file: PackedFile): Entry {
  const name = `files/${file.name}`;
  if ("base64" in file) return inMemory(name, Buffer.from(file.base64, "base64"));
  return { name, fileId: file.id, sha256: file.sha256, size: file.size };
}

/**
 * The parts of a package: the letter, what was found as JSON and CSV, and every file; last the sums by which each is checked.
 * `printed` is the letter as PDF, whose bytes differ each time that it is printed.
 */
export function entriesOf({ letter, found, ...facts }: PackageContent, printed?: Buffer): Entry[] {
  const data = {
    ...facts,
    found: found.map(({ files, ...one }) => ({ ...one, files: files.map(({ name }) => name) })),
  };
  const columns = [
    { header: "place", value: (row: Found) => row.place },
    { header: "outcome", value: (row: Found) => row.outcome },
    { header: "text", value: (row: Found) => row.text },
    { header: "files", value: (row: Found) => row.files.map(({ name }) => name).join(" ") },
  ];
  const entries = [
    ...(printed ? [inMemory("answer.pdf", printed)] : []),
    inMemory("answer.txt", Buffer.from(`${letter}\n`)),
    inMemory("data.json", Buffer.from(`${JSON.stringify(data, null, 2)}\n`)),
    inMemory("data.csv", Buffer.from(toCsv(columns, found))),
    ...found.flatMap(({ files }) => files.map(entryOf)),
  ];
  const sums = entries.map((entry) => `${entry.sha256}  ${entry.name}`).join("\n");
  return [...entries, inMemory("SHA256SUMS", Buffer.from(`${sums}\n`))];
}

/** Of everything that goes out: what a second person approves is bound to this. */
export const contentHash = (content: PackageContent): string =>
  sha256(canonicalize(entriesOf(content).map((entry) => [entry.name, entry.sha256])));

/**
 * The same bytes for the same content: times are those of no day, and the order is fixed. A file of the case is read and packed while
 * the ones before it go out.
 */
export function zipOf(entries: Entry[], read: (fileId: string) => AsyncIterable<Buffer>): Readable {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  // By its types less than it is: yazl writes into a PassThrough.
  const out = zip.outputStream as PassThrough;
  zip.on("error", (error: Error) => out.destroy(error));
  for (const entry of entries) {
    if ("bytes" in entry) zip.addBuffer(entry.bytes, entry.name, options);
    else
      zip.addReadStreamLazy(entry.name, { ...options, size: entry.size }, (give) =>
        give(null, Readable.from(read(entry.fileId), { objectMode: false })),
      );
  }
  zip.end();
  return out;
}
