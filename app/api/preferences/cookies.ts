import type { Language } from "@/contracts/fields";
import { isHttps } from "@/env";

const year = 60 * 60 * 24 * 365;

/** Two cookies that hold nothing but the choice. */
const choiceCookie = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${isHttps() ? "; Secure" : ""}`;

export const languageCookie = (language: Language) => choiceCookie("language", language);
export const themeCookie = (theme: "light" | "dark") => choiceCookie("theme", theme);
