import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";

export type Step = { href?: string; label: ReactNode };

export async function Trail({ steps }: { steps: Step[] }) {
  const t = await getT("ui");
  return (
    <nav aria-label={t("trail")}>
      <ol className="trail">
        {steps.map((step, index) => (
          <li key={step.href ?? index} aria-current={step.href ? undefined : "page"}>
            {step.href ? <PageLink href={step.href}>{step.label}</PageLink> : step.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
