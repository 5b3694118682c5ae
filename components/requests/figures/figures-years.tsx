import { getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";

/** The years that have something in them. */
export async function FiguresYears({ years, year }: { years: number[]; year: number }) {
  const t = await getT("requests");
  if (years.length < 2) return null;
  return (
    <nav aria-label={t("figures.years")} className="tabs">
      {years.map((one) => (
        <PageLink key={one} href={`/requests/figures?year=${one}`} aria-current={one === year ? "page" : undefined}>
          {one}
        </PageLink>
      ))}
    </nav>
  );
}
