import { getLanguage } from "@/components/i18n/translator";
import { formatDate, formatDateTime, isoDay } from "@/messages/format";

type Props = {
  value: Date | string;
  /** `short` is for dense tables ("12 Nov 2026"), `time` adds the hour. */
  as?: "long" | "short" | "time";
};

/** A date that says its weekday. In a client component: formatDate(value, useLocale()). */
export async function DateText({ value, as = "long" }: Props) {
  const language = await getLanguage();
  if (as === "time") {
    return <time dateTime={new Date(value).toISOString()}>{formatDateTime(value, language)}</time>;
  }
  const options = as === "short" ? ({ weekday: "none", month: "short" } as const) : {};
  return <time dateTime={isoDay(value)}>{formatDate(value, language, options)}</time>;
}
