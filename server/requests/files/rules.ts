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

const headBytes = 1_048_576;

/** As `fileTypeOf`, of a file of which only the beginning is in memory; `isText` is known of all of it. */
function largeTypeOf(head: Buffer, isText: boolean): FileType | null {
  if (!isText) {
    const type = fileTypeOf(head);
    return type?.startsWith("text/") || type === "application/json" ? null : type;
  }
  // The last line and its last character may be cut in two.
  const text = head.toString();
  const whole = text.slice(0, Math.max(text.lastIndexOf("\n"), 0));
  const lines = whole.trim() === "" ? text.replace(/\ufffd+$/, "") : whole;
  return /^\s*[[{]/.test(lines) ? "application/json" : fileTypeOf(Buffer.from(lines));
}

/** What a file is and how many rows it has, told while it passes by. */
export class Sniffer {
  #head: Buffer[] = [];
  #size = 0;
  #isText = true;
  #decoder = new TextDecoder("utf-8", { fatal: true });
  #lines = 0;
  #hasText = false;

  take(chunk: Uint8Array): void {
    if (this.#size < headBytes) this.#head.push(Buffer.from(chunk.subarray(0, headBytes - this.#size)));
    this.#size += chunk.byteLength;
    if (this.#isText) this.#read(chunk);
  }

  #read(chunk: Uint8Array): void {
    try {
      const text = this.#decoder.decode(chunk, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what holds them is no text
      this.#isText = !/[\u0000-\u0008\u000e-\u001f]/.test(text);
      for (const [index, piece] of text.split("\n").entries()) {
        if (index > 0) this.#endLine();
        if (piece !== "" && piece !== "\r") this.#hasText = true;
      }
    } catch {
      this.#isText = false;
    }
  }

  #endLine(): void {
    if (this.#hasText) this.#lines += 1;
    this.#hasText = false;
  }

  /** The rows are those of a table without its head; null where the file is none. */
  end(): { type: FileType | null; rows: number | null } {
    const head = Buffer.concat(this.#head);
    const type = this.#size <= headBytes ? fileTypeOf(head) : largeTypeOf(head, this.#isText);
    this.#endLine();
    return { type, rows: type === "text/csv" ? Math.max(0, this.#lines - 1) : null };
  }
}

/** What a file in memory is, by the same rule as one that passes by. */
export function sniff(bytes: Uint8Array): FileType | null {
  const sniffer = new Sniffer();
  sniffer.take(bytes);
  return sniffer.end().type;
}

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
