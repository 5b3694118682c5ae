import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personRoles, roleMay } from "@/contracts/permissions";
import { appRouter } from "@/server/root";
import { procedures } from "./procedures";
import { buildWorld, type World } from "./world";

let world: World;
const names = Object.keys(appRouter._def.procedures).sort();

beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const ask = (name: string, person: Parameters<World["call"]>[2]) =>
  world.call(name, procedures[name]?.input?.(world), person);
const refused = [401, 403];

describe("role × procedure, over HTTP", () => {
  test("every procedure stands in the table", () => {
    expect(Object.keys(procedures).sort()).toEqual(names);
  });

  const printing = ["requests.printFigures"];
  for (const role of personRoles) {
    test(`${role} is let in where the table says so, and refused everywhere else`, async () => {
      const person = await world.signIn(role);
      const wrong: string[] = [];
      for (const name of names) {
        const { status } = await ask(name, person);
        const may = roleMay(role, procedures[name]?.permission ?? "people:edit");
        // No browser is at hand here, and what prints says so.
        const failed = status === 400 || (status >= 500 && !(status === 503 && printing.includes(name)));
        if (may === refused.includes(status) || failed) wrong.push(`${name}: ${status}`);
      }
      expect(wrong).toEqual([]);
    });
  }

  test("nobody is let in without signing in, nor with a session that was ended", async () => {
    const person = await world.signIn("officer");
    await world.sql`update people set disabled_at = now() where id = ${person.id}`;
    for (const name of names) {
      expect(`${name} ${(await ask(name, null)).status}`).toBe(`${name} 401`);
      expect(`${name} ${(await ask(name, person)).status}`).toBe(`${name} 401`);
    }
  });
});

describe("a person of the other controller", () => {
  /** About the person herself, or about no record: nothing of the first company can come of them. */
  const own = ["access.profile", "access.editProfile", "sites.controllers", "today.get"];

  for (const role of personRoles) {
    test(`${role} meets nothing of the first company`, async () => {
      const person = await world.signIn(role, world.ids.other);
      const secrets = [
        world.ids.controller,
        world.ids.site,
        world.ids.vendor,
        world.ids.activity,
        world.ids.cookie,
        world.ids.policy,
        world.ids.request,
        world.ids.consent,
        world.ids.subscription,
        "special@people.example",
        "Somebody Special",
      ];
      for (const name of names) {
        const { status, text } = await ask(name, person);
        const named = JSON.stringify(procedures[name]?.input?.(world) ?? {}).match(/[0-9a-f-]{36}/) !== null;
        const nothing = /^\{"result":\{"data":(\{\}|\[\]|null)\}\}$/.test(text);
        if (named && !own.includes(name))
          expect(`${name} ${[403, 404].includes(status) || nothing}`).toBe(`${name} true`);
        expect(`${name} ${secrets.filter((secret) => text.includes(secret))}`).toBe(`${name} `);
      }
    });
  }

  test("marketing of all controllers meets no person", async () => {
    const person = await world.signIn("marketing");
    for (const name of names) {
      const { text } = await ask(name, person);
      expect(`${name} ${/special@people|Somebody Special/.test(text)}`).toBe(`${name} false`);
    }
  });
});

describe("a file of a case", () => {
  const read = (token?: string) =>
    fetch(`${world.server.url}/requests/files/${world.ids.file}`, {
      headers: token ? { cookie: `nachweis.session=${token}` } : {},
      redirect: "manual",
    });

  test("is read by an officer of its controller and by nobody else", async () => {
    for (const role of personRoles) {
      const { token } = await world.signIn(role);
      expect(`${role} ${(await read(token)).status}`).toBe(`${role} ${role === "officer" ? 200 : 403}`);
    }
    expect((await read((await world.signIn("officer", world.ids.other)).token)).status).toBe(404);
    expect((await read()).status).toBe(307);
    const answer = await read(world.officer.token);
    expect(await answer.text()).toBe("hello");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="R-01.txt"');
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });
});

describe("a file for a case", () => {
  const send = (token: string, headers: Record<string, string> = { "sec-fetch-site": "same-origin" }) => {
    const body = new FormData();
    body.set("files", new Blob(["%PDF-1.7 x"]), "scan.pdf");
    body.set("text", "A scan");
    const cookie = `nachweis.session=${token}`;
    const address = `${world.server.url}/requests/${world.ids.request}/attach`;
    return fetch(address, { method: "POST", body, headers: { cookie, ...headers }, redirect: "manual" });
  };

  test("is taken from an officer of its controller, and from nobody else nor another site", async () => {
    const wrongFor = async (...args: Parameters<typeof send>) =>
      new URL((await send(...args)).headers.get("location") ?? "", world.server.url).searchParams.get("wrong");
    for (const role of personRoles) {
      const { token } = await world.signIn(role);
      expect(`${role} ${await wrongFor(token)}`).toBe(`${role} ${role === "officer" ? null : "forbidden"}`);
    }
    expect(await wrongFor((await world.signIn("officer", world.ids.other)).token)).toBe("not_found");
    expect(await wrongFor(world.officer.token, { "sec-fetch-site": "cross-site" })).toBe("forbidden");
  });
});

describe("another site", () => {
  test("cannot act for somebody who is signed in", async () => {
    const cookie = `nachweis.session=${world.officer.token}`;
    const address = `${world.server.url}/api/trpc/access.editProfile`;
    const from = (headers: Record<string, string>, body = '{"language":"de"}') =>
      fetch(address, { method: "POST", headers: { cookie, ...headers }, body });
    expect((await from({ "content-type": "text/plain" })).status).toBe(403);
    expect((await from({ "content-type": "application/x-www-form-urlencoded" })).status).toBe(403);
    expect((await from({ "content-type": "application/json", origin: "https://evil.example" })).status).toBe(403);
    expect((await from({ "content-type": "application/json", "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await fetch(`${address}?input={}`, { headers: { cookie } })).status).toBe(405);
  });
});
