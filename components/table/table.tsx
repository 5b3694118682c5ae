import { BodyRow } from "./body-row";
import type { Column } from "./column";
import { HeadRow, type Sorting } from "./head-row";
import { roles } from "./roles";

type RowAddress<Row> = (row: Row) => string | undefined;

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: RowAddress<Row>;
  /** Where E leads for the focused row. */
  rowEdit?: RowAddress<Row>;
  sorting?: Sorting;
  showCaption?: boolean;
  dense?: boolean;
  /** One line a row: for long lists. */
  line?: boolean;
  /** Term and value on a phone; on unless switched off. */
  stack?: boolean;
};

/** A list. Roles are written out because a stacked table would lose them with its display value. */
export function Table<Row>({ columns, rows, caption, rowKey, rowHref, rowEdit, sorting, ...look }: Props<Row>) {
  const { showCaption, dense = true, line, stack = true } = look;
  const names = ["table", stack && "stack", dense && "dense", line && "line"].filter(Boolean).join(" ");
  return (
    <table className={names} {...roles.table}>
      <caption className={showCaption ? undefined : "vh"}>{caption}</caption>
      <thead {...roles.group}>
        <HeadRow columns={columns} sorting={sorting} />
      </thead>
      <tbody {...roles.group}>
        {rows.map((row) => (
          <BodyRow key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} editHref={rowEdit?.(row)} />
        ))}
      </tbody>
    </table>
  );
}
