import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provide } from "@/env";
import { fetchOutside } from "@/server/platform/http/outside";
import { isGlobalUnicast } from "@/server/platform/http/special-addresses";

let [own, stranger] = [undefined as unknown as Server, undefined as unknown as Server];
const seen: IncomingMessage[] = [];
let strangersVisits = 0;

const pages: Record<string, (response: ServerResponse) => void> = {
  "/": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end("<p>Grüße</p>"),
  "/latin": (response) =>
    response.setHeader("content-type", "text/html; charset=iso-8859-1").end(Buffer.from("Gr\xfc\xdfe", "latin1")),
  "/missing": (response) => response.writeHead(404, { "content-type": "text/html" }).end("no"),
  "/packed": (response) => response.setHeader("content-encoding", "gzip").end(gzipSync("small")),
  "/bomb": (response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(5_000_000))),
  "/broken": (response) => response.setHeader("content-encoding", "gzip").end("this is no gzip"),
  "/strange": (response) => response.setHeader("content-encoding", "zstd").end("who knows"),
  "/large": (response) => response.end("x".repeat(2_000)),
  "/endless": (response) => response.write("<p>"),
  "/cut": (response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  },
  "/silent": () => undefined,
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/on": (response) => response.writeHead(301, { location: "/" }).end(),
  "/to-metadata": (response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/to-name": (response) => response.writeHead(307, { location: "http://intranet.example/" }).end(),
  "/to-file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-stranger": (response) => response.writeHead(302, { location: `http://localhost:${portOf(stranger)}/` }).end(),
  "/to-nonsense": (response) => response.writeHead(302, { location: "http://[" }).end(),
};

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const toLoopback = async () => ["127.0.0.1"];
const limits = { maxBytes: 1_000, timeout: 2_000, resolve: toLoopback };
const fromDesk = (path: string, changes = {}) =>
  fetchOutside(`http://desk.example:${portOf(own)}${path}`, { ...limits, ...changes });

beforeAll(async () => {
  own = createServer((request, response) => {
    seen.push(request);
    pages[request.url ?? ""]?.(response);
  });
  stranger = createServer((_request, response) => {
    strangersVisits += 1;
    response.end("a secret of this network");
  });
  await Promise.all([listen(own), listen(stranger)]);
  provide({ PUBLIC_URL: `http://desk.example:${portOf(own)}` });
});
afterAll(() => {
  for (const server of [own, stranger]) {
    server.closeAllConnections();
    server.close();
  }
});

describe("an address that a person typed is fetched", () => {
  it("with its status, its type and its words", async () => {
    expect(await fromDesk("/")).toEqual({
      outcome: "fetched",
      status: 200,
      address: `http://desk.example:${portOf(own)}/`,
      contentType: "text/html; charset=utf-8",
      text: "<p>Grüße</p>",
    });
    expect(await fromDesk("/latin")).toMatchObject({ text: "Grüße" });
    expect(await fromDesk("/missing")).toMatchObject({ outcome: "fetched", status: 404 });
    expect(await fromDesk("/packed")).toMatchObject({ text: "small" });
  });

  it("without cookies or credentials, by a stated agent", async () => {
    await fromDesk("/");
    const { headers } = seen.at(-1) as IncomingMessage;
    expect(headers["user-agent"]).toMatch(/^Nachweis/);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["cookie", "authorization", "referer"]));
  });

  it("behind a redirect, whose address is told", async () => {
    expect(await fromDesk("/on")).toMatchObject({ address: `http://desk.example:${portOf(own)}/`, status: 200 });
  });
});

describe("what is too much or too slow ends", () => {
  it.each(["/large", "/bomb"])("%s is too large", async (path) => {
    expect(await fromDesk(path)).toEqual({ outcome: "too_large" });
  });

  it.each(["/broken", "/strange", "/cut", "/round", "/to-nonsense"])("%s is not reached", async (path) => {
    expect(await fromDesk(path)).toEqual({ outcome: "unreachable" });
  });

  it.each(["/silent", "/endless"])("%s is given up in time", async (path) => {
    const start = performance.now();
    expect(await fromDesk(path, { timeout: 300 })).toEqual({ outcome: "unreachable" });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it("so does a name that nobody knows, or whose server never tells", async () => {
    const fails = () => Promise.reject(new Error("ENOTFOUND"));
    expect(await fetchOutside("http://nobody.example/", { ...limits, resolve: fails })).toEqual({
      outcome: "unreachable",
    });
    const hangs = () => new Promise<string[]>(() => undefined);
    expect(await fetchOutside("http://slow.example/", { ...limits, timeout: 200, resolve: hangs })).toEqual({
      outcome: "unreachable",
    });
  });
});

describe("what is not outside is refused, and nobody is asked", () => {
  const refused = async (address: string, resolve = toLoopback) =>
    expect(await fetchOutside(address, { ...limits, resolve }), address).toEqual({ outcome: "refused_address" });

  it("loopback in every spelling", async () => {
    const port = portOf(stranger);
    const hosts = ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "127.0.0.1.", "0"];
    for (const host of [...hosts, "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "[64:ff9b::7f00:1]"]) {
      await refused(`http://${host}:${port}/`);
      await refused(`http://${host}/`);
    }
    expect(strangersVisits).toBe(0);
  });

  it("a name that leads inside, also where only one of its addresses does", async () => {
    for (const address of ["10.0.0.5", "172.31.255.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "fd00::1"])
      await refused("http://intranet.example/", async () => [address]);
    await refused("http://half.example/", async () => ["93.184.215.14", "10.0.0.5"]);
    await refused("http://nothing.example/", async () => []);
  });

  it("other schemes, other ports, credentials, and what is no address", async () => {
    const outside = async () => ["93.184.215.14"];
    for (const address of [
      "file:///etc/passwd",
      "ftp://site.example/",
      "gopher://site.example/",
      "javascript:alert(1)",
      "http://site.example:22/",
      "http://site.example:8080/",
      "https://user:word@site.example/",
      "http://user@site.example/",
      "no address",
      "",
    ])
      await refused(address, outside);
    await refused(`http://user:word@desk.example:${portOf(own)}/`);
  });

  it("a redirect that leads inside", async () => {
    const before = strangersVisits;
    for (const path of ["/to-metadata", "/to-name", "/to-file", "/to-stranger"])
      expect(await fromDesk(path), path).toEqual({ outcome: "refused_address" });
    expect(strangersVisits).toBe(before);
  });

  it("another port of the desk's own host", async () => {
    await refused(`http://desk.example:${portOf(stranger)}/`);
    await refused("https://desk.example/");
  });
});

it("a name that answers otherwise the second time is asked once only", async () => {
  const answers = [["127.0.0.1"], ["169.254.169.254"]];
  let asked = 0;
  const rebinding = async () => answers[asked++] ?? [];
  expect(await fromDesk("/", { resolve: rebinding })).toMatchObject({ outcome: "fetched", status: 200 });
  expect(asked).toBe(1);
});

describe("only what anybody on the internet may have counts as outside", () => {
  it.each(["93.184.215.14", "8.8.8.8", "100.63.255.255", "172.32.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])(
    "%s is",
    (address) => expect(isGlobalUnicast(address)).toBe(true),
  );

  it.each([
    ...["0.0.0.0", "10.255.255.255", "100.127.0.1", "127.255.255.254", "169.254.0.1", "172.16.0.1", "192.0.0.8"],
    ...["192.0.2.1", "192.88.99.1", "192.168.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1"],
    ...["239.1.1.1", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "::ffff:8.8.8.8", "::8.8.8.8", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1"],
    ...["2001:db8::1", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1"],
    ...["fe80::1%lo", "2606:2800::1%lo", "desk.example", "", "1.2.3"],
  ])("%s is not", (address) => expect(isGlobalUnicast(address)).toBe(false));
});
