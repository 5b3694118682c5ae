import type { Queryable } from "@/db/client";
import { listForNotice } from "@/server/activities/queries";
import { transfersByName, vendorsByName } from "@/server/vendors/queries";
import type { RegisterFacts } from "./rules";

/** What the registers say of a controller, for an answer to somebody who asks it. */
export async function registerFacts(db: Queryable, controllerId: string): Promise<RegisterFacts> {
  const activities = await listForNotice(db, controllerId);
  const names = [...new Set(activities.flatMap(({ recipients }) => recipients.map(({ vendorName }) => vendorName)))];
  return { activities, transfers: await transfersByName(db, names), vendors: await vendorsByName(db, names) };
}
