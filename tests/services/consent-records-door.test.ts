import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUuid } from "@/banner/uuid";
import { addressHeader } from "@/contracts/headers";
import { serveReceipt } from "@/server/consent/records/door";
import { leafHash, rootFromProof } from "@/server/evidence/merkle/rules";
import { entryHash } from "@/server/evidence/rules";
import { type Answer, send } from "../support/doors";
import { makeRecordsWorld, type RecordsWorld, said, store } from "../support/records-world";

const run = promisify(execFile);
let world: RecordsWorld;
const server = createServer(async (request, response) => {
  request.headers[addressHeader] = String(request.headers["x-test-address"] ?? "198.51.100.1");
  if (!(await serveReceipt(request, response))) response.writeHead(418).end();
});
beforeAll(async () => {
  world = await makeRecordsWorld();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await world?.stop();
});

const ask = (path: string, method = "GET", from = "198.51.100.1"): Promise<Answer> =>
  send(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method,
    headers: { "x-test-address": from },
  });
const receiptOf = (id: string, method?: string, from?: string) => ask(`/api/v1/consents/${id}/receipt`, method, from);
async function stored() {
  const chosen = said();
  await store(world.otc, [said(), chosen, said()]);
  return chosen.id;
}

test("whoever holds the id gets the receipt from any page, and nobody keeps it on the way", async () => {
  const id = await stored();
  const { status, headers, text } = await receiptOf(id);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/ld+json",
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "x-robots-tag": "noindex",
  });
  const receipt = JSON.parse(text);
  expect(receipt).toMatchObject({
    "@type": "dpv:ConsentReceipt",
    "@id": `https://desk.example/api/v1/consents/${id}/receipt`,
    "dpv:hasRecordOfActivity": { "dct:identifier": id, "dct:language": "de" },
  });
});

test("the receipt is checked with nothing but itself: text, leaf, path, root and the entry of the log", async () => {
  const { proof } = JSON.parse((await receiptOf(await stored())).text);
  expect(leafHash(proof.leafText)).toBe(proof.leaf);
  expect(rootFromProof(proof.leaf, proof.index, proof.size, proof.path)).toBe(proof.root);
  const { body, stream, seq } = JSON.parse(proof.entry.canonical);
  expect(body.data).toEqual({ root: proof.root, count: proof.size });
  expect({ stream, seq }).toEqual({ stream: proof.entry.stream, seq: proof.entry.seq });
  expect(entryHash(proof.entry.canonical)).toBe(proof.entry.hash);
  expect(proof.verified).toBe(true);
});

test("the recipe in the documentation proves a receipt, and refuses one that says something else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nachweis-receipt-"));
  const [, recipe] = /```js\n([\s\S]*?)```/.exec(await readFile("docs/evidence-format.md", "utf8")) ?? [];
  await writeFile(join(folder, "check.mjs"), recipe ?? "");
  const check = async (receipt: object) => {
    await writeFile(join(folder, "receipt.json"), JSON.stringify(receipt));
    const { stdout } = await run(process.execPath, [join(folder, "check.mjs"), join(folder, "receipt.json")]);
    return stdout.trim();
  };
  const many = Array.from({ length: 11 }, () => said());
  await store(world.otc, many);
  for (const index of [0, 5, 8, 10]) {
    const receipt = JSON.parse((await receiptOf(many[index]!.id)).text);
    expect(await check(receipt)).toBe("true");
    const leafText = receipt.proof.leafText.replace('"analytics":true', '"analytics":false');
    expect(await check({ proof: { ...receipt.proof, leafText } })).toBe("false");
  }
  await rm(folder, { recursive: true });
});

test("HEAD has the headers and no body; a page may ask first; other methods are refused", async () => {
  const id = await stored();
  const head = await receiptOf(id, "HEAD");
  expect([head.status, head.text]).toEqual([200, ""]);
  expect(Number(head.headers["content-length"])).toBeGreaterThan(1000);
  const asked = await receiptOf(id, "OPTIONS");
  expect([asked.status, asked.headers["access-control-allow-methods"]]).toEqual([204, "GET, HEAD"]);
  for (const method of ["POST", "PUT", "DELETE"])
    expect(await receiptOf(id, method)).toMatchObject({ status: 405, headers: { "access-control-allow-origin": "*" } });
});

test("an id that nobody has, one that is none and an erased one are not there, in the one shape", async () => {
  const id = await stored();
  await world.owner`delete from consents where id = ${id}`;
  for (const none of [makeUuid(Date.now()), makeUuid(0), crypto.randomUUID(), "x", "%00", id, "'--"]) {
    const { status, headers, text } = await receiptOf(none, "GET", "198.51.100.2");
    expect([none, status, JSON.parse(text).error.code]).toEqual([none, 404, "not_found"]);
    expect(headers).toMatchObject({ "access-control-allow-origin": "*", "cache-control": "no-store" });
  }
  for (const path of [
    "/api/v1/consents",
    "/api/v1/consents/",
    `/api/v1/consents/${id}`,
    "/api/v1/consents/a/b/receipt",
  ])
    expect((await ask(path)).status).toBe(418);
});

test("who asks again and again is told to wait, and others are not", async () => {
  const id = makeUuid(Date.now());
  const answers = await Promise.all(Array.from({ length: 60 }, () => receiptOf(id, "GET", "198.51.100.3")));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ headers: { "retry-after": "60", "access-control-allow-origin": "*" } });
  expect((await receiptOf(id, "GET", "198.51.100.4")).status).toBe(404);
});

test("a receipt leaves no trace in the log: only the desk's looks do", async () => {
  const id = await stored();
  const before = await world.owner`select count(*) from evidence_entries`;
  expect((await receiptOf(id, "GET", "198.51.100.5")).status).toBe(200);
  expect(await world.owner`select count(*) from evidence_entries`).toEqual(before);
});
