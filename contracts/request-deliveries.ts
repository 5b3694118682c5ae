import * as z from "zod/mini";

/** Behind a link: days that it is open, times that it may be fetched, and wrong codes after which it closes for good. */
export const deliveryLimits = { days: 14, downloads: 5, wrongCodes: 5 };

/** POST of the page that the link leads to; blanks and hyphens of a code as it was noted do not count. */
export const OpenDelivery = z.object({ token: z.string(), code: z.string().check(z.maxLength(40)) });
export type OpenDelivery = z.infer<typeof OpenDelivery>;
export const deliveryDoor = { door: "requests.deliveries", max: 20, seconds: 600, bytes: 4096 };

export type DeliveryPage = { outcome: "open" | "over"; controllerName: string; until: string };
