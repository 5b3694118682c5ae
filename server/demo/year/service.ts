import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, civilHour, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { seed, yearDays } from "./plans/rules";
import { hasYear, insertYear } from "./queries";
import { type DemoSite, yearOf } from "./rules";

/** A year of invented counters for the demonstration's sites, once. What is counted from now on comes on top, under real banners. */
export async function fillYear(actor: Actor, sites: DemoSite[]): Promise<void> {
  authorize(actor, "consent:edit");
  if (await hasYear(database())) return;
  const at = now();
  const years = sites.map((site) => yearOf(site, civilDate(at), civilHour(at)));
  await transact(actor, async ({ tx, record }) => {
    for (const year of years) await insertYear(tx, year);
    record({ act: "demo.yearFilled", data: { days: yearDays, seed, sites: sites.map(({ key }) => key) } });
  });
}
