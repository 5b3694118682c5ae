import { formatNumber } from "@/components/i18n/format";
import type { Interval } from "@/contracts/consent";
import type { Language } from "@/messages";

/** "39.2 – 44.5 %", with no-break spaces: an interval stays on one line. */
export const formatInterval = ({ low, high }: Interval, language: Language): string =>
  `${[low, high].map((share) => formatNumber(share * 100, language, 1)).join("\u00a0–\u00a0")}\u00a0%`;
