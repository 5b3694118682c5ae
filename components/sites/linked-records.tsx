import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Links } from "@/components/ui/links";

type Props = { controllerId: string; siteId?: string };

/** From a place to the records that name it; each list opens filtered. */
export async function LinkedRecords({ controllerId, siteId }: Props) {
  const t = await getT("ui");
  const places = [
    ...(siteId ? [{ href: `/cookies?site=${siteId}`, label: t("rooms.cookies") }] : []),
    { href: `/activities?controller=${controllerId}`, label: t("rooms.activities") },
    { href: `/vendors?controller=${controllerId}`, label: t("rooms.vendors") },
  ];
  return (
    <Can permission="vendors:read">
      <AsideSection title={t("linked")}>
        <Links items={places} />
      </AsideSection>
    </Can>
  );
}
