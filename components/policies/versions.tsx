import { getLanguage, getT } from "@/components/i18n/translator";
import { Links } from "@/components/ui/links";
import type { PolicyVersionRow } from "@/contracts/policies";
import { formatDate } from "@/messages/format";

/** Every version of a notice, the newest first. */
export async function Versions({ rows }: { rows: PolicyVersionRow[] }) {
  const [t, language] = [await getT("policies"), await getLanguage()];
  const day = (at: string) => formatDate(at, language, { weekday: "none", month: "short" });
  return (
    <Links
      items={rows.map((row) => ({
        href: `/policies/versions/${row.id}`,
        label: t("versionNumber", { number: row.number }),
        note: [t(`state.${row.state}`), row.publishedAt ? day(row.publishedAt) : row.authorName]
          .filter(Boolean)
          .join(", "),
      }))}
    />
  );
}
