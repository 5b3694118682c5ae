import { getLanguage, getT } from "@/components/i18n/translator";

const region = { en: "en-GB", de: "de-DE" } as const;

/** To the millisecond, with its zone, and in universal time beside it: a date without a clock time proves nothing. */
export async function ExactTime({ value }: { value: string }) {
  const [language, t] = [await getLanguage(), await getT("newsletter")];
  const local = new Intl.DateTimeFormat(region[language], {
    timeZone: "Europe/Berlin",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    fractionalSecondDigits: 3,
    timeZoneName: "short",
  }).format(new Date(value));
  return (
    <time dateTime={value}>
      {local}
      <small>{t("proof.utc", { utc: value })}</small>
    </time>
  );
}
