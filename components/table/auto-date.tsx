"use client";
import type { InputHTMLAttributes } from "react";

/** Asks for the list once a whole day is given. */
export function AutoDate(props: Omit<InputHTMLAttributes<HTMLInputElement>, "style" | "onChange" | "type">) {
  const ask = ({ value, form }: HTMLInputElement) => {
    if (value === "" || value > "2000") form?.requestSubmit();
  };
  return <input {...props} type="date" onChange={(event) => ask(event.currentTarget)} />;
}
