import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type LookupFunction } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../config/environment.js';
import { DomainError } from '../errors/domain-error.js';
import { NameResolver } from './name-resolver.js';
import { OwnReceivers } from './own-receivers.js';
import { OutgoingHttp, type OutgoingRequest } from './outgoing.js';
import { isPublicAddress } from './outgoing-address.js';
import { allowedHosts, outgoingTarget } from './outgoing-target.js';

/** Names with the answers of a test, one after the other. */
class TestNames extends NameResolver {
  readonly asked: string[] = [];
  private readonly answers = new Map<string, LookupAddress[][]>();

  says(name: string, ...answers: readonly string[][]): void {
    this.answers.set(
      name,
      answers.map((addresses) =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
  }

  override resolve(name: string): Promise<readonly LookupAddress[]> {
    this.asked.push(name);
    const known = this.answers.get(name) ?? [];
    const answer = known.length > 1 ? known.shift() : known[0];
    return answer
      ? Promise.resolve(answer)
      : Promise.reject(Object.assign(new Error('No such name'), { code: 'ENOTFOUND' }));
  }
}

const refused = (thrown: unknown): unknown =>
  thrown instanceof DomainError ? { code: thrown.code, ...thrown.details } : thrown;

describe('addresses', () => {
  it.each([
    ...['127.0.0.1', '0.0.0.0', '10.0.0.1', '100.64.0.1', '169.254.169.254', '172.16.0.1', '192.168.0.1'],
    ...['192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '255.255.255.255', '168.63.129.16'],
    ...['::', '::1', '::7f00:1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '64:ff9b:1::7f00:1'],
    ...[
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...['100::1', '4000::1', 'localhost', '127.1', '', '10.0.0.1 '],
  ])('refuses %p', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('targets', () => {
  const allowed = allowedHosts('hooks.lan:8080, [::1]:9000,10.0.0.5:443');
  const decided = (url: string): unknown => {
    try {
      return outgoingTarget(url, allowed).open ? 'open' : 'guarded';
    } catch (thrown) {
      return thrown instanceof DomainError ? thrown.details['reason'] : thrown;
    }
  };

  it.each([
    ['https://127.0.0.1/', 'address'],
    ['https://[::1]/', 'address'],
    ['https://[::ffff:10.0.0.1]/', 'address'],
    ['https://0x7f000001/', 'address'],
    ['https://0177.0.0.1/', 'address'],
    ['https://2130706433/', 'address'],
    ['https://127.1/', 'address'],
    ['https://127。0。0。1/', 'address'],
    ['https://169.254.169.254/latest/meta-data', 'address'],
    ['https://[64:ff9b::7f00:1]/', 'address'],
    ['http://example.com/', 'scheme'],
    ['ftp://example.com/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['data:,x', 'scheme'],
    ['https://example.com:8443/', 'port'],
    ['https://user@example.com/', 'credentials'],
    ['https://user:password@hooks.lan:8080/', 'credentials'],
    ['not a url', 'url'],
    ['https://', 'url'],
    ['https://1.2.3.4.5/', 'url'],
    ['https://8.8.8.8/', 'guarded'],
    ['https://example.com/path?x=1', 'guarded'],
    ['https://example.com:443/', 'guarded'],
    ['http://hooks.lan:8080/', 'open'],
    ['https://hooks.lan:8080/', 'open'],
    ['https://HOOKS.lan:8080/', 'open'],
    ['http://hooks.lan/', 'scheme'],
    ['http://[::1]:9000/', 'open'],
    ['https://10.0.0.5/', 'open'],
  ])('%s: %s', (url, expected) => {
    expect(decided(url)).toBe(expected);
  });
});

describe('requests', () => {
  let server: Server;
  let host: string;
  let connections: number;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let names: TestNames;
  let outgoing: OutgoingHttp;
  beforeEach(async () => {
    connections = 0;
    answer = (_, response) => response.end('ok');
    server = createServer((request, response) => answer(request, response));
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    host = `hooks.lan:${port}`;
    names = new TestNames();
    names.says('hooks.lan', ['127.0.0.1']);
    const environment = readEnvironment({
      DATABASE_APP_URL: 'x',
      DATABASE_SYSTEM_URL: 'x',
      OUTGOING_ALLOWED_HOSTS: host,
    });
    outgoing = new OutgoingHttp(environment, names, new OwnReceivers());
  });
  afterEach(async () => {
    await outgoing.onApplicationShutdown();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const send = (over: Partial<OutgoingRequest> = {}): Promise<unknown> =>
    outgoing
      .send({ method: 'POST', url: `http://${host}/`, maxBytes: 100, timeoutMs: 5_000, body: 'x', ...over })
      .then((got) => ({ status: got.status, text: got.body.toString() }), refused);

  it('go to an allow-listed receiver, with body and headers', async () => {
    answer = (request, response) => {
      request.setEncoding('utf8');
      request.on('data', (text: string) =>
        response.writeHead(201, { 'x-a': 'b' }).end(`${text} ${String(request.headers['webhook-id'])}`),
      );
    };
    expect(await send({ headers: { 'webhook-id': 'msg_1' } })).toEqual({ status: 201, text: 'x msg_1' });
  });

  it('do not reach a name that leads inside, however it is put', async () => {
    const { port } = server.address() as AddressInfo;
    for (const [name, addresses] of Object.entries({
      'inside.example': ['127.0.0.1'],
      'v6.example': ['::1'],
      'mapped.example': ['::ffff:127.0.0.1'],
      'one-of-two.example': ['8.8.8.8', '10.0.0.1'],
      'metadata.example': ['169.254.169.254'],
    })) {
      names.says(name, addresses);
      expect(await send({ url: `https://${name}/` })).toEqual({
        code: 'OUTGOING_REFUSED',
        reason: 'address',
      });
    }
    expect(await send({ url: `http://localhost:${port}/` })).toMatchObject({ code: 'OUTGOING_REFUSED' });
    expect(connections).toBe(0);
  });

  it('ask a name once: what was checked is what is connected to', async () => {
    names.says('rebinding.example', ['10.0.0.1'], ['8.8.8.8']);
    expect(await send({ url: 'https://rebinding.example/' })).toMatchObject({ reason: 'address' });
    names.says('rebinding.example', ['192.0.2.1', '8.8.8.8'], ['127.0.0.1']);
    expect(await send({ url: 'https://rebinding.example/' })).toMatchObject({ reason: 'address' });
    expect(names.asked).toEqual(['rebinding.example', 'rebinding.example']);
    expect(connections).toBe(0);
  });

  it('hand the checked addresses to the connection, all of them or one', async () => {
    names.says('hooks.lan', ['127.0.0.1', '127.0.0.2']);
    const lookups: unknown[] = [];
    const lookup: LookupFunction = (name, { all }, callback) =>
      void names.resolve(name).then((found) => {
        lookups.push(all);
        callback(null, [...found]);
      });
    const socket = connect({ host: 'hooks.lan', port: (server.address() as AddressInfo).port, lookup });
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.destroy();
    expect(lookups).toEqual([true]); // Node asks for all of them
    expect(await send()).toMatchObject({ status: 200 });
  });

  it('end at a redirect, wherever it leads', async () => {
    for (const status of [301, 302, 307, 308]) {
      answer = (_, response) => response.writeHead(status, { location: 'http://127.0.0.1/' }).end();
      expect(await send()).toEqual({ code: 'OUTGOING_FAILED', reason: 'redirect', status });
    }
  });

  it('read no more than they may: refused, or cut where the rest does not matter', async () => {
    answer = (_, response) => response.end('y'.repeat(101));
    expect(await send()).toEqual({ code: 'OUTGOING_FAILED', reason: 'too_large' });
    expect(await send({ excess: 'cut' })).toEqual({ status: 200, text: 'y'.repeat(100) });
    answer = (_, response) => response.end('y'.repeat(100));
    expect(await send()).toEqual({ status: 200, text: 'y'.repeat(100) });
  });

  it('wait no longer than they may: for the head, for the body, for an endless body', async () => {
    answer = () => undefined;
    expect(await send({ timeoutMs: 60 })).toEqual({ code: 'OUTGOING_FAILED', reason: 'timeout' });
    answer = (_, response) => response.writeHead(200).write('a');
    expect(await send({ timeoutMs: 60 })).toEqual({ code: 'OUTGOING_FAILED', reason: 'timeout' });
  });

  it('say what else went wrong', async () => {
    expect(await send({ url: 'https://nobody.example/' })).toEqual({
      code: 'OUTGOING_FAILED',
      reason: 'name',
    });
    expect(await send({ url: `https://${host}/` })).toMatchObject({ code: 'OUTGOING_FAILED' });
    answer = (request) => request.socket.destroy();
    expect(await send()).toEqual({ code: 'OUTGOING_FAILED', reason: 'connection' });
  });
});
