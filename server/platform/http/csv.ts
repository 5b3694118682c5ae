import { stringify } from "csv-stringify/sync";

export type CsvColumn<Row> = { header: string; value(row: Row): string | number | null | undefined };

/** RFC 4180 with a byte order mark for spreadsheets; a cell that a spreadsheet would run as a formula is defused. */
export function toCsv<Row>(columns: CsvColumn<Row>[], rows: Row[]): string {
  const records = rows.map((row) => columns.map(({ value }) => value(row) ?? ""));
  return stringify([columns.map(({ header }) => header), ...records], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
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
