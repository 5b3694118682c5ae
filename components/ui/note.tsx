import type { ReactNode } from "react";
import { Mark, type State } from "./mark";

type Props = { state: State; title: ReactNode; children?: ReactNode; apart?: boolean; alert?: boolean };

/** A bar in the colour of a state, the state in words, and what it means. `apart` leaves space below. */
export function Note({ state, title, children, apart, alert }: Props) {
  return (
    <div className={`note ${state}${apart ? " apart" : ""}`} role={alert ? "alert" : undefined}>
      <p>
        <Mark state={state}>{title}</Mark>
      </p>
      {children ? <div>{children}</div> : null}
    </div>
  );
}
