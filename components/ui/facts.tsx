import { Fragment, type ReactNode } from "react";
import { Unstated } from "./unstated";

export type Fact = { term: string; value: ReactNode; note?: ReactNode };

/** Terms and values. A value that is null, undefined or "" is shown as not stated; "—" means "does not apply". */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, value, note }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === "" ? <Unstated /> : value}
            {note ? <small>{note}</small> : null}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
