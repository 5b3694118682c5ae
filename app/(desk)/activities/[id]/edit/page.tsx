import type { Metadata } from "next";
import { EditActivityForm } from "@/components/activities/edit-activity-form";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("activities"))("edit") });

export default async function EditActivityPage({ params }: { params: Promise<{ id: string }> }) {
  await requirePermission("activities:edit");
  const [{ id }, t, caller] = [await params, await getT("activities"), await getCaller()];
  const activity = await caller.activities.get({ id });
  return (
    <>
      <Trail
        steps={[
          { href: "/activities", label: t("title") },
          { href: `/activities/${id}`, label: activity.name },
          { label: t("edit") },
        ]}
      />
      <Head title={t("editTitle", { name: activity.name })} lead={t("editLead", { version: activity.version })} />
      <Messages of={["activities"]}>
        <EditActivityForm activity={activity} />
      </Messages>
    </>
  );
}
