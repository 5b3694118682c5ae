import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "@/tests/support/server";

const example = fileURLToPath(new URL("../../docs/guide/consent-cookie.mjs", import.meta.url));
const decision = encodeURIComponent(JSON.stringify({ v: 3, c: { analytics: true, "third-party": false }, t: 1, m: 6 }));
let base = "";
let stop = () => {};

/** The example of the guide, started as the guide says. */
beforeAll(async () => {
  const port = await freePort();
  const child = spawn(process.execPath, [example, String(port)], { stdio: "ignore" });
  stop = () => void child.kill();
  base = `http://127.0.0.1:${port}/consent-cookie`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(base).catch(() => null)) return;
    await sleep(50);
  }
  throw new Error("The example did not start.");
});
afterAll(() => stop());

const send = (cookie: string, method = "POST") => fetch(base, { method, headers: { cookie } });

it("sends the visitor's own choice back, by HTTP and for six months", async () => {
  const answer = await send(`other=1; nachweis_consent=${decision}; more=2`);
  expect(answer.status).toBe(204);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.getSetCookie()).toEqual([
    `nachweis_consent=${decision}; Max-Age=15638400; Path=/; SameSite=Lax; Secure`,
  ]);
});

it.each([
  "",
  "other=1",
  "my_nachweis_consent=abc",
  "nachweis_consent=",
  'nachweis_consent="a b"',
  "nachweis_consent=a,Domain=.example",
  `nachweis_consent=${"a".repeat(4_000)}`,
])("sets nothing for %s", async (cookie) => {
  const answer = await send(cookie);
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([204, []]);
});

it("answers to the banner's own method only", async () => {
  const answer = await send(`nachweis_consent=${decision}`, "GET");
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([405, []]);
});
