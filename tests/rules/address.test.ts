import { describe, expect, test } from "vitest";
import { clientAddress, networkOf } from "@/server/platform/http/address";

const from = (forwarded: string | undefined, hops: number, socket: string | undefined = "10.0.0.1") =>
  clientAddress(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, socket, hops);

describe("the caller", () => {
  test.each<[string, string | undefined, number, string]>([
    ["is the socket's without a proxy, whatever she says", "1.1.1.1", 0, "10.0.0.1"],
    ["is what the one proxy wrote last", "6.6.6.6, 7.7.7.7, 198.51.100.7", 1, "198.51.100.7"],
    ["is what the outer of two proxies wrote", "6.6.6.6, 198.51.100.7, 10.0.0.2", 2, "198.51.100.7"],
    ["is the proxy itself where there are fewer entries than proxies", "198.51.100.7", 2, "10.0.0.1"],
    ["is the proxy itself where it wrote nothing", undefined, 1, "10.0.0.1"],
    ["is the proxy itself where the entry is no address", "1.1.1.1, unknown", 1, "10.0.0.1"],
    ["does not become another by empty entries", "198.51.100.7, ,", 1, "198.51.100.7"],
    ["is one at every port", "198.51.100.7:5071", 1, "198.51.100.7"],
  ])("%s", (_, forwarded, hops, expected) => {
    expect(from(forwarded, hops)).toBe(expected);
  });

  test("has a name even without an address", () => {
    expect(clientAddress({}, undefined, 0)).toBe("unknown");
  });
});

test.each<[string, string | null]>([
  ["::ffff:198.51.100.7", "198.51.100.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["1.2.3", null],
  ["evil\r\nx: y", null],
  ["", null],
])("the network of %j is %j", (text, network) => {
  expect(networkOf(text)).toBe(network);
});
