import type { Versions } from "@/contracts/arms";
import type { GetVersions } from "@/contracts/statistics";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { addDays } from "@/server/platform/civil-days";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { getSite } from "../service";
import { findShares, listArms } from "./queries";
import { trialOf, versionsOf } from "./rules";

/** Whoever compares looks at banners of the last year; older ones are read by choosing a period. */
const lookBack = 400;

/** A site's banners against each other, and the variants of the newest one that has several. Whole lives, so that no choice of days makes a verdict. */
export async function getVersions(actor: Actor, { site: key }: GetVersions): Promise<Versions> {
  authorize(actor, "consent:figures");
  const site = await getSite(actor, key);
  const arms = await listArms(database(), site.id, addDays(civilDate(now()), -lookBack));
  const numbers = [...new Set(arms.map(({ banner }) => banner))];
  const shares = new Map(
    await Promise.all(numbers.map(async (number) => [number, await findShares(database(), site.id, number)] as const)),
  );
  return { versions: versionsOf(arms), trial: trialOf(arms, (number) => shares.get(number) ?? new Map()) };
}
