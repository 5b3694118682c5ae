import { BlockList, isIPv4, isIPv6 } from "node:net";

/** IANA's registry of special-purpose IPv4 addresses, multicast and what is reserved: none of it is somebody's website. */
const special4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** The part of IPv6 that is given out as global unicast; mapped, translated, local and multicast addresses lie outside. */
const unicast6 = ["2000::/3"];
/** Within it: protocol assignments with Teredo, documentation, 6to4, which carries any IPv4 address, and AS112. */
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

function listOf(subnets: string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net, bits] = subnet.split("/") as [string, string];
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

const [refused4, given6, refused6] = [listOf(special4, "ipv4"), listOf(unicast6, "ipv6"), listOf(special6, "ipv6")];

/** True for an address that anybody on the internet may have; false for this machine, its network, and what is no address. */
export function isGlobalUnicast(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, "ipv4");
  // A zone names an interface of this machine.
  if (!isIPv6(address) || address.includes("%")) return false;
  return given6.check(address, "ipv6") && !refused6.check(address, "ipv6");
}
