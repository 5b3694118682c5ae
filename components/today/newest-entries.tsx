import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";

/** The auditor's part of the day: what happened last, and the way to check all of it. */
export async function NewestEntries({ children }: { children: ReactNode }) {
  const t = await getT("today");
  return (
    <Section title={t("entries")} id="entries">
      {children}
      <p className="after">
        <ButtonLink href="/evidence/verification">{t("verify")}</ButtonLink>
      </p>
    </Section>
  );
}
