import { findBrowser } from "@/server/platform/browser";

/** False on a machine without a browser: there no banner can be measured. */
export const canMeasure = (): boolean => findBrowser() !== null;
