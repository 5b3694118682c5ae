import type { ReactNode } from "react";
import { BodyRow } from "./body-row";
import type { Column } from "./column";
import { HeadRow, type Sorting } from "./head-row";
import { roles } from "./roles";

export type Group<Row> = { key: string; title: ReactNode; about?: ReactNode; rows: readonly Row[] };

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  groups: Group<Row>[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string | undefined;
  rowEdit?: (row: Row) => string | undefined;
  sorting?: Sorting;
};

/** Rows under headings of their own, such as cookies by category. */
export function GroupedTable<Row>({ caption, columns, groups, rowKey, rowHref, rowEdit, sorting }: Props<Row>) {
  return (
    <table className="table stack" {...roles.table}>
      <caption className="vh">{caption}</caption>
      <thead {...roles.group}>
        <HeadRow columns={columns} sorting={sorting} />
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className="cat" {...roles.group}>
          <tr {...roles.row}>
            <th {...roles.name} scope="rowgroup" colSpan={columns.length}>
              {group.title} <span className="faint">{group.rows.length}</span>
              {group.about ? <p>{group.about}</p> : null}
            </th>
          </tr>
          {group.rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} editHref={rowEdit?.(row)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
