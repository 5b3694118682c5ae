import { Can } from "@/components/access/can";
import { getLanguage, getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import type { BannerDesk } from "@/contracts/banner-review";
import { formatPercent } from "@/messages/format";

/** The settings in short, and where the rest of this site's consent lives. */
export async function DeskAside({ desk }: { desk: BannerDesk }) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const { settings, siteKey, notice } = desk;
  const facts = [
    { term: t("facts.months"), value: t("months", { months: settings.months }) },
    { term: t("facts.mode"), value: t(`mode.${settings.mode}`) },
    { term: t("facts.purposes"), value: settings.purposes.map(({ name }) => name[language]).join(", ") },
    {
      term: t("facts.variants"),
      value: settings.variants.map(({ key, share }) => `${key} ${formatPercent(share / 100, language, 0)}`).join(", "),
    },
    {
      term: t("facts.notice"),
      value:
        notice === null ? null : <a href={`/notices/${siteKey}/${notice}`}>{t("versionNumber", { number: notice })}</a>,
    },
  ];
  return (
    <>
      <AsideSection title={t("settings")}>
        <Facts items={facts} />
      </AsideSection>
      <AsideSection title={t("also")}>
        <ul className="links">
          <Can permission="consent:edit">
            <li>
              <PageLink href={`/consent/installation/${siteKey}`}>{t("installation")}</PageLink>
            </li>
          </Can>
          <Can permission="consent:figures">
            <li>
              <PageLink href={`/consent?site=${siteKey}`}>{t("statistics")}</PageLink>
            </li>
          </Can>
          <li>
            <PageLink href="/consent/banners">{t("allBanners")}</PageLink>
          </li>
        </ul>
      </AsideSection>
    </>
  );
}
