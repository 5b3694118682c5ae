"use client";
import { type RefObject, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { singleKeys } from "./single-keys";

export function KeySheet({ ref }: { ref: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations("ui.keys");
  const [single, setSingle] = useState(true);
  useEffect(() => setSingle(singleKeys.on()), []);
  const lines: [string[], string][] = [
    [["J"], t("down")],
    [["K"], t("up")],
    [[t("enter")], t("open")],
    [["E"], t("edit")],
    [["N"], t("add")],
    [["/"], t("search")],
    [[t("control"), "S"], t("save")],
    [["?"], t("all")],
  ];
  return (
    <dialog ref={ref} className="sheet key-sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">{t("title")}</h2>
      <dl>
        {lines.map(([caps, label]) => (
          <div key={label}>
            <dt>
              {caps.map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => {
            singleKeys.set(event.currentTarget.checked);
            setSingle(event.currentTarget.checked);
          }}
        />
        <span>{t("single")}</span>
        <small>{t("singleWhy")}</small>
      </label>
      <form method="dialog" className="acts">
        <Button type="submit">{t("close")}</Button>
      </form>
    </dialog>
  );
}
