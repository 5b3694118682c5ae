import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Hash } from "@/components/ui/hash";
import type { BannerVersionRow } from "@/contracts/banner-review";
import { formatDate } from "@/messages/format";
import { StateMark } from "./state-mark";

export async function versionColumns(site: string): Promise<Column<BannerVersionRow>[]> {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const day = (at: string) => formatDate(at, language, { weekday: "none", month: "short" });
  return [
    {
      key: "number",
      label: t("columns.version"),
      width: 13,
      render: ({ number }) => t("versionNumber", { number }),
    },
    { key: "state", label: t("columns.state"), width: 15, render: ({ state }) => <StateMark state={state} /> },
    {
      key: "notice",
      label: t("columns.notice"),
      render: ({ notice }) => (
        <a className="nowrap" href={`/notices/${site}/${notice}`}>
          {t("versionNumber", { number: notice })}
        </a>
      ),
    },
    { key: "again", label: t("columns.asksAgain"), render: ({ asksAgain }) => t(asksAgain ? "yes" : "no") },
    {
      key: "by",
      label: t("columns.by"),
      render: ({ authorName, submittedAt }) =>
        t("byOn", { name: authorName ?? t("byRegister"), day: day(submittedAt) }),
    },
    {
      key: "published",
      label: t("columns.published"),
      render: ({ publishedAt }) => (publishedAt ? day(publishedAt) : "—"),
    },
    {
      key: "hash",
      label: t("columns.hash"),
      secondary: true,
      render: ({ sha256 }) => <Hash value={sha256} bytes={6} />,
    },
  ];
}
