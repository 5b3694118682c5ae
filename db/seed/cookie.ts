import type { CookieStorage, CookieTechnique, CreateCookie } from "../../contracts/cookies";

export type SeedCookie = Omit<CreateCookie, "controllerId" | "siteIds" | "vendorId"> & {
  controller: string;
  sites: string[];
  vendor: string | null;
};

export const forSession = (wording: string, technique: CookieTechnique = "cookie"): CookieStorage => ({
  technique,
  duration: "session",
  shortest: null,
  period: null,
  wording,
});

export const forPeriod = (period: string, wording: string): CookieStorage => ({
  technique: "cookie",
  duration: "period",
  shortest: null,
  period,
  wording,
});

export const atMost = (period: string, wording: string): CookieStorage => ({
  technique: "cookie",
  duration: "maximum",
  shortest: null,
  period,
  wording,
});

export const fromTo = (shortest: string, period: string, wording: string): CookieStorage => ({
  technique: "cookie",
  duration: "range",
  shortest,
  period,
  wording,
});

export const notStated = (wording: string | null = null, technique: CookieTechnique = "cookie"): CookieStorage => ({
  technique,
  duration: "not_stated",
  shortest: null,
  period: null,
  wording,
});
