import type { Interval, Rate } from "@/contracts/statistics";
import type { Language } from "@/messages";
import { formatNumber, formatPercent } from "@/messages/format";

/** "39.2 – 44.5 %", with no-break spaces: an interval stays on one line. */
export const formatInterval = (interval: Interval | null, language: Language): string =>
  interval
    ? `${[interval.low, interval.high].map((share) => formatNumber(share * 100, language, 1)).join("\u00a0–\u00a0")}\u00a0%`
    : "—";

export const formatShare = ({ share }: Pick<Rate, "share">, language: Language): string =>
  share === null ? "—" : formatPercent(share, language);

/** "+2.1" points of a hundred, with a real minus. */
export function formatPoints(difference: number, language: Language): string {
  const points = formatNumber(Math.abs(difference * 100), language, 1);
  return `${difference < 0 ? "−" : "+"}${points}`;
}
