import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Unstated } from "@/components/ui/unstated";
import type { CookieRow } from "@/contracts/cookies";
import { formatCountry } from "@/messages/format";
import { GapCell } from "./gap-cell";
import { Technology } from "./technology";

/** `oneSite`: the site is chosen, so its column would say the same in each row. */
export async function cookieColumns({ oneSite }: { oneSite: boolean }): Promise<Column<CookieRow>[]> {
  const [t, language] = [await getT("cookies"), await getLanguage()];
  const columns: Column<CookieRow>[] = [
    {
      key: "company",
      label: t("fields.company"),
      sortable: true,
      width: oneSite ? 15 : 13,
      render: (row) => (
        <>
          {row.company ?? <Unstated />}
          {row.name ? <span className="faint small former"> {row.name}</span> : null}
        </>
      ),
    },
    { key: "purpose", label: t("fields.purpose"), width: 17, render: (row) => row.purpose },
    {
      key: "technique",
      label: t("fields.storages"),
      width: 17,
      render: (row) => <Technology storages={row.storages} />,
    },
    {
      key: "country",
      label: t("fields.country"),
      sortable: true,
      width: 9,
      render: (row) => row.country && formatCountry(row.country, language),
    },
    {
      key: "deviceBasis",
      label: t("fields.deviceBasisColumn"),
      width: 11,
      roomy: !oneSite,
      render: ({ deviceBasis }) => deviceBasis && t(`deviceBasisShort.${deviceBasis}`),
    },
    {
      key: "processingBasis",
      label: t("fields.processingBasisColumn"),
      width: oneSite ? 13 : 11,
      secondary: true,
      render: ({ processingBasis }) => processingBasis && t(`processingBasisShort.${processingBasis}`),
    },
    { key: "gap", label: t("fields.gap"), width: 12, render: (row) => <GapCell cookie={row} /> },
  ];
  const category: Column<CookieRow> = {
    key: "category",
    label: t("fields.category"),
    sortable: true,
    render: (row) => t(`category.${row.category}`),
  };
  const site: Column<CookieRow> = {
    key: "site",
    label: t("fields.site"),
    width: 13,
    secondary: true,
    render: (row) => row.sites.join(", "),
  };
  return oneSite ? columns : [...columns.slice(0, 3), category, site, ...columns.slice(3)];
}
