import { randomInt } from "node:crypto";
import { deliveryLimits } from "@/contracts/request-deliveries";
import { linkToken, sameText } from "@/server/platform/crypto";

/** Derived, so that no row and no job has to carry it; only its hash is stored. */
export const deliveryToken = (deliveryId: string) => linkToken("requests.delivery", deliveryId);

/** Eight digits in two groups, to be read out: with five tries one in twenty million is guessed. */
export const makeCode = () =>
  `${String(randomInt(10_000)).padStart(4, "0")}-${String(randomInt(10_000)).padStart(4, "0")}`;

const digits = (code: string) => code.replace(/\D/g, "");
export const isCode = (given: string, code: string) => sameText(digits(given), digits(code));

export const openUntil = (at: Date) => new Date(at.getTime() + deliveryLimits.days * 86_400_000);

type Stored = { until: string; downloads: number; wrongCodes: number };

/** Days, fetches and wrong codes are all counted. */
export const isOver = ({ until, downloads, wrongCodes }: Stored, at: Date): boolean =>
  Date.parse(until) <= at.getTime() || downloads >= deliveryLimits.downloads || wrongCodes >= deliveryLimits.wrongCodes;
