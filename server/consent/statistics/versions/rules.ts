import type { Arms, VersionFigures } from "@/contracts/arms";
import type { Tally } from "@/contracts/statistics";
import { countDays } from "@/server/platform/civil-days";
import { compareArms, isHarderToRefuse } from "../arms/rules";
import { addTallies } from "../measures/rules";
import { differenceOf } from "../proportions/rules";
import { acceptOf, optInOf, pick } from "../rules";
import type { ArmTally } from "./queries";

/** One line a variant, of several spans. */
export function sumArms(arms: ArmTally[]): ArmTally[] {
  const sums = new Map<string, ArmTally>();
  for (const arm of arms) {
    const key = `${arm.banner} ${arm.variant}`;
    const known = sums.get(key);
    const from = known && known.from < arm.from ? known.from : arm.from;
    const to = known && known.to > arm.to ? known.to : arm.to;
    sums.set(key, { ...arm, ...(known && addTallies(known, arm)), from, to });
  }
  return [...sums.values()].sort((a, b) => a.banner - b.banner || (a.variant < b.variant ? -1 : 1));
}

/** Each banner's variants together, newest first, held against the banner before. */
export function versionsOf(arms: ArmTally[]): VersionFigures[] {
  const versions = new Map<number, { from: string; to: string; tally: Tally }>();
  for (const { banner, from, to, ...arm } of arms) {
    const known = versions.get(banner);
    versions.set(banner, {
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
      tally: known ? addTallies(known.tally, pick(arm)) : pick(arm),
    });
  }
  const inOrder = [...versions].sort(([a], [b]) => a - b);
  return inOrder
    .map(([number, { from, to, tally }], at): VersionFigures => {
      const before = inOrder[at - 1]?.[1].tally;
      const difference = before ? differenceOf(optInOf(before), optInOf(tally)) : null;
      const harder = before !== undefined && isHarderToRefuse(before, tally);
      return {
        number,
        span: { from, to },
        tally,
        accept: acceptOf(tally),
        optIn: optInOf(tally),
        change: difference && { ...difference, harder },
      };
    })
    .reverse();
}

/**
 * The newest banner that has more than one variant, from its first day to its last. Where no shares were planned (the
 * demonstration's), all variants are taken as equal.
 */
export function trialOf(
  arms: ArmTally[],
  sharesOf: (banner: number) => Map<string, number>,
): { banner: number; arms: Arms; days: number } | null {
  const drawn = arms.filter(({ variant, shown }) => variant !== "" && shown > 0);
  const banner = Math.max(...drawn.map((arm) => arm.banner).filter((one, at, all) => all.indexOf(one) !== at));
  if (!Number.isFinite(banner)) return null;
  const own = drawn.filter((arm) => arm.banner === banner);
  const shares = sharesOf(banner);
  const from = own.map((arm) => arm.from).sort()[0] as string;
  const to = own
    .map((arm) => arm.to)
    .sort()
    .at(-1) as string;
  const days = countDays({ from, to });
  const equal = 100 / own.length;
  const given = own.map((arm) => ({ key: arm.variant, share: shares.get(arm.variant) ?? equal, tally: pick(arm) }));
  return { banner, arms: compareArms(given, days), days };
}
