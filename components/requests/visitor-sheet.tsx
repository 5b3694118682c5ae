import type { ReactNode } from "react";
import { translator } from "@/components/i18n/translator";
import type { Language } from "@/messages";

type Props = { language: Language; controller: string; title: string; switchHref?: string; children: ReactNode };

/** A visitor's page: the serif of the law, the controller's name, and no script. */
export function VisitorSheet({ language, controller, title, switchHref, children }: Props) {
  const t = translator(language, "rights");
  const other = language === "en" ? "de" : "en";
  return (
    <main className="notice law max-w-[46rem]" lang={language} id="work">
      <p className="masthead">
        <span>{controller}</span>
        {switchHref ? (
          <a href={switchHref} hrefLang={other} lang={other}>
            {t("switch")}
          </a>
        ) : null}
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
