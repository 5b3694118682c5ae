import type { FieldErrors, Refusal } from "@/contracts/errors";
import type { Language } from "@/messages";

export const rightsFields = ["name", "email", "message"] as const;
export type RightsField = (typeof rightsFields)[number];

/** A form that was sent and refused, as it is shown again. */
export type RightsDraft = {
  language: Language;
  values: Partial<Record<RightsField, string>>;
  rights: string[];
  fields: FieldErrors;
  /** Why it was refused as a whole, where no field says it. */
  refusal: Refusal | "trap" | "again";
  status: number;
};

/** In the order of the form. */
export const wrongFields = (draft?: RightsDraft) =>
  (["rights", ...rightsFields] as const).filter((name) =>
    Object.keys(draft?.fields ?? {}).some((path) => path.split(".")[0] === name),
  );
