import type { Language } from "@/messages";
import { formatDate } from "@/messages/format";

const region = { en: "en-GB", de: "de-DE" } as const;

/** To the second and with its zone, and in universal time where the pointer rests: this is read out to somebody who asks. */
export function Moment({ value, language }: { value: string; language: Language }) {
  const clock = new Intl.DateTimeFormat(region[language], {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  }).format(new Date(value));
  return (
    <time dateTime={value} title={value}>
      {formatDate(value, language)}, {clock}
    </time>
  );
}
