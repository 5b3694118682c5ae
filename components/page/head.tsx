import type { ReactNode } from "react";

type Props = { title: ReactNode; lead?: ReactNode; acts?: ReactNode };

export function Head({ title, lead, acts }: Props) {
  return (
    <header className="head">
      <div>
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </div>
      {acts ? <div className="acts">{acts}</div> : null}
    </header>
  );
}
