import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import type { Activity } from "@/contracts/activities";

export async function ActivityPurposes({ activity }: { activity: Activity }) {
  const t = await getT("activities");
  return (
    <Section title={t("fields.purposes")} id="purposes">
      <Table
        caption={t("fields.purposes")}
        rows={activity.purposes}
        rowKey={(purpose) => purpose.id}
        columns={[
          { key: "name", label: t("fields.purpose"), width: 40, render: (purpose) => purpose.name },
          {
            key: "basis",
            label: t("fields.legalBasis"),
            render: ({ legalBasis }) => legalBasis && t(`legalBasis.${legalBasis}`),
          },
          { key: "note", label: t("fields.note"), secondary: true, render: (purpose) => purpose.note ?? "—" },
        ]}
      />
    </Section>
  );
}
