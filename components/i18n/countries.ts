import type { Language } from "@/messages";
import { formatCountry } from "@/messages/format";

/** ISO 3166-1: the EEA, countries with an adequacy decision, and where vendors usually sit. */
const codes =
  "AD AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE ES FI FO FR GB GG GR HK HR HU ID IE IL IM IN IS IT JE JP KE KR LI LT LU LV MA MT MX MY NG NL NO NZ PH PK PL PT RO RS RU SA SE SG SI SK TH TN TR TW UA US UY VN ZA".split(
    " ",
  );

export const countries = (language: Language) =>
  [...codes].sort((a, b) => formatCountry(a, language).localeCompare(formatCountry(b, language), language));

/** For a select, made on the server: a browser's own names differ here and there, and the page would not match. */
export const countryOptions = (language: Language) =>
  countries(language).map((value) => ({ value, label: formatCountry(value, language) }));
