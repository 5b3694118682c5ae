import { getLanguage, getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import type { BannerVersion } from "@/contracts/banner-review";
import { formatDateTime } from "@/messages/format";

/** Who froze it and who let it out, when, and what exactly. */
export async function VersionFacts({ version }: { version: BannerVersion }) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const { snapshot, siteKey, notice, publishedAt, submittedAt, approverName } = version;
  const facts = [
    { term: t("facts.hash"), value: <Hash value={version.sha256} bytes={16} /> },
    {
      term: t("facts.proposed"),
      value: version.authorName ?? t("byRegister"),
      note: formatDateTime(submittedAt, language),
    },
    {
      term: t("facts.published"),
      value: publishedAt ? (approverName ?? t("byDemonstration")) : "—",
      note: publishedAt ? formatDateTime(publishedAt, language) : undefined,
    },
    {
      term: t("facts.notice"),
      value: <a href={`/notices/${siteKey}/${notice}`}>{t("versionNumber", { number: notice })}</a>,
    },
    { term: t("facts.since"), value: t("versionNumber", { number: version.since }) },
    ...(snapshot
      ? [
          { term: t("facts.controller"), value: snapshot.controller.name },
          { term: t("facts.months"), value: t("months", { months: snapshot.months }) },
          { term: t("facts.mode"), value: t(`mode.${snapshot.mode}`) },
          { term: t("facts.build"), value: <Hash value={snapshot.build} bytes={8} /> },
        ]
      : []),
  ];
  const isPublic = version.state === "published" || version.state === "superseded";
  return (
    <AsideSection title={t("facts.title")}>
      <Facts items={facts} />
      {isPublic ? (
        <p className="after small">
          <a href={`/api/v1/sites/${siteKey}/banner?version=${version.number}`}>{t("asServed")}</a>
        </p>
      ) : null}
    </AsideSection>
  );
}
