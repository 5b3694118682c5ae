import { getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Mark } from "@/components/ui/mark";

/** A site with the version that its visitors see, and the one that waits for legal. */
type BannerSite = {
  siteId: string;
  siteKey: string;
  siteName: string;
  published: number | null;
  open: number | null;
};

export async function siteColumns(): Promise<Column<BannerSite>[]> {
  const t = await getT("banners");
  return [
    { key: "site", label: t("columns.site"), width: 36, render: (row) => row.siteName },
    {
      key: "published",
      label: t("columns.inForce"),
      width: 27,
      render: ({ published }) => (published === null ? t("notInForce") : t("versionNumber", { number: published })),
    },
    {
      key: "open",
      label: t("columns.open"),
      render: ({ open }) => (open === null ? "—" : <Mark state="soon">{t("waits", { number: open })}</Mark>),
    },
  ];
}
