"use client";
import { createContext, use } from "react";
import type { Path } from "./path";
import type { Words } from "./words";

export type FormWords = { id: string; ui: Words; own: Words };

export const FormWordsContext = createContext<FormWords | null>(null);

export function useFormWords(): FormWords {
  const words = use(FormWordsContext);
  if (!words) throw new Error("A field stands outside of <Form>.");
  return words;
}

export const fieldId = (form: string, name: Path) => `${form}-${name.replaceAll(".", "-")}`;
