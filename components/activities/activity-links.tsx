import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Links } from "@/components/ui/links";
import type { Activity } from "@/contracts/activities";

/** Each recipient once, with the services that it provides here. */
export async function ActivityLinks({ activity }: { activity: Activity }) {
  const t = await getT("activities");
  const vendors = new Map<string, { name: string; services: string[] }>();
  for (const { vendorId, vendorName, serviceName } of activity.recipients) {
    const vendor = vendors.get(vendorId) ?? { name: vendorName, services: [] };
    vendors.set(vendorId, { ...vendor, services: [...vendor.services, serviceName] });
  }
  return (
    <AsideSection title={t("linked.vendors")}>
      {vendors.size === 0 ? <p className="small soft">{t("linked.none")}</p> : null}
      <Links
        items={[...vendors].map(([id, { name, services }]) => ({
          href: `/vendors/${id}`,
          label: name,
          note: services.join(", "),
        }))}
      />
    </AsideSection>
  );
}
