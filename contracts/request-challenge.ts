import * as z from "zod/mini";

/** Nobody reads and fills a form in less; seconds. */
export const fillSeconds = 2;

/** Signed by us; what a browser has to find is a counter whose key begins with the prefix. */
export const Challenge = z.object({
  parameters: z.object({
    algorithm: z.literal("PBKDF2/SHA-256"),
    ...{ nonce: z.string(), salt: z.string(), cost: z.number(), keyLength: z.number(), keyPrefix: z.string() },
    expiresAt: z.number(),
    /** When and for which site the form was made, in milliseconds, and whether it was shown once more. */
    data: z.object({ site: z.string(), at: z.number(), again: z.boolean() }),
  }),
  signature: z.string(),
});
export type Challenge = z.infer<typeof Challenge>;

export const Solution = z.object({ counter: z.number(), derivedKey: z.string() });
export type Solution = z.infer<typeof Solution>;
