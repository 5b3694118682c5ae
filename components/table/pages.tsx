import { getLanguage, getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";
import { formatNumber } from "@/messages/format";
import { type Query, withQuery } from "./address";

type Props = { path: string; query: Query; page: number; pageSize: number; total: number };

export async function Pages({ path, query, page, pageSize, total }: Props) {
  const [t, language] = await Promise.all([getT("ui"), getLanguage()]);
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  const said = (value: number) => formatNumber(value, language);
  const way = (label: string, target: number, open: boolean) =>
    open ? (
      <PageLink href={withQuery(path, query, { page: target })}>{label}</PageLink>
    ) : (
      <span aria-disabled="true">{label}</span>
    );
  return (
    <nav className="pages" aria-label={t("table.pages")}>
      <span>{t("table.range", { from: said(from), to: said(to), total: said(total) })}</span>
      {way(t("table.previous"), page - 1, page > 1)}
      {way(t("table.next"), page + 1, to < total)}
    </nav>
  );
}
