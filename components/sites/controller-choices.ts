import { countryOptions } from "@/components/i18n/countries";
import { calendarKeys } from "@/contracts/deadlines";
import type { Language } from "@/messages";
import { translator } from "@/messages/translator";
import type { ControllerChoices } from "./controller-fields";

/** What a controller's selects offer, in the reader's language. */
export function controllerChoices(language: Language): ControllerChoices {
  const t = translator(language, "requests");
  return {
    countries: countryOptions(language),
    calendars: calendarKeys.map((value) => ({ value, label: t(`calendars.${value}`) })),
  };
}
