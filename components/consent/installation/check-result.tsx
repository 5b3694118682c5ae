"use client";
import { useLocale, useTranslations } from "use-intl";
import type { State } from "@/components/ui/mark";
import { Note } from "@/components/ui/note";
import type { InstallationCheck } from "@/contracts/banner-review";
import { formatTime } from "@/messages/format";

const states: Record<InstallationCheck["outcome"], State> = {
  installed: "done",
  missing: "late",
  other_site: "late",
  not_first: "late",
  unreachable: "unknown",
  too_large: "unknown",
  refused_address: "unknown",
  not_html: "unknown",
};

/** What stands on the page, why it matters, and what to do. */
export function CheckResult({ found, siteKey }: { found: InstallationCheck; siteKey: string }) {
  const t = useTranslations("installation");
  const language = useLocale();
  const { outcome, before, deferred, integrity, unblocked, status } = found;
  const isThere = outcome === "installed" || outcome === "not_first";
  return (
    <>
      <Note state={states[outcome]} title={t(`check.outcome.${outcome}`)} apart>
        <p>{t(`check.why.${outcome}`, { site: siteKey })}</p>
        {outcome === "not_first" && before > 0 ? <p>{t("check.before", { count: before })}</p> : null}
        {deferred ? <p>{t("check.deferred")}</p> : null}
        {isThere && integrity ? <p>{t(`check.integrity.${integrity}`)}</p> : null}
        {status !== null && outcome === "unreachable" ? <p>{t("check.status", { status: String(status) })}</p> : null}
        <p className="text-ink-3">
          {t("check.at", { address: found.address, time: formatTime(found.checkedAt, language) })}
        </p>
      </Note>
      {unblocked.length > 0 ? (
        <Note state="late" title={t("check.unblocked", { count: unblocked.length })}>
          <p>{t("check.unblockedWhy")}</p>
          <ul className="listed">
            {unblocked.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  );
}
