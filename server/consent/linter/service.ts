import type { LintReport } from "@/contracts/banner-review";
import type { BannerSnapshot } from "@/contracts/banners";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { withBrowser } from "@/server/platform/browser";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { findVersion, storeReport } from "../banners/queries";
import { findBuild } from "../builds/queries";
import { streamOf } from "../rules";
import { measureLanguage } from "./measure";
import { canMeasure } from "./queries";
import { lint } from "./rules";
import { makeSource } from "./source";

export { canMeasure } from "./queries";

/** Renders a version with the scripts that visitors get, and keeps what the linter found about exactly this hash. */
export async function measureBanner(
  actor: Actor,
  siteKey: string,
  number: number,
): Promise<{ outcome: "measured" | "no_browser" }> {
  const scope = authorize(actor, "consent:edit");
  const version = found(await findVersion(database(), siteKey, number));
  assertInScope(scope, [version.controllerId]);
  // A version from before faces were kept cannot be rendered.
  if (!version.snapshot) throw new AppError("not_found");
  if (!canMeasure()) return { outcome: "no_browser" };
  const report = await measure(version.snapshot, version.sha256);
  await transact(actor, async ({ tx, record }) => {
    await storeReport(tx, version.siteId, number, report);
    const data = { number, sha256: version.sha256, findings: report.findings.length };
    record({ act: "consent.bannerMeasured", about: version.siteId, stream: streamOf(siteKey), data });
  });
  return { outcome: "measured" };
}

async function measure(snapshot: BannerSnapshot, sha256: string): Promise<LintReport> {
  // Only with the script that it was frozen with: another one would prove nothing about this hash.
  const { build, files } = found(await findBuild(snapshot.build));
  const report: LintReport = { measuredAt: now().toISOString(), sha256, build, browser: "", views: 0, findings: [] };
  for (const { key: variant } of snapshot.faces.en.variants) {
    for (const language of ["en", "de"] as const) {
      await withBrowser(async (browser) => {
        const source = makeSource(snapshot, files, { language, variant });
        const views = await measureLanguage(browser, source, { language, variant });
        report.browser = `Chromium ${browser.version()}`;
        report.views += views.length;
        report.findings.push(...views.flatMap((view) => lint(view, snapshot)));
      });
    }
  }
  return report;
}
