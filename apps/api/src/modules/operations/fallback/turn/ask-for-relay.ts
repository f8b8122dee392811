import { randomBytes } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { relayPartsOf } from '../../../../platform/turn/relay-parts.js';
import type { RelayAccess } from '../../../../platform/turn/relays-without-udp.js';
import {
  ALLOCATE,
  ALLOCATE_REFUSED,
  ALLOCATED,
  ATTRIBUTE,
  type Attributes,
  decodeStun,
  encodeStun,
  errorCodeOf,
  longTermKey,
  OVER_UDP,
  type StunMessage,
} from './stun-message.js';

/** What became of it: a relay was given, or these credentials were refused. */
export type RelayAnswer = 'given' | 'refused';

const TIMEOUT_MS = 10_000;
const LIMIT = 65_536;

/**
 * Asks a TURN server for a relay over TCP or TLS as a browser behind a firewall without UDP does (RFC 8656, 7), and lets go of it at
 * once. Throws when there is no such answer within 10 s.
 */
export async function askForRelay({ url, username, credential }: RelayAccess): Promise<RelayAnswer> {
  const socket = await connected(url);
  try {
    const plain = new Map([[ATTRIBUTE.transport, OVER_UDP]]);
    const challenge = await asked(socket, plain);
    const realm = challenge.attributes.get(ATTRIBUTE.realm);
    const nonce = challenge.attributes.get(ATTRIBUTE.nonce);
    // A server that gives relays to anybody: the credentials were not what did it.
    if (challenge.type === ALLOCATED) return 'given';
    if (!realm || !nonce) throw new Error(`no challenge (${String(errorCodeOf(challenge.attributes))})`);
    const signed = new Map([
      ...plain,
      [ATTRIBUTE.username, Buffer.from(username)] as const,
      [ATTRIBUTE.realm, realm] as const,
      [ATTRIBUTE.nonce, nonce] as const,
    ]);
    const answer = await asked(socket, signed, longTermKey(username, realm.toString('utf8'), credential));
    if (answer.type === ALLOCATED && answer.attributes.has(ATTRIBUTE.relayedAddress)) return 'given';
    const code = errorCodeOf(answer.attributes);
    if (answer.type === ALLOCATE_REFUSED && code === 401) return 'refused';
    throw new Error(`no relay (${String(code)})`);
  } finally {
    // Over a stream, the relay goes with the connection.
    socket.destroy();
  }
}

function connected(url: string): Promise<Socket> {
  const parts = relayPartsOf(url);
  if (parts === null) throw new Error('no address of a TURN server');
  const { host, port, sealed } = parts;
  return new Promise((resolve, reject) => {
    const to = { host, port };
    const socket = sealed
      ? connectTls({ ...to, ...(isIP(host) === 0 && { servername: host }) }, () => resolve(socket))
      : connectTcp(to, () => resolve(socket));
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });
}

function asked(socket: Socket, attributes: Attributes, key?: Buffer): Promise<StunMessage> {
  const transaction = randomBytes(12);
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const finish = (end: () => void): void => {
      socket.off('data', take).off('error', fail).off('close', gone);
      end();
    };
    const fail = (cause: Error): void => finish(() => reject(cause));
    const gone = (): void => fail(new Error('the connection was closed'));
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      try {
        const message = decodeStun(bytes);
        if (message?.transaction.equals(transaction) === true) finish(() => resolve(message));
        else if (message ?? bytes.length > LIMIT) throw new Error('another answer');
      } catch (cause) {
        fail(cause instanceof Error ? cause : new Error(String(cause)));
      }
    };
    socket.on('data', take).once('error', fail).once('close', gone);
    socket.write(encodeStun({ type: ALLOCATE, transaction, attributes }, key));
  });
}
