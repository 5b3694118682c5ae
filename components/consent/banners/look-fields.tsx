"use client";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { FieldRow } from "@/components/form/field-row";
import { TextField } from "@/components/form/text-field";
import { bannerSides } from "@/contracts/banners";
import { Swatch } from "./swatch";

export function LookFields() {
  const t = useTranslations("banners");
  return (
    <>
      <FieldRow>
        {(["light", "dark"] as const).map((scheme) => (
          <div key={scheme}>
            <TextField name={`look.${scheme}`} optional placeholder="#1f4e79" />
            <Swatch name={`look.${scheme}`} />
          </div>
        ))}
        <TextField name="look.corner" type="number" />
      </FieldRow>
      <ChoiceField name="look.side" options={bannerSides.map((side) => ({ value: side, label: t(`side.${side}`) }))} />
    </>
  );
}
