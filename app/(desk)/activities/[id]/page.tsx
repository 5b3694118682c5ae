import type { Metadata } from "next";
import { ActivityFacts } from "@/components/activities/activity-facts";
import { ActivityHead } from "@/components/activities/activity-head";
import { ActivityLinks } from "@/components/activities/activity-links";
import { ActivityPurposes } from "@/components/activities/activity-purposes";
import { ActivityRecipients } from "@/components/activities/activity-recipients";
import { ActivityRetention } from "@/components/activities/activity-retention";
import { HistorySection } from "@/components/evidence/history-section";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await (await getCaller()).activities.get({ id: (await params).id })).name };
}

export default async function ActivityPage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("activities"), await getCaller()];
  const [activity, history] = await Promise.all([caller.activities.get({ id }), caller.activities.history({ id })]);
  return (
    <>
      <Trail steps={[{ href: "/activities", label: t("title") }, { label: activity.name }]} />
      <ActivityHead activity={activity} />
      <Two label={t("linked.title")} aside={<ActivityLinks activity={activity} />}>
        <ActivityFacts activity={activity} />
        <ActivityPurposes activity={activity} />
        <ActivityRetention activity={activity} />
        <ActivityRecipients activity={activity} />
        <HistorySection items={history} namespace="activities" />
      </Two>
    </>
  );
}
