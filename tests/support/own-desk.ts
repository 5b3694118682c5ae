import { test as base } from "./journey";
import { startServer } from "./server";

/** For journeys that change what everybody else's journeys look at: a desk of their own, with its own database. */
export const test = base.extend<object, { desk: string }>({
  desk: [
    async ({ browserName: _ }, use) => {
      const server = await startServer({ DEMO: "on", CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? "" });
      await use(server.url);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ desk }, use) => use(desk),
});
