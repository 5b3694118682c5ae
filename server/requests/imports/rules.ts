import { parse } from "csv-parse/sync";
import { EmailAddress } from "@/contracts/newsletter";
import {
  type ImportColumn,
  type ImportedCase,
  type ImportPreview,
  type ImportProblem,
  importColumns,
  importLimits,
  neededColumns,
} from "@/contracts/request-imports";
import { claimOutcomes, enteredChannels, requestRights } from "@/contracts/requests";
import { languages } from "@/messages";
import { translator } from "@/messages/translator";
import { sha256 } from "@/server/platform/crypto";
import { delimiterOf } from "@/server/platform/http/csv";
import type { Calendar } from "../calendar/rules";
import { monthsFrom } from "../clock/rules";
import { receiptProblem } from "../rules";

/** Letters and digits alone: "Eingegangen am" and "eingegangen_am" are one heading. */
const plain = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** What headings are called, in both languages, beside the keys themselves. */
const headings: Record<ImportColumn, string[]> = {
  received: ["received on", "receipt", "date", "eingang", "eingegangen am", "eingangsdatum", "datum"],
  rights: ["right", "type", "recht", "rechte", "art", "anfrageart"],
  name: ["person", "betroffene person", "betroffener", "vorname und name"],
  email: ["e-mail", "mail", "e-mail-adresse", "address", "adresse"],
  reference: ["number", "nummer", "aktenzeichen", "az", "id", "case", "vorgang"],
  channel: ["way", "weg", "kanal", "eingangsweg"],
  closed: ["closed on", "completed", "answered on", "erledigt am", "abgeschlossen am", "beantwortet am", "erledigt"],
  outcome: ["result", "ergebnis"],
  extended: ["extended on", "verlängert am", "verlängert", "fristverlängerung"],
};

const columnOf = (heading: string): ImportColumn | null =>
  importColumns.find((column) => [column, ...headings[column]].some((known) => plain(known) === plain(heading))) ??
  null;

/** Keys, and the words of both languages; a right by its article too. */
function wordsFor<Key extends string>(keys: readonly Key[], said: (key: Key) => string[]): Map<string, Key> {
  return new Map(keys.flatMap((key) => [key, ...said(key)].map((word) => [plain(word), key] as const)));
}
const inBoth = (prefix: "right" | "article" | "outcome" | "channel", key: string) =>
  languages.map((language) => translator(language, "requests")(`${prefix}.${key}` as "right.access_15"));

const rights = wordsFor(requestRights, (key) => {
  const articles = inBoth("article", key);
  return [...inBoth("right", key), ...articles, ...articles.map((one) => one.replace(/^Art\.?\s*/, ""))];
});
const outcomes = wordsFor(claimOutcomes, (key) => inBoth("outcome", key));
const channels = wordsFor(enteredChannels, (key) => inBoth("channel", key));

/** `2025-01-31`, `31.01.2025` or `31.1.2025`; null where it is no day. */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : text;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** UTF-8, and where it is none what German spreadsheets write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

type Setting = { today: string; calendar: Calendar };
type Row = Partial<Record<ImportColumn, string>>;
type Read = { found: Omit<ImportedCase, "line"> } | { problem: ImportProblem; value: string };

/** One row, or the first thing that is wrong with it. */
function readRow(row: Row, { today, calendar }: Setting): Read {
  const said = (column: ImportColumn) => row[column]?.trim() ?? "";
  const wrong = (problem: ImportProblem, column: ImportColumn): Read => ({ problem, value: said(column).slice(0, 60) });
  const day = (column: ImportColumn) => (said(column) ? readDay(said(column)) : null);
  const [received, closed, extended] = [day("received"), day("closed"), day("extended")];
  if (!received || receiptProblem(received, today)) return wrong("received", "received");
  const asked = said("rights")
    .split(/[,+|/&]|\sund\s|\sand\s/)
    .filter((one) => one.trim() !== "")
    .map((one) => rights.get(plain(one)));
  if (asked.length === 0 || asked.includes(undefined)) return wrong("rights", "rights");
  if (!said("name") || said("name").length > 200) return wrong("name", "name");
  const email = said("email") ? EmailAddress.safeParse(said("email")) : null;
  if (email && !email.success) return wrong("email", "email");
  const outcome = said("outcome") ? outcomes.get(plain(said("outcome"))) : null;
  if (outcome === undefined) return wrong("outcome", "outcome");
  if (said("closed") && (!closed || closed < received || closed > today)) return wrong("closed", "closed");
  if (closed && !outcome) return wrong("closed_without_outcome", "outcome");
  if (outcome && !closed) return wrong("outcome_without_closed", "closed");
  const channel = said("channel") ? channels.get(plain(said("channel"))) : "letter";
  if (!channel) return wrong("channel", "channel");
  // Told within the first month or without effect (Art. 12(3) GDPR), and not after the answer.
  const toldBy = [monthsFrom(received, calendar).due, closed ?? today, today].sort()[0] ?? today;
  if (said("extended") && (!extended || extended < received || extended > toldBy)) return wrong("extended", "extended");
  const found = {
    ...{ received, rights: [...new Set(asked.filter((right) => right !== undefined))], name: said("name") },
    ...{ email: email?.data ?? null, reference: said("reference").slice(0, 100) || null, channel },
    ...{ closed, outcome, extended },
  };
  return { found };
}

function recordsOf(text: string): string[][] {
  try {
    const delimiter = delimiterOf(text);
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return [];
  }
}

/** A table of old cases as it would be taken up: what each row says, and what is wrong with which. */
export function readImport(bytes: Uint8Array, { today, calendar }: Setting): ImportPreview {
  const [head = [], ...rows] = recordsOf(textOf(bytes));
  const columns = head.map(columnOf);
  const preview: ImportPreview = {
    sha256: sha256(bytes),
    missing: neededColumns.filter((column) => !columns.includes(column)),
    unknown: head.filter((_, at) => columns[at] === null).map((heading) => heading.slice(0, 60)),
    tooMany: rows.length > importLimits.rows,
    cases: [],
    problems: [],
  };
  if (preview.missing.length > 0 || preview.tooMany) return preview;
  for (const [at, cells] of rows.entries()) {
    const line = at + 2;
    if (cells.length !== head.length) {
      preview.problems.push({ line, problem: "columns", value: String(cells.length) });
      continue;
    }
    const row: Row = Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index]]] : [])));
    const read = readRow(row, { today, calendar });
    if ("found" in read) preview.cases.push({ line, ...read.found });
    else preview.problems.push({ line, ...read });
  }
  return preview;
}
