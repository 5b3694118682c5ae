import { existsSync, readFileSync, rmSync } from "node:fs";

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** A runner that failed without a failed test, or that found no test at all, counts as one failure. */
const judge = (passed, failed, code, names = []) => ({
  passed,
  failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
  names,
});

export const forget = (path) => rmSync(path, { force: true });

export function countVitest(path, code) {
  const report = read(path);
  if (!report) return judge(0, 0, code);
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === "failed"),
  );
  const names = [...unloadable.map(({ name }) => name), ...failed.map(({ fullName }) => fullName)];
  return judge(report.numPassedTests, report.numFailedTests + unloadable.length, code, names);
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

export function countPlaywright(path, code) {
  const report = read(path);
  if (!report) return judge(0, 0, code);
  const { expected, flaky, unexpected } = report.stats;
  const names = specsOf(report).flatMap(({ ok, file, title }) => (ok ? [] : [`${file}: ${title}`]));
  return judge(expected + flaky, unexpected, code, names);
}

export const countCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, names: [] });
