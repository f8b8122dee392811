import ipaddr from 'ipaddr.js';

/** Unicast by the registries, yet the cloud's own: Azure answers metadata and keys there (168.63.129.16). */
const OF_THE_CLOUD = new Set(['168.63.129.16']);

/** All that IANA has given to global unicast; what is outside, e.g. `::127.0.0.1`, is not for us whatever it means. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Prefixes of RFC 6052 and RFC 8215: the last 32 bits are the IPv4 address that a gateway would go to. */
const NAT64 = ['64:ff9b::/96', '64:ff9b:1::/96'].map((range) => ipaddr.IPv6.parseCIDR(range));

/**
 * Whether an address is somebody else's in the public internet: unicast after an IPv4 address inside an IPv6 one is
 * unwrapped (mapped, NAT64). `text` is an address as `URL` and the resolver write it, without brackets.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = unwrapped(ipaddr.parse(text));
  if (address.range() !== 'unicast' || OF_THE_CLOUD.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

function unwrapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return NAT64.some((range) => address.match(range))
    ? new ipaddr.IPv4(address.toByteArray().slice(12))
    : address;
}
