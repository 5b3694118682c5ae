import { Hatch } from "@/components/charts/hatch";
import { ShareBar } from "@/components/charts/share-bar";
import { formatDate, formatNumber, formatPercent } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { roles } from "@/components/table/roles";
import type { Rates } from "@/contracts/consent";
import { formatInterval } from "./format-interval";
import { shareOf } from "./share";

export async function PurposeRates({ rates }: { rates: Rates }) {
  const [t, language] = [await getT("consent"), await getLanguage()];
  const say = (day: string | undefined) => (day ? formatDate(day, language, { weekday: "none" }) : "");
  const caption = t("purposes.caption", { from: say(rates.days[0]?.day), to: say(rates.days.at(-1)?.day) });
  return (
    <Section title={t("purposes.title")} id="purposes">
      <Hatch />
      <table className="table stack bars" {...roles.table}>
        <caption className="vh">{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            <th scope="col" className="w24" {...roles.column}>
              {t("purposes.purpose")}
            </th>
            <th scope="col" {...roles.column}>
              {t("purposes.share")}
            </th>
            <th scope="col" className="num sec" {...roles.column}>
              {t("purposes.granted")}
            </th>
            <th scope="col" className="num sec" {...roles.column}>
              {t("purposes.refused")}
            </th>
            <th scope="col" className="num" {...roles.column}>
              {t("purposes.rate")}
            </th>
            <th scope="col" className="num" {...roles.column}>
              {t("purposes.interval")}
            </th>
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rates.totals.map((total) => {
            const share = shareOf(total);
            return (
              <tr key={total.purpose} {...roles.row}>
                <th scope="row" {...roles.name}>
                  <a href={`#day-${total.purpose}`}>{total.name[language]}</a>
                </th>
                <td className="bar" {...roles.cell}>
                  {share === null ? <span className="faint">{t("purposes.nobody")}</span> : <ShareBar share={share} />}
                </td>
                <td className="num sec" data-label={t("purposes.granted")} {...roles.cell}>
                  {formatNumber(total.granted, language)}
                </td>
                <td className="num sec" data-label={t("purposes.refused")} {...roles.cell}>
                  {formatNumber(total.refused, language)}
                </td>
                <td className="num" data-label={t("purposes.rate")} {...roles.cell}>
                  {share === null ? "—" : formatPercent(share, language)}
                </td>
                <td className="num nowrap" data-label={t("purposes.interval")} {...roles.cell}>
                  {total.interval ? formatInterval(total.interval, language) : "—"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="definition after">{t.rich("purposes.definition", { b: (chunks) => <b>{chunks}</b> })}</p>
    </Section>
  );
}
