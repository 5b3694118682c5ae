import type { ReactNode } from "react";
import { DateText } from "./date-text";

export type RailItem = { key: string; at: Date | string; what: ReactNode; note?: ReactNode };

/** What happened, newest first: the time in the margin, the event, and who and why beneath it. */
export function Rail({ items }: { items: RailItem[] }) {
  return (
    <ol className="rail">
      {items.map(({ key, at, what, note }) => (
        <li key={key}>
          <DateText value={at} as="time" />
          <div>
            <div className="what">{what}</div>
            {note ? <small>{note}</small> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
