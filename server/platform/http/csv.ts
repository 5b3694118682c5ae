import { stringify } from "csv-stringify/sync";

export type CsvColumn<Row> = { header: string; value(row: Row): string | number | null | undefined };

/**
 * What a spreadsheet would run as a formula, full-width signs included. Also after a semicolon, a tab or a line break:
 * a German Excel divides by semicolons, whatever stands between them.
 */
const formula = /(?<=^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g;
const defuse = (text: string) => text.replace(formula, "'");

/** RFC 4180 with a byte order mark for spreadsheets. */
export function toCsv<Row>(columns: CsvColumn<Row>[], rows: Row[]): string {
  const cell = (value: string | number | null | undefined) =>
    typeof value === "string" ? defuse(value) : (value ?? "");
  const records = rows.map((row) => columns.map(({ value }) => cell(value(row))));
  return stringify([columns.map(({ header }) => header), ...records], { bom: true, record_delimiter: "windows" });
}

const delimiters = [";", ",", "\t"];

/** The sign that divides the first line of a table into the most columns. */
export function delimiterOf(table: string): string {
  const [head = ""] = table.split("\n", 1);
  return delimiters.reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
}

export function csvAnswer(name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
