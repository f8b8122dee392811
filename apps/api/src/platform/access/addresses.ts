import ipaddr from 'ipaddr.js';

/**
 * A range of addresses in CIDR notation (RFC 4632, RFC 4291) as it is stored: a single address becomes a range of one, bits
 * behind the prefix become zero. Null for what is no range, for `0.0.0.0/0` and `::/0`, which would limit nothing, and for
 * IPv4 addresses written as IPv6, which no request comes from.
 */
export function readRange(text: string): string | null {
  const trimmed = text.trim();
  try {
    const [address, bits] = trimmed.includes('/')
      ? ipaddr.parseCIDR(trimmed)
      : [ipaddr.parse(trimmed), undefined];
    if (bits === 0 || !isWrittenOut(trimmed, address)) return null;
    if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()) return null;
    const prefix = bits ?? (address.kind() === 'ipv4' ? 32 : 128);
    const range = `${address.toString()}/${prefix}`;
    const network =
      address.kind() === 'ipv4'
        ? ipaddr.IPv4.networkAddressFromCIDR(range)
        : ipaddr.IPv6.networkAddressFromCIDR(range);
    return `${network.toString()}/${prefix}`;
  } catch {
    return null;
  }
}

/** `10.1` and `0x0a000001` are addresses to some programs and not to others: four numbers, or IPv6 without a zone. */
function isWrittenOut(text: string, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.kind() === 'ipv6') return !text.includes('%');
  return /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})(?:\/\d{1,2})?$/.test(text);
}

/** Whether an address is in one of the ranges. IPv4 in IPv6's clothes (`::ffff:10.0.0.1`) is IPv4; what is no address is in none. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return ranges.some((range) => {
    const [network, bits] = ipaddr.parseCIDR(range);
    return network.kind() === plain.kind() && plain.match(network, bits);
  });
}

/** An empty list means that nobody has limited anything. */
export const isAllowed = (address: string, ranges: readonly string[]): boolean =>
  ranges.length === 0 || isWithin(address, ranges);
