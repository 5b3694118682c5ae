import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Rates } from "@/contracts/consent";
import { DayCurve } from "./day-curve";
import { DayTable } from "./day-table";

export async function DayRates({ rates }: { rates: Rates }) {
  const t = await getT("consent");
  return (
    <Section title={t("days.title")} id="days">
      <div className="grid gap-x-12 gap-y-6 mt-4 lg:grid-cols-2">
        {rates.totals.map((purpose) => (
          <DayCurve key={purpose.purpose} days={rates.days} purpose={purpose} />
        ))}
      </div>
      <p className="definition after">{t.rich("days.definition", { b: (chunks) => <b>{chunks}</b> })}</p>
      <details open={rates.days.length <= 7}>
        <summary className="more">{t("days.table")}</summary>
        <div className="mt-4">
          <DayTable rates={rates} />
        </div>
      </details>
    </Section>
  );
}
