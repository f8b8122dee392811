import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { TLS_VERSIONS, type TlsScanReport, type TlsTarget, type TlsVersion } from '@rinjo/contract';
import { hostPortOf } from './host-port.js';
import { withLenientServer } from './lenient-server.js';
import { NotReached, shakeHands, type Way } from './shake-hands.js';

const HEADERS_MOST = 32_768;
/** In place of a finding: this machine cannot speak old versions itself, so that a refusal says nothing. */
export const UNPROVED = 'scanner_unproved';

type Found = Omit<TlsScanReport, keyof TlsTarget | 'at'>;

const NOTHING: Found = {
  ...{ accepted: [], chosen: null, validUntil: null, trusted: false, hsts: false, code: null },
};

/**
 * Tries every version at each address. First of all the scanner proves at a lenient server of its own that it speaks the old ones.
 * @param reach where an address is connected to, when that is not itself
 */
export async function scanTls(
  targets: readonly TlsTarget[],
  now: Date,
  reach: (target: TlsTarget) => { readonly host: string; readonly port: number } | null = () => null,
): Promise<readonly TlsScanReport[]> {
  const isProved = await provesItself();
  const found: TlsScanReport[] = [];
  for (const target of targets) {
    const to = hostPortOf(target.address);
    const way = { ...to, ...reach(target), name: to.host };
    const scan = isProved ? await scanOne(way, target) : { ...NOTHING, code: UNPROVED };
    found.push({ address: target.address, uses: target.uses, at: now.toISOString(), ...scan });
  }
  return found;
}

/** The positive control. */
async function provesItself(): Promise<boolean> {
  const accepted = await withLenientServer((port) => spoken({ host: '127.0.0.1', port, name: 'localhost' }));
  return accepted.length === TLS_VERSIONS.length;
}

async function scanOne(way: Way, { uses }: TlsTarget): Promise<Found> {
  try {
    const accepted = await spoken(way);
    const socket = await shakeHands(way);
    if (!socket) return { ...NOTHING, accepted };
    try {
      // Asked once: a second time there is none.
      const certificate = socket.getPeerX509Certificate();
      return {
        ...{ accepted, chosen: versionOf(socket), code: null },
        trusted: socket.authorized && certificate !== undefined && isOf(certificate, way.name),
        validUntil: certificate?.validToDate.toISOString() ?? null,
        hsts: uses.includes('web') && (await asksForHsts(socket, way.name)),
      };
    } finally {
      socket.destroy();
    }
  } catch (cause) {
    if (cause instanceof NotReached) return { ...NOTHING, code: cause.code };
    throw cause;
  }
}

async function spoken(way: Way): Promise<readonly TlsVersion[]> {
  const found: TlsVersion[] = [];
  for (const version of TLS_VERSIONS) {
    const socket = await shakeHands(way, version);
    socket?.destroy();
    if (socket) found.push(version);
  }
  return found;
}

function versionOf(socket: TLSSocket): TlsVersion | null {
  const spoke = socket.getProtocol();
  return TLS_VERSIONS.find((version) => version === spoke) ?? null;
}

const isOf = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined;

/** By the headers of the page that everybody gets. */
async function asksForHsts(socket: TLSSocket, host: string): Promise<boolean> {
  socket.write(`HEAD / HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  let text = '';
  try {
    for await (const chunk of socket) {
      text += String(chunk);
      if (text.includes('\r\n\r\n') || text.length > HEADERS_MOST) break;
    }
  } catch {
    return false; // cut off: whatever was said before is no answer
  }
  return /^strict-transport-security:\s*.*max-age=[1-9]/im.test(text);
}
