import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { Activity } from "@/contracts/activities";
import { ArchiveActivity } from "./archive-activity";

export async function ActivityHead({ activity }: { activity: Activity }) {
  const t = await getT("activities");
  const { id, name, version, archivedAt, controllerName, noticeSection } = activity;
  const lead = [
    controllerName,
    noticeSection && t("section", { section: noticeSection }),
    archivedAt && t("state.archived"),
  ];
  const acts = (
    <Can permission="activities:edit">
      <Messages of={["activities"]}>
        <ArchiveActivity id={id} version={version} name={name} archived={archivedAt !== null} />
      </Messages>
      <ButtonLink href={`/activities/${id}/edit`} look="primary" hotkey="E">
        {t("edit")}
      </ButtonLink>
    </Can>
  );
  return <Head title={name} lead={lead.filter(Boolean).join(", ")} acts={acts} />;
}
