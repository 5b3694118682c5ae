import { getT } from "@/components/i18n/translator";
import { GroupedTable } from "@/components/table/grouped-table";
import { type CookieRow, cookieCategories } from "@/contracts/cookies";
import { cookieColumns } from "./columns";

/** One site's rows as its notice has them: by category, each with what the category rests on. */
export async function CookieGroups({ rows, siteName }: { rows: CookieRow[]; siteName: string }) {
  const t = await getT("cookies");
  const groups = cookieCategories.flatMap((category) => {
    const own = rows.filter((row) => row.category === category);
    if (own.length === 0) return [];
    const bases = [
      ...new Set(own.flatMap(({ processingBasis: basis }) => (basis ? t(`processingBasisShort.${basis}`) : []))),
    ];
    const about = [bases.length > 0 ? `${bases.join(", ")}.` : "", t(`about.${category}`)].filter(Boolean).join(" ");
    return [{ key: category, title: t(`category.${category}`), about, rows: own }];
  });
  return (
    <GroupedTable
      caption={t("byCategory", { site: siteName })}
      columns={await cookieColumns({ oneSite: true })}
      groups={groups}
      rowKey={(row) => row.id}
      rowHref={(row) => `/cookies/${row.id}`}
      rowEdit={(row) => `/cookies/${row.id}/edit`}
    />
  );
}
