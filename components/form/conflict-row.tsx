"use client";
import { roles } from "@/components/table/roles";
import { Button } from "@/components/ui/button";
import { useFormWords } from "./context";
import type { Difference, Show, Side } from "./differences";
import { said } from "./said";
import { labelOf } from "./words";

type Props = { difference: Difference; show?: Show; keep: Side; onKeep: (side: Side) => void };

export function ConflictRow({ difference, show, keep, onKeep }: Props) {
  const { ui, own } = useFormWords();
  const { name } = difference;
  const sides = ["stored", "mine"] as const;
  const label = labelOf(own, name);
  const words = { stored: ui("conflict.keepStored"), mine: ui("conflict.keepMine") };
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.name}>
        {label}
      </th>
      {sides.map((side) => (
        <td key={side} {...roles.cell} data-label={ui(`conflict.${side}`)}>
          <div>
            {show?.(name, difference[side]) ?? said(difference[side]) ?? (
              <span className="unstated">{ui("notStated")}</span>
            )}
          </div>
        </td>
      ))}
      <td {...roles.cell} data-label={ui("conflict.keep")}>
        <fieldset className="acts" aria-label={`${ui("conflict.keep")}: ${label}`}>
          {sides.map((side) => (
            <Button key={side} aria-pressed={keep === side} onClick={() => onKeep(side)}>
              {words[side]}
            </Button>
          ))}
        </fieldset>
      </td>
    </tr>
  );
}
