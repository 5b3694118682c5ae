import type { BannerFace } from "@/contracts/banners";
import { type Choices, type Services, serviceKey } from "./decision";

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/** Google's Consent Mode v2, in the order of the bits that the cookie keeps. */
const signals = [
  "ad_storage",
  "ad_user_data",
  "ad_personalization",
  "analytics_storage",
  "functionality_storage",
  "personalization_storage",
  "security_storage",
] as const;

/** One bit for each signal that an allowed purpose grants; none while a transfer of that purpose waits for its own yes. */
export const grantSignals = ({ purposes }: BannerFace, choices: Choices, own: Services): number =>
  purposes
    .flatMap(({ key, signals: granted, services }) =>
      choices[key] && services.every(({ vendor, transfer }) => !transfer || own[serviceKey(key, vendor)])
        ? granted
        : [],
    )
    .reduce((bits, signal) => bits | (1 << signals.indexOf(signal)), 0);

/** All seven, each time: a signal that is not named keeps what another script said. Security needs no consent. */
export const nameSignals = (bits: number): Record<string, string> =>
  Object.fromEntries(
    signals.map((signal, at) => [signal, at === 6 || (bits >> at) & 1 ? "granted" : "denied"] as [string, string]),
  );

/** Google's tag reads only `arguments` objects, no arrays. */
const gtag: (...command: unknown[]) => void = function () {
  window.dataLayer = window.dataLayer || [];
  // biome-ignore lint/complexity/noArguments: see above
  window.dataLayer.push(arguments);
};

/** Denied before any tag runs; half a second is what Google's tag waits for the stored choice. */
export function denySignals(advanced: boolean): void {
  gtag("consent", "default", { ...nameSignals(0), wait_for_update: 500 });
  if (advanced) gtag("set", "ads_data_redaction", true);
}

export const updateSignals = (bits: number): void => gtag("consent", "update", nameSignals(bits));
