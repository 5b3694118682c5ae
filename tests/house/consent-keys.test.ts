import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import * as consent from "@/db/schema/consent";
import * as statistics from "@/db/schema/statistics";

const tables = Object.values<unknown>({ ...consent, ...statistics }).filter((one): one is PgTable => is(one, PgTable));
/** Of no site: on a cluster each node has all of it. */
const references = new Set(["banner_builds", "statistic_views"]);
const byName = new Map(tables.map((table) => [getTableConfig(table).name, table]));

/** The columns of each key that the table holds unique. */
function keysOf(table: PgTable): string[][] {
  const { primaryKeys, uniqueConstraints, indexes } = getTableConfig(table);
  const columns = Object.values(getTableColumns(table));
  const named = (all: unknown[]) => all.map((column) => (column as { name?: string }).name ?? "");
  return [
    ...columns.filter((column) => column.primary || column.isUnique).map(({ name }) => [name]),
    ...primaryKeys.map((key) => named(key.columns)),
    ...uniqueConstraints.map((key) => named(key.columns)),
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => named(config.columns)),
  ];
}

describe("the consent tables can be distributed by site", () => {
  it("all of them are looked at", () => {
    expect([...byName.keys()].sort()).toEqual([
      "banner_builds",
      "banner_versions",
      "banners",
      "consent_answer_tallies",
      "consent_batches",
      "consent_purposes",
      "consent_tallies",
      "consents",
      "page_views",
      "statistic_views",
    ]);
  });

  it.each([...byName].filter(([name]) => !references.has(name)))("%s has the site in every key", (_, table) => {
    const keys = keysOf(table);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toContain("site_id");
  });

  it.each([...byName].filter(([name]) => !references.has(name)))("%s has the site first in every index", (_, table) => {
    const firsts = getTableConfig(table).indexes.map(({ config }) => (config.columns[0] as { name?: string }).name);
    expect(firsts.filter((name) => name !== "site_id")).toEqual([]);
  });

  it.each([...references])("%s is for all sites alike, so no row of it names one", (name) => {
    const columns = getTableColumns(byName.get(name) as PgTable);
    expect(Object.values(columns).map((column) => column.name)).not.toContain("site_id");
  });

  it("a key without the site is found", () => {
    expect(keysOf(consent.bannerBuilds)).toEqual([["build"]]);
  });
});
