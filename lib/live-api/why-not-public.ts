import { BlockList, isIP } from "node:net";

type Range = readonly [network: string, prefix: number, what: string];

/** Special-purpose registries of IANA (RFC 6890), as far as nothing of the public internet is in them. */
const ipv4Ranges: readonly Range[] = [
  ["0.0.0.0", 8, "unspecified"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "shared by a carrier"],
  ["127.0.0.0", 8, "loopback"],
  ["169.254.0.0", 16, "link-local"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "reserved"],
  ["192.0.2.0", 24, "for documentation"],
  ["192.88.99.0", 24, "reserved"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "for benchmarks"],
  ["198.51.100.0", 24, "for documentation"],
  ["203.0.113.0", 24, "for documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved"],
];
/** Inside of what is public (2000::/3), and still not: tunnels carry an IPv4 address that nobody looked at. */
const ipv6Ranges: readonly Range[] = [
  ["2001::", 23, "reserved"],
  ["2001:db8::", 32, "for documentation"],
  ["2002::", 16, "a tunnel"],
  ["3fff::", 20, "for documentation"],
];

function listOf(ranges: readonly Range[], family: "ipv4" | "ipv6"): { list: BlockList; what: string }[] {
  return ranges.map(([network, prefix, what]) => {
    const list = new BlockList();
    list.addSubnet(network, prefix, family);
    return { list, what };
  });
}

const ipv4 = listOf(ipv4Ranges, "ipv4");
const ipv6 = listOf(ipv6Ranges, "ipv6");
const [publicIpv6] = listOf([["2000::", 3, "public"]], "ipv6");

/** Why an address is not one of the public internet: "loopback", "private" and so on; null where it is public. */
export function whyNotPublic(address: string): string | null {
  const family = isIP(address);
  if (family === 4) return ipv4.find(({ list }) => list.check(address, "ipv4"))?.what ?? null;
  if (family !== 6) return "no address";
  if (!publicIpv6?.list.check(address, "ipv6")) return "private or reserved";
  return ipv6.find(({ list }) => list.check(address, "ipv6"))?.what ?? null;
}
