"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type Props = { number?: string; again: () => void };

/** Something broke: what it means, the number to tell, and a second try. */
export function Broken({ number, again }: Props) {
  const t = useTranslations("ui.broken");
  return (
    <section className="empty" role="alert">
      <h1>{t("title")}</h1>
      <p>
        {t("why")}
        {number ? (
          <>
            {" "}
            {t("number")} <span className="hash nowrap">{number}</span>
          </>
        ) : null}
      </p>
      <div className="acts">
        <Button onClick={again}>{t("again")}</Button>
      </div>
    </section>
  );
}
