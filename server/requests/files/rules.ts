import type { FileType } from "@/contracts/request-tasks";

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

function asText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what holds them is no text
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** What a file is by its content, whatever its name and its sender say; null for what nobody needs to send here. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "application/zip";
  const text = asText(bytes);
  if (text === null || text.trim() === "") return null;
  // A page or a drawing would run in whoever opens it.
  if (/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)) return null;
  if (isJson(text)) return "application/json";
  const [first = "", second] = text.split(/\r?\n/);
  const columns = (line: string) => line.split(/[;,\t]/).length;
  return second !== undefined && columns(first) > 1 && columns(first) === columns(second) ? "text/csv" : "text/plain";
}

/** Rows of a table without its head; null where a file is none. */
export const rowsIn = (type: FileType, bytes: Uint8Array): number | null =>
  type === "text/csv" ? Math.max(0, (asText(bytes) ?? "").split(/\r?\n/).filter(Boolean).length - 1) : null;

const extensions: Record<FileType, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "application/zip": "zip",
  "text/plain": "txt",
  "text/csv": "csv",
  "application/json": "json",
};

/** A name of our own making: nothing of what a sender calls a file reaches a header or a folder. */
export const fileName = (reference: string, number: number, type: FileType) =>
  `${reference}-${String(number).padStart(2, "0")}.${extensions[type]}`;
