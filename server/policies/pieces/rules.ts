import { escapeHtml, markdownToHtml } from "../markdown/rules";

/** Words, or a gap of the register that the notice shows as one. */
export type Run = string | { gap: string };
export type Line = Run[];
export type NoticeTable = { caption: string | null; columns: string[]; rows: Run[][] };

/** What a section consists of once its blocks are compiled; one source for the page and for the words compared. */
export type Piece =
  | { kind: "text"; markdown: string }
  | { kind: "lines"; lines: Line[] }
  | { kind: "record"; look: "record" | "rights"; rows: { term: string; lines: Line[] }[] }
  | { kind: "table"; table: NoticeTable };

const plain = (run: Run) => (typeof run === "string" ? run : run.gap);
const plainLine = (line: Line) => line.map(plain).join("");

const tableText = ({ caption, rows }: NoticeTable) =>
  [...(caption ? [caption] : []), ...rows.map((row) => row.map(plain).join(". "))].join("\n");

function textOf(piece: Piece): string {
  if (piece.kind === "text") return piece.markdown;
  if (piece.kind === "lines") return piece.lines.map(plainLine).join("\n");
  if (piece.kind === "table") return tableText(piece.table);
  return piece.rows.map(({ term, lines }) => `${term}: ${lines.map(plainLine).join("; ")}`).join("\n");
}

export const piecesToText = (pieces: Piece[]) => pieces.map(textOf).join("\n\n");

const run = (one: Run) =>
  typeof one === "string" ? escapeHtml(one) : `<span class="unstated">${escapeHtml(one.gap)}</span>`;
const line = (runs: Line) => runs.map(run).join("");

const widths: Record<number, string[]> = { 3: ["w24", "w60", ""], 4: ["w24", "w32", "w28", ""] };

function tableHtml({ caption, columns, rows }: NoticeTable): string {
  const width = (index: number) => widths[columns.length]?.[index];
  const head = columns.map((label, index) => {
    const size = width(index);
    return `<th scope="col" role="columnheader"${size ? ` class="${size}"` : ""}>${escapeHtml(label)}</th>`;
  });
  const cell = (value: Run, index: number) =>
    index === 0
      ? `<th scope="row" role="rowheader">${run(value)}</th>`
      : `<td role="cell" data-label="${escapeHtml(columns[index] ?? "")}"><div>${run(value)}</div></td>`;
  return [
    '<div class="wide"><table class="table stack" role="table">',
    ...(caption ? [`<caption>${escapeHtml(caption)}</caption>`] : []),
    `<thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...rows.map((row) => `<tr role="row">${row.map(cell).join("")}</tr>`),
    "</tbody></table></div>",
  ].join("\n");
}

function htmlOf(piece: Piece): string {
  if (piece.kind === "text") return markdownToHtml(piece.markdown).trimEnd();
  if (piece.kind === "lines") return `<p>${piece.lines.map(line).join("<br>\n")}</p>`;
  if (piece.kind === "table") return tableHtml(piece.table);
  const rows = piece.rows.map(({ term, lines }) =>
    piece.look === "rights"
      ? `<li><span>${escapeHtml(term)}</span><div>${lines.map(line).join("<br>")}</div></li>`
      : `<div><dt>${escapeHtml(term)}</dt>${lines.map((one) => `<dd>${line(one)}</dd>`).join("")}</div>`,
  );
  const [open, close] = piece.look === "rights" ? ['<ul class="rights">', "</ul>"] : ['<dl class="record">', "</dl>"];
  return [open, ...rows, close].join("\n");
}

export const piecesToHtml = (pieces: Piece[]) => pieces.map(htmlOf).join("\n");
