import type { ReactNode } from "react";
import { PartBar } from "@/components/charts/part-bar";
import { roles } from "@/components/table/roles";

export type BarColumn<Row> = { label: string; secondary?: boolean; render: (row: Row) => ReactNode };

type Props<Row> = {
  caption: string;
  first: string;
  bar: string;
  columns: BarColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  name: (row: Row) => ReactNode;
  /** A share of one whole, and how it is drawn; null where there is none. */
  share: (row: Row) => { share: number; look: "yes" | "no" | "none"; rest?: boolean } | null;
  nothing?: string;
};

/** A table whose second column draws what the others say. */
export function BarTable<Row>({ caption, first, bar, columns, rows, rowKey, name, share, nothing }: Props<Row>) {
  return (
    <table className="table stack bars" {...roles.table}>
      <caption className="vh">{caption}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          <th scope="col" className="w24" {...roles.column}>
            {first}
          </th>
          <th scope="col" {...roles.column}>
            {bar}
          </th>
          {columns.map(({ label, secondary }) => (
            <th key={label} scope="col" className={secondary ? "num sec" : "num"} {...roles.column}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map((row) => {
          const drawn = share(row);
          return (
            <tr key={rowKey(row)} {...roles.row}>
              <th scope="row" {...roles.name}>
                {name(row)}
              </th>
              <td className="bar" {...roles.cell}>
                {drawn ? <PartBar {...drawn} /> : <span className="faint">{nothing}</span>}
              </td>
              {columns.map(({ label, secondary, render }) => (
                <td key={label} className={secondary ? "num sec" : "num"} data-label={label} {...roles.cell}>
                  {render(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
