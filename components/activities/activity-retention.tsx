import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import { Unstated } from "@/components/ui/unstated";
import type { Activity } from "@/contracts/activities";
import { periodInWords } from "@/contracts/periods";

/** The stages of keeping, in the order in which they were entered; none at all is a gap, Art. 13(2)(a). */
export async function ActivityRetention({ activity }: { activity: Activity }) {
  const [t, language] = [await getT("activities"), await getLanguage()];
  return (
    <Section title={t("fields.retention")} id="retention">
      {activity.retention.length === 0 ? (
        <p>
          <Unstated>{t("noRetention")}</Unstated>
        </p>
      ) : (
        <Table
          caption={t("fields.retention")}
          rows={activity.retention}
          rowKey={(rule) => rule.id}
          columns={[
            { key: "data", label: t("fields.data"), width: 28, render: (rule) => rule.data },
            {
              key: "period",
              label: t("fields.period"),
              render: ({ period }) => period && periodInWords(period, language),
            },
            { key: "trigger", label: t("fields.trigger"), render: (rule) => t(`trigger.${rule.trigger}`) },
            { key: "action", label: t("fields.action"), render: (rule) => t(`action.${rule.action}`) },
            {
              key: "wording",
              label: t("fields.wording"),
              secondary: true,
              width: 28,
              render: ({ wording }) => wording ?? "—",
            },
          ]}
        />
      )}
    </Section>
  );
}
