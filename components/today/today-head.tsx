import { Can } from "@/components/access/can";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { Today } from "@/contracts/today";
import { formatDate } from "@/messages/format";

/** The day, and how much of it is spoken for. */
export async function TodayHead({ day, items }: Pick<Today, "day" | "items">) {
  const [t, language] = [await getT("today"), await getLanguage()];
  const count = Object.values(items).reduce((sum, group) => sum + group.length, 0);
  const acts = (
    <Can permission="requests:edit">
      <ButtonLink href="/requests/new" hotkey="N">
        {t("enter")}
      </ButtonLink>
    </Can>
  );
  return (
    <Head
      title={formatDate(day, language, { year: false })}
      lead={t("lead", { count, late: items.late.length })}
      acts={acts}
    />
  );
}
