import type { ReactNode } from "react";
import type { Language } from "@/messages";

type Props = { language: Language; from?: string; beside?: ReactNode; title: string; children: ReactNode };

/** A visitor's page: one question or one answer, in the serif of the law, in the person's own language, without a script. */
export function VisitorSheet({ language, from, beside, title, children }: Props) {
  return (
    <main className="notice law max-w-[46rem]" lang={language} id="work">
      <p className="masthead">
        <span>{from}</span>
        <span>{beside}</span>
      </p>
      <h1>{title}</h1>
      <div>{children}</div>
    </main>
  );
}
