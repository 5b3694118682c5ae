import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import type { Activity } from "@/contracts/activities";

export async function ActivityFacts({ activity }: { activity: Activity }) {
  const t = await getT("activities");
  const list = (words: string[]) => (words.length > 0 ? words.join("; ") : null);
  return (
    <Section title={t("record")} quietTitle>
      <Facts
        items={[
          { term: t("fields.controller"), value: activity.controllerName },
          { term: t("fields.description"), value: activity.description },
          { term: t("fields.dataCategories"), value: list(activity.dataCategories) },
          { term: t("fields.subjectCategories"), value: list(activity.subjectCategories) },
          { term: t("fields.noticeSection"), value: activity.noticeSection },
          { term: t("fields.key"), value: activity.key },
        ]}
      />
    </Section>
  );
}
