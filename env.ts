import { delimiter, resolve } from "node:path";
import * as z from "zod/mini";

const flag = (fallback: "on" | "off") => z._default(z.enum(["on", "off"]), fallback);
const text = () => z.string().check(z.minLength(1));
const secret = () => z.string().check(z.minLength(32));
const postgresUrl = () => z.url({ protocol: /^postgres(ql)?$/ });
const webUrl = () => z.url({ protocol: /^https?$/ });

/** Everything that is set from outside. Each has its row in docs/operations.md; a test compares the two. */
export const variables = z.object({
  NODE_ENV: z._default(z.enum(["development", "production", "test"]), "development"),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(65535)), 3000),
  HOST: z._default(text(), "localhost"),
  RUN: z._default(
    z.string().check(z.regex(/^(web|collector|worker)(,(web|collector|worker))*$/)),
    "web,collector,worker",
  ),
  DEMO: flag("on"),
  DATA_DIR: z._default(text(), ".data"),
  DATABASE_URL: z.optional(postgresUrl()),
  DATABASE_OWNER_URL: z.optional(postgresUrl()),
  PUBLIC_URL: z.optional(webUrl()),
  AUTH_SECRET: z.optional(secret()),
  AUTH_ISSUER: z.optional(webUrl()),
  AUTH_CLIENT_ID: z.optional(text()),
  AUTH_CLIENT_SECRET: z.optional(text()),
  AUTH_ROLE_CLAIM: z._default(text(), "roles"),
  AUTH_ROLE_MAP: z._default(z.string().check(z.regex(/^\s*(\{[\s\S]*\})?\s*$/)), ""),
  SECRET_KEY: z.optional(secret()),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z._default(z.email(), "privacy@localhost.localdomain"),
  IMAP_URL: z.optional(z.url({ protocol: /^imaps?$/ })),
  IMAP_CONTROLLER: z.optional(text()),
  COUNTRY_HEADER: z.optional(z.string().check(z.regex(/^[a-z0-9-]+$/))),
  TRUSTED_PROXY_HOPS: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(5)), 0),
  LOG_LEVEL: z._default(z.enum(["silent", "error", "warn", "info", "debug"]), "info"),
  CHROMIUM_PATH: z.optional(text()),
  SLOW_QUERY_MS: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 200),
});
export type Env = z.infer<typeof variables>;
export type VariableName = keyof Env;

let current: Env | undefined;

/** Read on first use: a build needs no variables. Throws one sentence that names what is wrong. */
export function env(): Env {
  if (current) return current;
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => name in variables.shape && value !== ""),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
    throw new Error(`Set right, please: ${names.join(", ")} (see docs/operations.md).`);
  }
  current = { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) };
  return current;
}

/** Values that the start itself finds (embedded database, kept keys); the other copies of this module read them too. */
export function provide(values: Partial<Record<VariableName, string>>): void {
  Object.assign(process.env, values);
  current = undefined;
}

/** Where programs are looked for, as the shell does. */
export const searchPath = () => (process.env.PATH ?? "").split(delimiter).filter(Boolean);
/** Playwright's own variable: where its downloads are, if not in the home folder. */
export const browserFolder = () => process.env.PLAYWRIGHT_BROWSERS_PATH || null;

export const publicUrl = () => (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, "");
/** next-auth takes our address from this variable alone, so that no Host header decides where a sign-in returns to. */
export const announceAddress = () => Object.assign(process.env, { AUTH_URL: publicUrl() });
export const isHttps = () => publicUrl().startsWith("https:");
export const isDemo = () => env().DEMO === "on";
/** The demo's own identity provider: only without a real one, and only on this machine. */
export const hasDemoIssuer = () => isDemo() && !env().AUTH_ISSUER;
export const runs = (role: "web" | "collector" | "worker") => env().RUN.split(",").includes(role);

/** This machine and nobody else. */
export const isLoopback = (host: string) => ["localhost", "127.0.0.1", "::1", "[::1]"].includes(host);

/** Null, or the one sentence that says what is missing before anything starts. */
export function findMissing(): string | null {
  const e = env();
  const loopback = isLoopback(new URL(publicUrl()).hostname);
  const needed: [boolean, VariableName[], string][] = [
    [!isDemo(), ["PUBLIC_URL", "AUTH_ISSUER", "SMTP_URL"], "without the demonstration (DEMO=off)"],
    [e.AUTH_ISSUER !== undefined, ["AUTH_CLIENT_ID", "AUTH_CLIENT_SECRET"], "with an AUTH_ISSUER"],
    [e.DATABASE_URL !== undefined, ["DATABASE_OWNER_URL", "AUTH_SECRET", "SECRET_KEY"], "with a DATABASE_URL"],
  ];
  for (const [applies, names, when] of needed) {
    const missing = applies ? names.filter((name) => e[name] === undefined) : [];
    if (missing.length > 0) return `Missing ${when}: ${missing.join(", ")} (see docs/operations.md).`;
  }
  const [app, owner] = [e.DATABASE_URL, e.DATABASE_OWNER_URL].map((url) => url && new URL(url).username);
  if (app !== undefined && app === owner)
    return "DATABASE_URL and DATABASE_OWNER_URL name one role: the app's must be another one, which cannot alter the log.";
  if (hasDemoIssuer() && !loopback)
    return `The demonstration's sign-in runs on this machine only, and PUBLIC_URL is ${publicUrl()}: set AUTH_ISSUER, or DEMO=off.`;
  if (hasDemoIssuer() && runs("web") && !isLoopback(e.HOST))
    return `The demonstration's sign-in asks for no password, and HOST=${e.HOST} opens it to the network: set AUTH_ISSUER, or DEMO=off.`;
  return null;
}
