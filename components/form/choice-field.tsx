"use client";
import { ChoiceSet } from "./choice-set";
import type { Option } from "./option";
import type { FieldProps } from "./use-field";

/** One of a few, each with its consequence in a line. */
export function ChoiceField(props: FieldProps & { options: readonly Option[] }) {
  return <ChoiceSet {...props} type="radio" />;
}
