import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Somebody wanted to reach another machine, and was kept from it. */
export class BeyondThisMachine extends Error {
  readonly code = 'EACCES';

  constructor(target: string) {
    super(`${target} is beyond this machine, which this process does not leave`);
    this.name = 'BeyondThisMachine';
  }
}

const LOOPBACK = new net.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Names are none of this machine's but the one that is (RFC 6761, section 6.3). */
export function isThisMachine(host: string): boolean {
  const family = net.isIP(host);
  if (family === 0) return host === 'localhost';
  return LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

type Listed = readonly unknown[];

/**
 * From now on nothing of this process reaches another machine, whatever module wants it: TCP and with it HTTP, TLS and SMTP; UDP; and
 * name servers, which would learn what is looked for. Sockets of files stay.
 */
export function stayOnThisMachine(): void {
  replace(net.Socket.prototype, 'connect', (original, socket, args) => {
    const host = connectedTo(args);
    if (host === null || isThisMachine(host)) return original();
    process.nextTick(() => {
      if (socket instanceof net.Socket) socket.destroy(new BeyondThisMachine(host));
    });
    return socket;
  });
  for (const name of ['send', 'connect'])
    replace(dgram.Socket.prototype, name, (original, _, args) => {
      // The message may be a text as well; without an address it goes to this machine.
      const host = args.slice(1).find((one) => typeof one === 'string') ?? 'localhost';
      if (!isThisMachine(host)) throw new BeyondThisMachine(host);
      return original();
    });
  for (const place of [dns, dns.Resolver.prototype]) refuseNames(place, tellFault);
  for (const place of [dns.promises, dns.promises.Resolver.prototype])
    refuseNames(place, (fault) => Promise.reject(fault));
  syncBuiltinESMExports();
}

/** Null: the socket of a file. `net.connect` hands its arguments on in a list. */
function connectedTo([first, second]: Listed): string | null {
  const given: unknown = Array.isArray(first) ? (first as Listed)[0] : first;
  if (typeof given === 'string' && Number.isNaN(Number(given))) return null;
  if (typeof given !== 'object' || given === null) return typeof second === 'string' ? second : 'localhost';
  const { path, host } = given as { readonly path?: unknown; readonly host?: unknown };
  if (typeof path === 'string' && path !== '') return null;
  return typeof host === 'string' && host !== '' ? host : 'localhost';
}

/** Every way to ask for what belongs to a name, but for the name of this machine. */
function refuseNames(place: object, refuse: (fault: BeyondThisMachine, args: Listed) => unknown): void {
  for (const name of Object.getOwnPropertyNames(place).filter((one) => /^(lookup|resolve|reverse)/.test(one)))
    replace(place, name, (original, _, args) => {
      const [host] = args;
      const isOwn = name.startsWith('lookup') && typeof host === 'string' && isThisMachine(host);
      return isOwn ? original() : refuse(new BeyondThisMachine(String(host)), args);
    });
}

/** As the functions with a callback do. */
function tellFault(fault: BeyondThisMachine, args: Listed): void {
  const told = args.at(-1);
  if (typeof told === 'function') process.nextTick(() => void Reflect.apply(told, undefined, [fault]));
}

/** @param by is given what was there, as something to be done, on which object, and with which arguments */
function replace(
  place: object,
  name: string,
  by: (original: () => unknown, self: unknown, args: Listed) => unknown,
): void {
  const original: unknown = Reflect.get(place, name);
  if (typeof original !== 'function') return;
  Reflect.set(place, name, function (this: unknown, ...args: unknown[]): unknown {
    return by(() => Reflect.apply(original, this, args), this, args);
  });
}
