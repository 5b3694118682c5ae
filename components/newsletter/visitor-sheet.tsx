import type { ReactNode } from "react";
import type { Language } from "@/contracts/fields";

type Props = { language: Language; from?: string; about?: string; title: string; children: ReactNode };

/** A page behind a link of a mail: one question or one answer, in the serif, in the person's own language. */
export function VisitorSheet({ language, from, about, title, children }: Props) {
  return (
    <main className="notice law" id="work" lang={language}>
      <p className="masthead">
        <span>{from}</span>
        <span>{about}</span>
      </p>
      <h1>{title}</h1>
      <div className="max-w-[40rem]">{children}</div>
    </main>
  );
}
