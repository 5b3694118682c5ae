import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "");
const database = ["tests/support/global-database.ts"];

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    // Two, as Playwright has: much of a file's time is its database's or its browser's, not its own.
    maxWorkers: 2,
    exclude: [...configDefaults.exclude, ".next/**", "dist/**", "bench/**"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/rules/**/*.test.{ts,tsx}",
            "{app,banner,components,contracts,db,messages,server}/**/*.test.{ts,tsx}",
          ],
          // An offset of 5:45 finds every place that takes the machine's zone for the controller's.
          env: { TZ: "Asia/Kathmandu" },
        },
      },
      { extends: true, test: { name: "house", include: ["tests/house/**/*.test.ts"], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: "services",
          include: ["tests/{services,crash}/**/*.test.{ts,tsx}"],
          globalSetup: database,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "api",
          include: ["tests/api/**/*.test.ts"],
          globalSetup: database,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "peers",
          include: ["tests/peers/**/*.test.ts"],
          globalSetup: database,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
