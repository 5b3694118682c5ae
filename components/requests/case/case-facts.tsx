import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { DateText } from "@/components/ui/date-text";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import type { RequestCase } from "@/contracts/request-case";
import { CaseClock } from "./case-clock";
import { CaseIdentity } from "./case-identity";

/** The margin of a case: who asks, how that is known, its dates, and where it belongs. */
export async function CaseFacts({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  const { person } = request;
  return (
    <>
      <AsideSection title={t("person")}>
        {person ? (
          <Facts
            items={[
              { term: t("fields.name"), value: person.name },
              { term: t("fields.email"), value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
              { term: t("fields.language"), value: t(`language.${request.language}`) },
            ]}
          />
        ) : (
          <p className="soft">{t("erased")}</p>
        )}
      </AsideSection>
      <CaseIdentity request={request} />
      <CaseClock request={request} />
      {request.others.length > 0 ? (
        <AsideSection title={t("others")}>
          <ul className="links">
            {request.others.map(({ id, reference, closedAt }) => (
              <li key={id}>
                <PageLink href={`/requests/${id}`}>{reference}</PageLink>
                <span className="faint small">{t(closedAt ? "otherClosed" : "otherOpen")}</span>
              </li>
            ))}
          </ul>
        </AsideSection>
      ) : null}
      <AsideSection title={t("about")}>
        <Facts
          items={[
            { term: t("fields.reference"), value: request.reference },
            { term: t("fields.site"), value: request.siteName },
            { term: t("fields.controller"), value: request.controllerName },
            { term: t("fields.channel"), value: t(`channel.${request.channel}`) },
            { term: t("fields.receivedOn"), value: <DateText value={request.receivedOn} /> },
          ]}
        />
      </AsideSection>
    </>
  );
}
