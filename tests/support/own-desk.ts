import { test as base } from "./journey";
import { startServer } from "./server";

type Use = (url: string) => Promise<void>;
type Scope = { scope: "worker"; timeout: number };

async function startDesk({ browserName: _ }: { browserName: string }, use: Use) {
  const server = await startServer({ DEMO: "on", CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? "" });
  await use(server.url);
  await server.stop();
}

/** For journeys that change what everybody else's look at, or that need a banner measured: a desk of their own, with a browser. */
export const ownDesk = {
  desk: [startDesk, { scope: "worker", timeout: 120_000 }] as [typeof startDesk, Scope],
  baseURL: ({ desk }: { desk: string }, use: Use) => use(desk),
};

export const test = base.extend<object, { desk: string }>(ownDesk);
