import fc from "fast-check";
import { expect, test } from "vitest";
import { csvAnswer, toCsv } from "@/server/platform/http/csv";

const fileOf = (cells: (string | number | null)[]) =>
  toCsv(
    cells.map((cell, i) => ({ header: `h${i}`, value: () => cell })),
    [{}],
  );

/** The cells of the second record, read as RFC 4180 says. */
function read(csv: string): string[] {
  const record = csv.slice(csv.indexOf("\r\n") + 2, -2);
  const cells = record.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  const texts = cells.map((cell) =>
    cell
      .replace(/,$/, "")
      .replace(/^"([\s\S]*)"$/, "$1")
      .replaceAll('""', '"'),
  );
  return texts.slice(0, csv.split("\r\n", 1)[0]?.split(",").length);
}

const hostile = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", ";", ",", '"', "'", "a", "＝"),
});

test("no text starts a cell with a sign that a spreadsheet runs, however the file is divided", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (cells) => {
      for (const cell of read(fileOf(cells))) {
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(cell).not.toMatch(/[;\n\r][=+\-@＝＋－＠]/);
      }
    }),
  );
});

test("text that runs nothing comes back as it was", () => {
  const harmless = fc.string({ unit: fc.constantFrom("a", "ß", "中", ",", '"', "'", " ", ".", "1") });
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 5 }), (cells) => {
      expect(read(fileOf(cells))).toEqual(cells);
    }),
  );
});

test("numbers stay numbers, and what is not stated is empty", () => {
  expect(fileOf([-5, null, 0])).toBe("\ufeffh0,h1,h2\r\n-5,,0\r\n");
});

test("a file is answered as one, for nobody's cache", () => {
  const { headers } = csvAnswer("vendors", "a");
  expect(headers.get("content-disposition")).toBe('attachment; filename="vendors.csv"');
  expect(headers.get("cache-control")).toBe("no-store");
});
