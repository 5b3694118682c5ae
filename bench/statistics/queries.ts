import { GetBreakdown, GetStatistics } from "@/contracts/statistics";
import { getBreakdown } from "@/server/consent/statistics/breakdowns/service";
import { getChecks } from "@/server/consent/statistics/checks/service";
import { getStatistics } from "@/server/consent/statistics/service";
import { getVersions } from "@/server/consent/statistics/versions/service";
import { listViews } from "@/server/consent/statistics/views/service";
import type { Actor } from "@/server/platform/actor";
import { timeStatements } from "../statements";

const officer: Actor = {
  ...{ kind: "person", id: "019a0000-0000-7000-8000-000000000000", name: "Officer", language: "en" },
  grants: [{ role: "officer", controllerId: null }],
};

const site = "otc";
const ask = (question: object) => GetStatistics.parse({ site, ...question });
const by = (question: object) => GetBreakdown.parse({ site, ...question });
const questions: [string, () => Promise<unknown>][] = [
  ["one day", () => getStatistics(officer, ask({ days: 1 }))],
  ["four weeks", () => getStatistics(officer, ask({}))],
  ["a year beside the year before", () => getStatistics(officer, ask({ days: 365, compare: "year" }))],
  ["a year of one country", () => getStatistics(officer, ask({ days: 365, group: "country.AA" }))],
  ["a year by country", () => getBreakdown(officer, by({ days: 365, by: "country" }))],
  ["a year by device", () => getBreakdown(officer, by({ days: 365, by: "device" }))],
  ["banners and variants", () => getVersions(officer, { site })],
  ["gaps of a year", () => getChecks(officer, ask({ days: 365 }))],
  ["saved views", () => listViews(officer)],
];

await timeStatements(questions);
