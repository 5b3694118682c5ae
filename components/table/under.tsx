import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { Kbd } from "@/components/ui/kbd";

export type KeyHint = "move" | "open" | "edit" | "search" | "add" | "all";

/** The line below a list: which keys work here, and the pages or a remark at the right. */
export async function Under({ keys = ["move", "open", "all"], children }: { keys?: KeyHint[]; children?: ReactNode }) {
  const t = await getT("ui");
  const caps: Record<KeyHint, string[]> = {
    move: ["J", "K"],
    open: [t("keys.enter")],
    edit: ["E"],
    search: ["/"],
    add: ["N"],
    all: ["?"],
  };
  return (
    <div className="under">
      <p className="keys">
        {keys.map((key) => (
          <span key={key}>
            {caps[key].map((cap) => (
              <Kbd key={cap}>{cap}</Kbd>
            ))}{" "}
            {t(`keys.${key}`)}
          </span>
        ))}
      </p>
      {children}
    </div>
  );
}
