import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { makeScriptFree, withGateFirst, withoutFramework } from "@/server/process/script-free";

const page =
  '<html><link rel="preload" as="script" href="/_next/a.js"/><p>ä</p><script src="/_next/b.js" async=""></script></html>';
const bare = "<html><p>ä</p></html>";
let server: Server | undefined;

async function ask(answer: (response: ServerResponse, request: IncomingMessage) => void, init: RequestInit = {}) {
  server = createServer((request, response) => {
    makeScriptFree(request, response, "/rights/otc");
    answer(response, request);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
}

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

describe("a page for visitors", () => {
  test("comes without the framework, however it was written, with its true length", async () => {
    const bytes = Buffer.from(page);
    const response = await ask((out) => {
      out.setHeader("content-length", bytes.length);
      out.setHeader("link", "</_next/x.js>; rel=preload");
      out.writeHead(200, { "content-type": "text/html; charset=utf-8", "transfer-encoding": "chunked" });
      out.flushHeaders();
      out.write(bytes.subarray(0, 70));
      out.write(bytes.subarray(70), () => out.end());
    });
    expect(await response.text()).toBe(bare);
    expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(bare)));
    expect(response.headers.get("link")).toBeNull();
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  });

  test("says no length where it has no body", async () => {
    const head = await ask((out) => out.setHeader("content-type", "text/html").end(), { method: "HEAD" });
    expect(head.headers.get("content-length")).toBeNull();
    server?.close();
    const unchanged = await ask((out) => out.writeHead(304, { "content-type": "text/html" }).end());
    expect([unchanged.status, unchanged.headers.get("content-length")]).toEqual([304, null]);
  });

  test("keeps redirects, errors and other media as they are", async () => {
    const moved = await ask((out) => out.writeHead(307, { location: "/rights/mms" }).end(), { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([307, "/rights/mms"]);
    server?.close();
    const failed = await ask((out) => out.writeHead(500).end());
    expect([failed.status, await failed.text()]).toEqual([500, ""]);
    server?.close();
    const data = await ask((out) => out.setHeader("content-type", "text/x-component").end(page));
    expect(await data.text()).toBe(page);
  });

  test("is asked for uncompressed, so that there is something to read", async () => {
    const response = await ask((out, request) => out.end(String(request.headers["accept-encoding"])));
    expect(await response.text()).toBe("undefined");
  });
});

test("the banner's script comes first in the head, wherever it was rendered", () => {
  const banner = '<script src="/banner.js" data-site="otc" crossorigin="anonymous"></script>';
  const waiting = '<script type="text/plain" data-consent="analytics" src="/demo-analytics.js"></script>';
  const page = (head: string, body: string) => `<html><head lang="$&">${head}<meta/></head><body>${body}</body></html>`;
  expect(withGateFirst(page("", `${waiting}${banner}<p></p>`))).toBe(page(banner, `${waiting}<p></p>`));
  expect(withGateFirst(page("", waiting))).toBe(page("", waiting));
});

test("inline scripts with the nonce go, the banner's stays, and text that speaks of scripts stays", () => {
  const banner = '<script src="/banner.js" data-site="otc" crossorigin="anonymous"></script>';
  const text = "<p>&lt;script src=&quot;/_next/x&quot;&gt;</p>";
  const inline = '<script nonce="abc">self.__next_f.push("</p>")</script><link rel="modulepreload" href="/x"/>';
  expect(withoutFramework(`${inline}${banner}${text}`)).toBe(`${banner}${text}`);
});
