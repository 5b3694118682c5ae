import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { PageLink } from "@/components/ui/page-link";
import type { PersonRow } from "@/contracts/access";
import { formatDate } from "@/messages/format";
import { AccessForm } from "./access-form";

type Props = { person: PersonRow; isSelf: boolean; backHref: string };

/** What can be done about the person chosen in the list; about oneself, nothing. */
export async function PersonAccess({ person, isSelf, backHref }: Props) {
  const [t, language] = [await getT("settings"), await getLanguage()];
  const { id, name, disabledAt } = person;
  if (isSelf)
    return (
      <Section title={t("access.self")} id="person" lead={t("access.selfWhy")}>
        <p>
          <PageLink href={backHref}>{t("access.back")}</PageLink>
        </p>
      </Section>
    );
  const why = disabledAt ? t("access.disabledWhy", { date: formatDate(disabledAt, language) }) : t("access.enabledWhy");
  return (
    <Section title={t("access.title", { name })} id="person" lead={why}>
      <Can permission="people:edit">
        <Messages of={["settings"]}>
          <AccessForm key={id} id={id} disabled={disabledAt !== null} backHref={backHref} />
        </Messages>
      </Can>
    </Section>
  );
}
