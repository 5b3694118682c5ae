import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Mark, type State } from "./mark";

export type Wait = {
  key: string;
  state: State;
  when: ReactNode;
  what: ReactNode;
  href: string;
  why: ReactNode;
  act?: ReactNode;
};

/** One group of what waits: state, what, why, and one act at the right edge. */
export function Waits({ title, items }: { title: string; items: Wait[] }) {
  return (
    <section className="waits">
      <h2>
        {title} <span>{items.length}</span>
      </h2>
      <ol>
        {items.map(({ key, state, when, what, href, why, act }) => (
          <li key={key} data-row>
            <div>
              <Mark state={state}>{when}</Mark>
            </div>
            <div>
              <p className="what">
                <PageLink href={href} data-row-link>
                  {what}
                </PageLink>
              </p>
              <p className="why">{why}</p>
            </div>
            {act ? <div className="act">{act}</div> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
