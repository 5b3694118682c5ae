import { getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import type { PolicySection } from "@/contracts/policies";

/** The register blocks of a body, by their names and what they are about. */
const blocksOf = (body: string) =>
  [...body.matchAll(/^::([a-z]+)(?:\{(?:key|category|role)=([^\s}]+)[^}]*\})?\s*$/gm)].map(([, name, of]) =>
    of ? `${name} ${of}` : name,
  );

export async function sectionColumns(): Promise<Column<PolicySection>[]> {
  const t = await getT("policies");
  return [
    {
      key: "section",
      label: t("fields.section"),
      width: 60,
      render: ({ number, heading }) => (number ? `${number} ${heading}` : heading),
    },
    { key: "blocks", label: t("fields.blocks"), render: ({ body }) => blocksOf(body).join(", ") || t("own") },
  ];
}
