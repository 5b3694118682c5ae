import { ZipFile } from "yazl";
import * as z from "zod/mini";
import { canonicalize, sha256 } from "@/server/platform/crypto";
import { toCsv } from "@/server/platform/http/csv";

/** One place that was looked into, as the person gets it. */
const Found = z.object({
  place: z.string(),
  outcome: z.string(),
  text: z.nullable(z.string()),
  files: z.array(z.object({ name: z.string(), base64: z.string() })),
});
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

export type Entry = { name: string; bytes: Buffer };

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
    ...(printed ? [{ name: "answer.pdf", bytes: printed }] : []),
    { name: "answer.txt", bytes: Buffer.from(`${letter}\n`) },
    { name: "data.json", bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`) },
    { name: "data.csv", bytes: Buffer.from(toCsv(columns, found)) },
    ...found.flatMap(({ files }) =>
      files.map(({ name, base64 }) => ({ name: `files/${name}`, bytes: Buffer.from(base64, "base64") })),
    ),
  ];
  const sums = entries.map(({ name, bytes }) => `${sha256(bytes)}  ${name}`).join("\n");
  return [...entries, { name: "SHA256SUMS", bytes: Buffer.from(`${sums}\n`) }];
}

/** Of everything that goes out: what a second person approves is bound to this. */
export const contentHash = (content: PackageContent): string =>
  sha256(canonicalize(entriesOf(content).map(({ name, bytes }) => [name, sha256(bytes)])));

/** The same bytes for the same content: times are those of no day, and the order is fixed. */
export function zipOf(entries: Entry[]): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const mtime = new Date(1980, 0, 1);
  for (const { name, bytes } of entries) zip.addBuffer(bytes, name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  return zip.outputStream;
}
