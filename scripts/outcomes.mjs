import { existsSync, readFileSync, rmSync } from "node:fs";

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** A runner that failed without a failed test, or that found no test at all, counts as one failure. */
const judge = (passed, failed, code) => ({
  passed,
  failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
});

export const forget = (path) => rmSync(path, { force: true });

export function countVitest(path, code) {
  const report = read(path);
  if (!report) return judge(0, 0, code);
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return judge(report.numPassedTests, report.numFailedTests + unloadable.length, code);
}

export function countPlaywright(path, code) {
  const stats = read(path)?.stats;
  if (!stats) return judge(0, 0, code);
  return judge(stats.expected + stats.flaky, stats.unexpected, code);
}

export const countCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
