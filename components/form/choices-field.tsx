"use client";
import { ChoiceSet } from "./choice-set";
import type { Option } from "./option";
import type { FieldProps } from "./use-field";

/** Several of a few: the value is a list of strings. `beside` sets them in columns where there is room. */
export function ChoicesField(props: FieldProps & { options: readonly Option[]; beside?: boolean }) {
  return <ChoiceSet {...props} type="checkbox" />;
}
