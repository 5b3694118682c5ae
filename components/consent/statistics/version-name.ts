import type { Translate } from "@/components/i18n/translator";

/** Invented banners of the demonstration have numbers of 0 and below; the newest of them is C. */
export const inventedLetter = (number: number): string => String.fromCharCode(67 + number);

export const versionName = (t: Translate<"statistics">, number: number): string =>
  number > 0 ? t("versions.version", { number }) : t("versions.invented", { letter: inventedLetter(number) });
