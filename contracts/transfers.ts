import type { VendorTransfer } from "./vendors";

/** The European Economic Area: no transfer under Chapter V GDPR. */
export const eea = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(
  " ",
);

export const isThirdCountry = (country: string) => !eea.includes(country);

/** Third countries that a record names without saying what the transfer rests on. */
export function transfersWithoutBasis(
  country: string | null,
  transfers: Pick<VendorTransfer, "country" | "mechanism">[],
): string[] {
  const named = new Set([...(country ? [country] : []), ...transfers.map((transfer) => transfer.country)]);
  const based = new Set(transfers.filter((transfer) => transfer.mechanism).map((transfer) => transfer.country));
  return [...named].filter((code) => isThirdCountry(code) && !based.has(code));
}
