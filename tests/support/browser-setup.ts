import { startServer } from "./server";

/** One server for the browser tests, with the demo workspace; BASE_URL names one that already runs. */
export default async function setup() {
  if (process.env.BASE_URL) return;
  const server = await startServer({ DEMO: "on" });
  // Playwright hands what it sets here to its workers, which read the configuration again.
  process.env.BASE_URL = server.url;
  return async () => {
    await server.stop();
  };
}
