import type { PurposeRate } from "@/contracts/consent";

/** Share of decisions in which the purpose was allowed, or null where nobody decided. */
export const shareOf = ({ granted, refused }: Pick<PurposeRate, "granted" | "refused">): number | null =>
  granted + refused > 0 ? granted / (granted + refused) : null;
