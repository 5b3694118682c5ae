import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { addDays } from "@/server/platform/civil-days";
import { civilDate, now } from "@/server/platform/clock";
import { transact } from "@/server/platform/transact";
import { foldHours as fold } from "./queries";

const hourDays = 14;

/** Hours of days before the last fourteen become days: what is gone then is the hour, and no figure of a day changes. */
export async function foldHours(actor: Actor): Promise<{ rows: number }> {
  authorize(actor, "consent:edit");
  const before = addDays(civilDate(now()), -hourDays);
  return transact(actor, async ({ tx, record }) => {
    const rows = await fold(tx, before);
    if (rows > 0) record({ act: "consent.hoursFolded", data: { before, rows } });
    return { rows };
  });
}
