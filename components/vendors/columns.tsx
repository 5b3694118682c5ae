import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { transfersWithoutBasis } from "@/contracts/transfers";
import type { VendorRow } from "@/contracts/vendors";
import { formatCountry, formatDate } from "@/messages/format";
import { VendorMark } from "./vendor-mark";

/** How many activities and cookies refer to each vendor, by its id. */
export type References = { activities: Record<string, number>; cookies: Record<string, number> };

export async function vendorColumns({ activities, cookies }: References): Promise<Column<VendorRow>[]> {
  const [t, language] = [await getT("vendors"), await getLanguage()];
  const transfers = (row: VendorRow) => {
    const { country } = row;
    if (transfersWithoutBasis(country, row.transfers).length > 0) return null;
    const bases = [...new Set(row.transfers.flatMap(({ mechanism }) => mechanism ?? []))];
    if (bases.length > 0) return bases.map((basis) => t(`mechanismShort.${basis}`)).join(", ");
    return country ? <span className="faint nowrap">{t("noneNeeded")}</span> : null;
  };
  return [
    {
      key: "name",
      label: t("fields.name"),
      sortable: true,
      width: 18,
      render: (row) => (
        <>
          {row.name}
          {row.formerNames.length > 0 ? (
            <span className="faint small former"> {t("formerly", { names: row.formerNames.join(", ") })}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "services",
      label: t("fields.services"),
      render: (row) =>
        row.services.length > 1
          ? t("andMore", { first: row.services[0] ?? "", more: row.services.length - 1 })
          : row.services[0],
    },
    {
      key: "role",
      label: t("fields.role"),
      render: (row) => row.roles.map((role) => t(`roleShort.${role}`).replaceAll(" ", "\u00a0")).join(", "),
    },
    {
      key: "country",
      label: t("fields.country"),
      sortable: true,
      render: (row) => row.country && formatCountry(row.country, language),
    },
    { key: "transfers", label: t("fields.transfersColumn"), render: transfers },
    {
      key: "activities",
      label: t("linked.activities"),
      numeric: true,
      secondary: true,
      render: (row) => String(activities[row.id] ?? 0),
    },
    {
      key: "cookies",
      label: t("linked.cookies"),
      numeric: true,
      secondary: true,
      render: (row) => String(cookies[row.id] ?? 0),
    },
    {
      key: "review",
      label: t("fields.reviewOn"),
      sortable: true,
      roomy: true,
      render: (row) => row.reviewOn && formatDate(row.reviewOn, language, { weekday: "none", month: "short" }),
    },
    { key: "state", label: t("fields.state"), render: (row) => <VendorMark vendor={row} /> },
  ];
}
