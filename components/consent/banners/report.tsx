import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Note } from "@/components/ui/note";
import { type BannerVersion, lintRules } from "@/contracts/banner-review";
import { formatDateTime } from "@/messages/format";
import { Finding } from "./finding";
import { Measure } from "./measure";

/** A proposal asks for its measurement by itself, and that comes within two minutes or not by itself. */
const freshFor = 120_000;

type Props = { version: BannerVersion; canMeasure: boolean };

/** What the linter measured on this very banner; a report of another hash says nothing about it. */
export async function Report({ version, canMeasure }: Props) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const report = version.report?.sha256 === version.sha256 ? version.report : null;
  const variants = version.snapshot?.faces.en.variants.length ?? 1;
  const broken = lintRules.flatMap((rule) => {
    const findings = report?.findings.filter((finding) => finding.rule === rule) ?? [];
    return findings.length > 0 ? [{ rule, findings }] : [];
  });
  const measured = report && {
    views: report.views,
    rules: broken.length,
    browser: report.browser,
    when: formatDateTime(report.measuredAt, language),
  };
  const isFresh = Date.now() - Date.parse(version.submittedAt) < freshFor;
  const awaited = report === null && canMeasure && version.state === "in_review" && isFresh;
  return (
    <Section title={t("report.title")} id="report" lead={t("report.lead")}>
      <div className="mt-4">
        {measured ? (
          <Note state={broken.length > 0 ? "late" : "proven"} title={t("report.measured", measured)} apart>
            <p>{t("report.when", measured)}</p>
          </Note>
        ) : (
          <Note state="unknown" title={t("report.notYet")} apart>
            <p>{t(canMeasure ? "report.notYetWhy" : "report.noBrowser")}</p>
          </Note>
        )}
        {broken.map(({ rule, findings }) => (
          <Finding key={rule} rule={rule} findings={findings} variants={variants} />
        ))}
        {canMeasure && version.snapshot ? (
          <Messages of={["banners"]}>
            <Measure
              site={version.siteKey}
              number={version.number}
              measuredAt={report?.measuredAt ?? null}
              awaited={awaited}
            />
          </Messages>
        ) : null}
      </div>
    </Section>
  );
}
