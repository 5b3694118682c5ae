import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import type { PolicySection } from "@/contracts/policies";
import { blocksInWords } from "./blocks-in-words";

export async function sectionColumns(): Promise<Column<PolicySection>[]> {
  const [language, t] = [await getLanguage(), await getT("policies")];
  const words = { policies: t, cookies: await getT("cookies"), vendors: await getT("vendors") };
  return [
    {
      key: "section",
      label: t("fields.section"),
      width: 60,
      render: ({ number, heading }) => (number ? `${number} ${heading}` : heading),
    },
    {
      key: "blocks",
      label: t("fields.blocks"),
      render: ({ body }) => blocksInWords(body, words, language) || t("own"),
    },
  ];
}
