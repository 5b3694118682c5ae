"use client";
import { useEffect, useRef, useState } from "react";
import { roles } from "@/components/table/roles";
import { Button } from "@/components/ui/button";
import { ConflictRow } from "./conflict-row";
import { useFormWords } from "./context";
import type { Difference, Show, Side } from "./differences";
import type { Path } from "./path";

type Props = { found: Difference[]; show?: Show; choose: (choice: Record<Path, Side>) => void };

/** Somebody was faster: both versions side by side, and per field which one to keep. */
export function Conflict({ found, show, choose }: Props) {
  const { ui } = useFormWords();
  const [choice, setChoice] = useState<Record<Path, Side>>(() =>
    Object.fromEntries(found.map(({ name, keep }) => [name, keep])),
  );
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const columns = ["field", "stored", "mine", "keep"] as const;
  return (
    <section className="conflict" ref={section} tabIndex={-1} aria-labelledby="conflict">
      <h2 id="conflict">{ui("conflict.title")}</h2>
      <p className="soft apart">{found.length > 0 ? ui("conflict.why") : ui("conflict.same")}</p>
      {found.length === 0 ? null : (
        <table className="table stack dense" {...roles.table}>
          <caption className="vh">{ui("conflict.title")}</caption>
          <thead {...roles.group}>
            <tr {...roles.row}>
              {columns.map((column) => (
                <th key={column} scope="col" {...roles.column}>
                  {ui(`conflict.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.group}>
            {found.map((difference) => (
              <ConflictRow
                key={difference.name}
                difference={difference}
                show={show}
                keep={choice[difference.name] ?? "stored"}
                onKeep={(side) => setChoice({ ...choice, [difference.name]: side })}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="acts after">
        <Button look="primary" onClick={() => choose(choice)}>
          {ui("conflict.apply")}
        </Button>
        <span className="small soft">{ui("conflict.then")}</span>
      </div>
    </section>
  );
}
