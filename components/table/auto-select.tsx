"use client";
import type { SelectHTMLAttributes } from "react";

/** Asks for the list as soon as something is chosen. */
export function AutoSelect(props: Omit<SelectHTMLAttributes<HTMLSelectElement>, "style" | "onChange">) {
  return <select {...props} onChange={(event) => event.currentTarget.form?.requestSubmit()} />;
}
