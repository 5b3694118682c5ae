import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Rail } from "@/components/ui/rail";
import type { RequestCase } from "@/contracts/request-case";

export async function CaseEvents({ events }: { events: RequestCase["events"] }) {
  const t = await getT("requests");
  return (
    <Section title={t("events")} id="events">
      <Rail
        items={events.map(({ kind, at, actorName, right }, index) => ({
          key: `${kind} ${at} ${index}`,
          at,
          what: right ? `${t(`event.${kind}`)}: ${t(`right.${right}`)}` : t(`event.${kind}`),
          note: actorName ?? t("system"),
        }))}
      />
    </Section>
  );
}
