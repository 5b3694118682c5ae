import type { ReactNode } from "react";

/** Widths are classes in per cent (app/styles/table.css), so that no style attribute is needed. */
export type Width = 9 | 11 | 12 | 13 | 15 | 17 | 18 | 22 | 24 | 27 | 28 | 32 | 36 | 40 | 60;

export type Column<Row> = {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  sortable?: boolean;
  width?: Width;
  numeric?: boolean;
  /** Leaves first when there is no room. */
  secondary?: boolean;
  /** Comes only when there is room to spare; the record itself says it too. */
  roomy?: boolean;
};

export function columnClass<Row>(column: Column<Row>, head: boolean): string | undefined {
  const names = [
    column.numeric && "num",
    column.secondary && "sec",
    column.roomy && "roomy",
    head && column.width && `w${column.width}`,
  ].filter(Boolean);
  return names.join(" ") || undefined;
}
