import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import type { Cookie } from "@/contracts/cookies";
import { formatCountry } from "@/messages/format";

export async function CookieFacts({ cookie }: { cookie: Cookie }) {
  const [t, language] = [await getT("cookies"), await getLanguage()];
  const { provider, vendorId, deviceBasis, processingBasis } = cookie;
  const setBy = vendorId ? (
    <PageLink href={`/vendors/${vendorId}`}>{cookie.vendorName}</PageLink>
  ) : (
    t("provider.controller")
  );
  return (
    <Section title={t("record")} quietTitle>
      <Facts
        items={[
          { term: t("fields.name"), value: cookie.name },
          { term: t("fields.company"), value: cookie.company },
          { term: t("fields.provider"), value: provider === "unstated" ? null : setBy },
          { term: t("fields.purpose"), value: cookie.purpose },
          { term: t("fields.category"), value: t(`category.${cookie.category}`), note: t(`about.${cookie.category}`) },
          { term: t("fields.country"), value: cookie.country && formatCountry(cookie.country, language) },
          { term: t("fields.integratedAs"), value: cookie.integratedAs },
          { term: t("fields.deviceBasis"), value: deviceBasis && t(`deviceBasis.${deviceBasis}`) },
          { term: t("fields.processingBasis"), value: processingBasis && t(`processingBasis.${processingBasis}`) },
          { term: t("fields.basisWording"), value: cookie.basisWording && <q>{cookie.basisWording}</q> },
          { term: t("fields.noticeSection"), value: cookie.noticeSection },
          { term: t("fields.controller"), value: cookie.controllerName },
        ]}
      />
    </Section>
  );
}
