import type { FieldErrors, Refusal } from "@/contracts/errors";
import type { Language } from "@/messages";

export const rightsFields = ["right", "name", "email", "message"] as const;
export type RightsField = (typeof rightsFields)[number];

/** A form that was sent and refused, as it is shown again. */
export type RightsDraft = {
  language: Language;
  values: Partial<Record<RightsField, string>>;
  fields: FieldErrors;
  /** Why it was refused as a whole, where no field says it. */
  refusal: Refusal | "trap";
  status: number;
};

export const wrongFields = (draft?: RightsDraft) => rightsFields.filter((name) => draft?.fields[name]);
