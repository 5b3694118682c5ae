import type { Versions } from "@/contracts/arms";
import type { GetVersions, Span } from "@/contracts/statistics";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { addDays } from "@/server/platform/civil-days";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { getSite } from "../service";
import { inPieces } from "../windows/queries";
import { piecesOf } from "../windows/rules";
import { findShares, listArms } from "./queries";
import { sumArms, trialOf, versionsOf } from "./rules";

/** Whoever compares looks at banners of the last year; older ones are read by choosing a period. */
const lookBack = 400;

/** A site's banners against each other, and the variants of the newest one that has several. Whole lives, so that no choice of days makes a verdict. */
export async function getVersions(actor: Actor, { site: key }: GetVersions): Promise<Versions> {
  authorize(actor, "consent:figures");
  const site = await getSite(actor, key);
  const today = civilDate(now());
  const span = { from: addDays(today, -lookBack), to: today };
  const load = (piece: Span) => listArms(database(), site.id, piece);
  const arms = sumArms(await inPieces(`arms ${site.id}`, piecesOf(span, today), today, load));
  const numbers = [...new Set(arms.map(({ banner }) => banner))];
  const shares = new Map(
    await Promise.all(numbers.map(async (number) => [number, await findShares(database(), site.id, number)] as const)),
  );
  return { versions: versionsOf(arms), trial: trialOf(arms, (number) => shares.get(number) ?? new Map()) };
}
