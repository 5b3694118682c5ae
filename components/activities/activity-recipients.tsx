import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import type { Activity } from "@/contracts/activities";

/** Who receives the data, by service, in the role that counts in this activity. */
export async function ActivityRecipients({ activity }: { activity: Activity }) {
  const t = await getT("activities");
  return (
    <Section title={t("fields.recipients")} id="recipients">
      {activity.recipients.length === 0 ? (
        <p className="soft">{t("linked.none")}</p>
      ) : (
        <Table
          caption={t("fields.recipients")}
          rows={activity.recipients}
          rowKey={(recipient) => recipient.serviceId}
          rowHref={(recipient) => `/vendors/${recipient.vendorId}`}
          columns={[
            { key: "vendor", label: t("fields.vendor"), width: 28, render: (recipient) => recipient.vendorName },
            { key: "service", label: t("fields.service"), render: (recipient) => recipient.serviceName },
            {
              key: "role",
              label: t("fields.role"),
              render: ({ role, serviceRole }) => t(`role.${role ?? serviceRole}`),
            },
          ]}
        />
      )}
    </Section>
  );
}
