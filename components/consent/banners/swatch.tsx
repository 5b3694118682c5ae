"use client";
import { useWatch } from "react-hook-form";

/** The colour that is typed above it; drawn, because a style attribute is not allowed here. */
export function Swatch({ name }: { name: string }) {
  const value: unknown = useWatch({ name });
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/.test(value)) return null;
  return (
    <svg className="mt-2 block h-4 w-full border border-rule" aria-hidden="true">
      <rect width="100%" height="100%" fill={value} />
    </svg>
  );
}
