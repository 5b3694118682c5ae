import { getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { BannerChange } from "@/contracts/banner-review";

type Props = {
  caption: string;
  changes: BannerChange[];
  /** Name of a purpose by its key. */
  names: Record<string, string>;
};
type Row = BannerChange & { key: string };

/** What differs from the banner before; what makes an earlier choice uninformed comes first. */
export async function Changes({ caption, changes, names }: Props) {
  const t = await getT("banners");
  const rows = changes
    .map((change, index): Row => ({ ...change, key: String(index) }))
    .sort((a, b) => Number(b.material) - Number(a.material));
  const columns: Column<Row>[] = [
    { key: "kind", label: t("change.what"), width: 27, render: ({ kind }) => t(`change.${kind}`) },
    { key: "which", label: t("change.which"), width: 22, render: ({ what }) => what ?? "—" },
    {
      key: "purpose",
      label: t("change.purpose"),
      render: ({ purpose }) => (purpose === null ? "—" : (names[purpose] ?? purpose)),
    },
    {
      key: "weight",
      label: t("change.weight"),
      render: ({ material }) => (
        <span className={`weight ${material ? "w3" : "w1"}`}>{t(material ? "change.material" : "change.minor")}</span>
      ),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
