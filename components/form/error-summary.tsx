"use client";
import { useFormContext } from "react-hook-form";
import { fieldId, useFormWords } from "./context";
import type { Failure } from "./failure";
import { errorPaths } from "./path";
import { failureSentence, labelOf } from "./words";

/** Says at once what is wrong and leads to each field. */
export function ErrorSummary({ failure }: { failure?: Failure }) {
  const { id, ui, own } = useFormWords();
  const { formState } = useFormContext();
  const problems = errorPaths(formState.errors);
  if (problems.length === 0 && !failure) return null;
  const title = problems.length > 0 ? ui("form.problems", { count: problems.length }) : ui("form.notSaved");
  return (
    <div className="note late" role="alert">
      <p>
        <span className="mark late">{title}</span>
      </p>
      {problems.length > 0 ? (
        <ul className="listed">
          {problems.map(({ name }) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{labelOf(own, name)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {failure && problems.length === 0 ? <p>{failureSentence(ui, own, failure)}</p> : null}
    </div>
  );
}
