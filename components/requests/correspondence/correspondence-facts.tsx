import { getLanguage, getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { DateText } from "@/components/ui/date-text";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import type { OpenedCorrespondence } from "@/contracts/correspondence";
import { formatDateTime } from "@/messages/format";
import { CorrespondenceMark } from "./correspondence-mark";

/** The margin: who wrote as far as one can tell, how it came, and what it seems to belong to. */
export async function CorrespondenceFacts({ opened }: { opened: OpenedCorrespondence }) {
  const [t, language] = [await getT("correspondence"), await getLanguage()];
  const { words, request, suggestedBy, handled, answerBy } = opened;
  return (
    <>
      {words ? (
        <AsideSection title={t("sender")}>
          <Facts
            items={[
              { term: t("fields.name"), value: words.name },
              { term: t("fields.email"), value: words.email },
            ]}
          />
          <p className="small faint">{t("senderWhy")}</p>
        </AsideSection>
      ) : null}
      {request ? (
        <AsideSection title={t("fields.request")}>
          <p>
            <PageLink href={`/requests/${request.id}`}>{request.reference}</PageLink>
          </p>
          {suggestedBy ? <p className="small soft">{t(`suggestedWhy.${suggestedBy}`)}</p> : null}
        </AsideSection>
      ) : null}
      <AsideSection title={t("about")}>
        <Facts
          items={[
            { term: t("fields.state"), value: <CorrespondenceMark row={opened} /> },
            { term: t("fields.receivedOn"), value: <DateText value={opened.receivedOn} /> },
            { term: t("fields.way"), value: t(`way.${opened.way}`), note: opened.automatic ? t("automaticWhy") : null },
            { term: t("fields.controllerId"), value: opened.controllerName },
            ...(answerBy ? [{ term: t("fields.answerBy"), value: <DateText value={answerBy} /> }] : []),
            ...(handled
              ? [{ term: t("handled"), value: formatDateTime(handled.at, language), note: handled.by ?? t("byItself") }]
              : []),
          ]}
        />
      </AsideSection>
    </>
  );
}
