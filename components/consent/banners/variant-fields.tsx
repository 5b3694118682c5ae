"use client";
import { FieldRow } from "@/components/form/field-row";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";

/** One variant and its share of page loads. What is left empty in both languages is said in the house's words. */
export function VariantFields({ path }: { path: string }) {
  return (
    <>
      <FieldRow>
        <TextField name={`${path}.key`} />
        <TextField name={`${path}.share`} type="number" />
      </FieldRow>
      <FieldRow>
        <TextField name={`${path}.title.en`} optional />
        <TextField name={`${path}.title.de`} optional />
      </FieldRow>
      <FieldRow>
        <TextArea name={`${path}.text.en`} rows={3} optional />
        <TextArea name={`${path}.text.de`} rows={3} optional />
      </FieldRow>
      {(["accept", "reject", "choose"] as const).map((button) => (
        <FieldRow key={button}>
          <TextField name={`${path}.${button}.en`} optional />
          <TextField name={`${path}.${button}.de`} optional />
        </FieldRow>
      ))}
    </>
  );
}
