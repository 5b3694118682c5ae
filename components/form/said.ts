/** A value in plain text, for showing two versions side by side; null where nothing is stated. */
export function said(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join("; ") || null;
  if (typeof value !== "object") return String(value);
  const parts = Object.entries(value).filter(([key]) => key !== "id" && !key.endsWith("Id"));
  return (
    parts
      .map(([, each]) => said(each))
      .filter(Boolean)
      .join(", ") || null
  );
}
