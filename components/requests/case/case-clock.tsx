import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { DateText } from "@/components/ui/date-text";
import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import type { RequestCase } from "@/contracts/request-case";
import { formatDate } from "@/messages/format";
import { ActButton } from "../claims/act-button";
import { ExtendForm } from "../letters/extend-form";
import { LetterForm } from "../letters/letter-form";

/** The three dates of a case, its pauses, and what can be done to its clock. */
export async function CaseClock({ request }: { request: RequestCase }) {
  const [t, language] = [await getT("requests"), await getLanguage()];
  const { id, version, extension, extensionFrame, pauses, dates, drafts, person, closedAt } = request;
  const hasAddress = Boolean(person?.email);
  const day = (date: string) => formatDate(date, language, { weekday: "short", month: "short" });
  const date = (at: string | null) => (at ? <DateText value={at} /> : t("notYet"));
  const isPaused = pauses.some(({ reason, until }) => reason === "specify" && until === null);
  return (
    <AsideSection title={t("dates")}>
      <Facts
        items={[
          { term: t("acknowledged"), value: date(dates.acknowledgedAt) },
          { term: t("firstAnswered"), value: date(dates.firstAnsweredAt) },
          { term: t("completed"), value: date(closedAt) },
          ...(extension.extendedOn ? [{ term: t("extended"), value: <DateText value={extension.extendedOn} /> }] : []),
          ...pauses.map(({ reason, from, until }) => ({
            term: t(`pause.${reason}`),
            value: until
              ? t("pause.span", { from: day(from), until: day(until) })
              : t("pause.since", { from: day(from) }),
          })),
        ]}
      />
      {closedAt ? null : (
        <Can permission="requests:edit">
          <Messages of={["requests"]}>
            {dates.acknowledgedAt ? null : (
              <Fold title={t("fold.acknowledge")}>
                <LetterForm {...{ id, version, hasAddress }} kind="acknowledge" draft={drafts.acknowledgement} />
              </Fold>
            )}
            {extension.mayExtend && extension.until && extensionFrame ? (
              <Fold title={t("fold.extend", { date: day(extension.until) })}>
                <p className="small soft">{t("extendWhy", { date: day(extension.tellBy ?? "") })}</p>
                <ExtendForm {...{ id, version, hasAddress }} frame={extensionFrame} />
              </Fold>
            ) : null}
            {isPaused ? (
              <div className="acts after">
                <ActButton act="resume" input={{ id, version }} />
              </div>
            ) : (
              <Fold title={t("fold.askToSpecify")}>
                <LetterForm {...{ id, version, hasAddress }} kind="askToSpecify" draft={drafts.specify} />
              </Fold>
            )}
          </Messages>
        </Can>
      )}
    </AsideSection>
  );
}
