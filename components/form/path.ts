/** A field's place in the values, with dots: "services.0.role". */
export type Path = string;

/** Numbers drop out, the rest is joined: "services.0.role" becomes "servicesRole". */
export function labelKey(name: Path): string {
  return name
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join("");
}

/** Every path at which an error of react-hook-form stands, with its words. */
export function errorPaths(errors: unknown, at = ""): { name: Path; message: string }[] {
  if (typeof errors !== "object" || errors === null) return [];
  const held = errors as Record<string, unknown>;
  if (typeof held.message === "string" && typeof held.type === "string") return [{ name: at, message: held.message }];
  return Object.entries(held)
    .filter(([key]) => key !== "ref")
    .flatMap(([key, value]) => errorPaths(value, key === "root" ? at : at ? `${at}.${key}` : key));
}
