import { formatCountry } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import type { Controller } from "@/contracts/sites";
import { PlaceMark } from "./place-mark";

export async function ControllerFacts({ controller }: { controller: Controller }) {
  const [t, language] = [await getT("sites"), await getLanguage()];
  return (
    <Section title={t("record")} quietTitle>
      <Facts
        items={[
          { term: t("fields.key"), value: controller.key },
          { term: t("fields.address"), value: controller.address },
          { term: t("fields.country"), value: controller.country && formatCountry(controller.country, language) },
          {
            term: t("fields.land"),
            value: controller.land ? t(`land.${controller.land}`) : t("controllers.federal"),
            note: t("hints.land"),
          },
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
