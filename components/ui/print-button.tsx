"use client";
import type { ReactNode } from "react";
import { Button } from "./button";

/** The browser's own dialog; app/styles/print.css says what is on paper. */
export function PrintButton({ children }: { children: ReactNode }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
