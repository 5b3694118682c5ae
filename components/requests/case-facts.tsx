import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { DateText } from "@/components/ui/date-text";
import { Facts } from "@/components/ui/facts";
import type { RequestCase } from "@/contracts/requests";

/** The margin of a case: who asks, and who has to answer. */
export async function CaseFacts({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  return (
    <>
      <AsideSection title={t("person")}>
        <Facts
          items={[
            { term: t("fields.name"), value: request.name },
            {
              term: t("fields.email"),
              value: request.email && <a href={`mailto:${request.email}`}>{request.email}</a>,
            },
            { term: t("fields.language"), value: t(`language.${request.language}`) },
          ]}
        />
      </AsideSection>
      <AsideSection title={t("about")}>
        <Facts
          items={[
            { term: t("fields.reference"), value: request.reference },
            { term: t("fields.site"), value: request.siteName },
            { term: t("fields.controller"), value: request.controllerName },
            { term: t("fields.receivedOn"), value: <DateText value={request.receivedOn} /> },
          ]}
        />
      </AsideSection>
    </>
  );
}
