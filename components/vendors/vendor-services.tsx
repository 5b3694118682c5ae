import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import type { Vendor } from "@/contracts/vendors";

type Props = { vendor: Vendor; controllers: { id: string; name: string }[] };

/** One line per service and controller: the same company may stand in two roles. */
export async function VendorServices({ vendor, controllers }: Props) {
  const t = await getT("vendors");
  const nameOf = (id: string) => controllers.find((controller) => controller.id === id)?.name;
  const outside = (address: string | null) =>
    address && (
      <a href={address} rel="noreferrer">
        {new URL(address).hostname}
      </a>
    );
  return (
    <Section title={t("fields.services")} id="services">
      <Table
        caption={t("fields.services")}
        rows={vendor.services}
        rowKey={(service) => service.id}
        columns={[
          { key: "name", label: t("fields.servicesName"), width: 28, render: (service) => service.name },
          { key: "role", label: t("fields.servicesRole"), render: (service) => t(`role.${service.role}`) },
          { key: "controller", label: t("fields.controller"), render: (service) => nameOf(service.controllerId) },
          {
            key: "notice",
            label: t("fields.servicesNoticeAddress"),
            secondary: true,
            render: (service) => outside(service.noticeAddress),
          },
          {
            key: "optOut",
            label: t("fields.servicesOptOutAddress"),
            secondary: true,
            render: (service) => outside(service.optOutAddress),
          },
        ]}
      />
    </Section>
  );
}
