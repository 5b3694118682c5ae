import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";

export async function RoleSource({ claim }: { claim: string }) {
  const t = await getT("settings");
  return (
    <Section title={t("roles.title")} id="roles" lead={t("roles.claim", { claim })}>
      <p className="after max-w-(--measure)">{t("roles.values")}</p>
      <p className="after max-w-(--measure)">{t("roles.deny")}</p>
      <p className="after max-w-(--measure)">{t("roles.when")}</p>
    </Section>
  );
}
