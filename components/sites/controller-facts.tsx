import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import type { Controller } from "@/contracts/sites";
import { formatCountry } from "@/messages/format";
import { OwnDays } from "./own-days";
import { PlaceMark } from "./place-mark";

export async function ControllerFacts({ controller }: { controller: Controller }) {
  const [t, words, language] = [await getT("sites"), await getT("requests"), await getLanguage()];
  return (
    <Section title={t("record")} quietTitle>
      <Facts
        items={[
          { term: t("fields.key"), value: controller.key },
          { term: t("fields.address"), value: controller.address },
          { term: t("fields.country"), value: controller.country && formatCountry(controller.country, language) },
          {
            term: t("fields.calendar"),
            value: words(`calendars.${controller.calendar}`),
            note: t("hints.calendar"),
          },
          { term: t("fields.ownDays"), value: <OwnDays days={controller.ownDays} /> },
          { term: t("fields.answerDays"), value: t("answerDays", { days: controller.answerDays }) },
          { term: t("fields.caseYears"), value: t("caseYears", { years: controller.caseYears }) },
          { term: t("fields.proofYears"), value: t("proofYears", { years: controller.proofYears }) },
          { term: t("fields.publicFigures"), value: t(`publicFigures.${controller.publicFigures}`) },
          { term: t("fields.secondPerson"), value: t(`secondPerson.${controller.secondPerson}`) },
          { term: t("fields.language"), value: t(`language.${controller.language}`) },
          { term: t("fields.email"), value: controller.email },
          { term: t("fields.dpoName"), value: controller.dpoName },
          { term: t("fields.dpoAddress"), value: controller.dpoAddress },
          { term: t("fields.dpoEmail"), value: controller.dpoEmail },
          { term: t("fields.authority"), value: controller.authority },
          { term: t("fields.state"), value: <PlaceMark archivedAt={controller.archivedAt} /> },
        ]}
      />
    </Section>
  );
}
