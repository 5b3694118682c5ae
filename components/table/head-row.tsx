import { PageLink } from "@/components/ui/page-link";
import { type Query, withQuery } from "./address";
import { type Column, columnClass } from "./column";
import { roles } from "./roles";

export type Sorting = { path: string; query: Query; sort: string; direction: "asc" | "desc" };

type Props<Row> = { columns: Column<Row>[]; sorting?: Sorting };

/** Labels; a sortable one is a link that sorts, and a second time turns the order. */
export function HeadRow<Row>({ columns, sorting }: Props<Row>) {
  return (
    <tr {...roles.row}>
      {columns.map((column) => {
        const current = sorting?.sort === column.key ? sorting.direction : undefined;
        const direction = current === "asc" ? "desc" : "asc";
        return (
          <th
            key={column.key}
            scope="col"
            {...roles.column}
            className={columnClass(column, true)}
            aria-sort={current && (current === "asc" ? "ascending" : "descending")}
          >
            {sorting && column.sortable ? (
              <PageLink href={withQuery(sorting.path, sorting.query, { sort: column.key, direction })} scroll={false}>
                {column.label}
              </PageLink>
            ) : (
              column.label
            )}
          </th>
        );
      })}
    </tr>
  );
}
