import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Unstated } from "@/components/ui/unstated";
import { type Column, columnClass } from "./column";
import { roles } from "./roles";

type Props<Row> = { row: Row; columns: Column<Row>[]; href?: string; editHref?: string };

const orGap = (value: ReactNode) => (value === null || value === undefined || value === "" ? <Unstated /> : value);

/** One row: the first cell names it and leads to it; an empty cell says that nothing is stated. */
export function BodyRow<Row>({ row, columns, href, editHref }: Props<Row>) {
  const [first, ...rest] = columns;
  const name = orGap(first?.render(row));
  return (
    <tr {...roles.row} data-row data-edit={editHref}>
      <th scope="row" {...roles.name}>
        {href ? (
          <PageLink href={href} data-row-link>
            {name}
          </PageLink>
        ) : (
          name
        )}
      </th>
      {rest.map((column) => (
        <td key={column.key} {...roles.cell} className={columnClass(column, false)} data-label={column.label}>
          <div>{orGap(column.render(row))}</div>
        </td>
      ))}
    </tr>
  );
}
