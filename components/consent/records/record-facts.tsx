import { Fragment } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { ConsentRecord } from "@/contracts/consent";
import type { Language } from "@/messages";
import { Moment } from "./moment";

/** Who asked, what the person did, when, and until when it counts and why. */
export function RecordFacts({ record }: { record: ConsentRecord }) {
  const [t, language] = [useTranslations("records"), useLocale() as Language];
  const { siteKey, siteName, banner, variant, layer, device, browser, months } = record;
  const unstated = <span className="unstated">{t("facts.unstated")}</span>;
  const name = t("facts.bannerNumber", { number: banner });
  const facts = [
    { term: t("facts.action"), value: t(`action.${record.action}`), note: layer && t(`layer.${layer}`) },
    {
      term: t("facts.chosen"),
      value: <Moment value={record.chosenAt} language={language} />,
      note: t("facts.chosenNote"),
    },
    { term: t("facts.received"), value: <Moment value={record.receivedAt} language={language} /> },
    {
      term: t("facts.valid"),
      value: <Moment value={record.validUntil} language={language} />,
      note: t("facts.validNote", { months }),
    },
    { term: t("facts.site"), value: siteName },
    {
      term: t("facts.banner"),
      value: <a href={`/consent/banners/${siteKey}/${banner}`}>{name}</a>,
      note: variant && t("facts.variant", { variant }),
    },
    { term: t("facts.language"), value: t(`language.${record.language}`) },
    { term: t("facts.device"), value: device ? t(`device.${device}`) : unstated },
    {
      term: t("facts.browser"),
      value: browser ? t(`browser.${browser}`) : unstated,
      note: t("facts.browserNote"),
    },
    { term: t("facts.id"), value: <span className="hash">{record.id}</span> },
  ];
  return (
    <dl className="facts max-w-[44rem]">
      {facts.map(({ term, value, note }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
