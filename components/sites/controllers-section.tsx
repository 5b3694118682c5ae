import { Can } from "@/components/access/can";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import { ButtonLink } from "@/components/ui/button-link";
import type { Controller } from "@/contracts/sites";
import { formatCountry } from "@/messages/format";
import { PlaceMark } from "./place-mark";

/** All controllers that the person may see: few, so without paging. */
export async function ControllersSection({ controllers }: { controllers: Controller[] }) {
  const [t, words, language] = [await getT("sites"), await getT("requests"), await getLanguage()];
  const seat = ({ country, calendar }: Controller) =>
    [country && formatCountry(country, language), calendar.includes("-") && words(`calendars.${calendar}`)]
      .filter(Boolean)
      .join(", ");
  return (
    <Section title={t("controllers.title")} id="controllers">
      {controllers.length > 0 ? (
        <Table
          caption={t("controllers.title")}
          rows={controllers}
          rowKey={(row) => row.id}
          rowHref={(row) => `/sites/controllers/${row.id}`}
          rowEdit={(row) => `/sites/controllers/${row.id}/edit`}
          columns={[
            { key: "name", label: t("fields.name"), width: 28, render: (row) => row.name },
            { key: "key", label: t("fields.key"), render: (row) => row.key },
            { key: "seat", label: t("fields.country"), render: seat },
            { key: "email", label: t("fields.email"), secondary: true, render: (row) => row.email },
            { key: "dpo", label: t("fields.dpo"), secondary: true, render: (row) => row.dpoName },
            { key: "state", label: t("fields.state"), render: (row) => <PlaceMark archivedAt={row.archivedAt} /> },
          ]}
        />
      ) : (
        <p>{t("controllers.empty")}</p>
      )}
      <Can permission="sites:edit">
        <p className="after">
          <ButtonLink href="/sites/controllers/new">{t("controllers.add")}</ButtonLink>
        </p>
      </Can>
    </Section>
  );
}
