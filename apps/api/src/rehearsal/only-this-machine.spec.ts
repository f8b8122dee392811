import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import { isThisMachine } from './only-this-machine.js';

/** TEST-NET-1 (RFC 5737): nobody answers there, so that what is not refused hangs until its time is over. */
const FAR = '192.0.2.1';

const TRIES = `
  import dgram from 'node:dgram';
  import dns, { lookup } from 'node:dns';
  import { Resolver } from 'node:dns/promises';
  import { createServer, request } from 'node:http';
  import net from 'node:net';
  import tls from 'node:tls';
  import { once } from 'node:events';
  import { join } from 'node:path';

  const codeOf = async (work) => {
    try { await work(); return 'done'; } catch (cause) { return (cause.cause ?? cause).code; }
  };
  const connected = (socket, event = 'connect') => once(socket, event).finally(() => socket.destroy());
  const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const file = net.createServer().listen(join(process.argv[2], 'socket'));
  await once(file, 'listening');
  const found = {
    tcp: await codeOf(() => connected(net.connect(25, '${FAR}'))),
    options: await codeOf(() => connected(net.connect({ port: 25, host: '${FAR}' }))),
    name: await codeOf(() => connected(net.connect(25, 'mail.example.com'))),
    tls: await codeOf(() => connected(tls.connect(443, '${FAR}'), 'secureConnect')),
    fetch: await codeOf(() => fetch('http://${FAR}/')),
    http: await codeOf(() => once(request('http://${FAR}/').end(), 'response')),
    udp: await codeOf(async () => dgram.createSocket('udp4').send('x', 53, '${FAR}')),
    lookup: await codeOf(() => new Promise((resolve, reject) => lookup('example.com', (fault) => fault ? reject(fault) : resolve()))),
    resolver: await codeOf(() => new Resolver().resolveTxt('example.com')),
    hereByTcp: await codeOf(() => connected(net.connect(port, '127.0.0.1'))),
    hereByName: await codeOf(() => connected(net.connect(port, 'localhost'))),
    hereByFetch: await codeOf(async () => (await fetch('http://127.0.0.1:' + port)).text()),
    hereByFile: await codeOf(() => connected(net.connect(join(process.argv[2], 'socket')))),
    hereByUdp: await codeOf(() => new Promise((resolve, reject) => dgram.createSocket('udp4').send('x', 9, '127.0.0.1', (fault) => fault ? reject(fault) : resolve()))),
  };
  process.stdout.write(JSON.stringify(found));
  process.exit(0);
`;

describe('a process that stays on this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-here-'));
  beforeAll(() => {
    buildSync({
      entryPoints: [join(import.meta.dirname, 'only-this-machine.ts')],
      ...{ outfile: join(folder, 'fence.mjs'), bundle: true, platform: 'node', format: 'esm' },
    });
    writeFileSync(
      join(folder, 'start.mjs'),
      `import { stayOnThisMachine } from './fence.mjs'; stayOnThisMachine(); await import('./tries.mjs');`,
    );
    writeFileSync(join(folder, 'tries.mjs'), TRIES);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('reaches itself, by name, address and file, and nobody else by TCP, TLS, HTTP, UDP or a name server', () => {
    const said = execFileSync(process.execPath, [join(folder, 'start.mjs'), folder], {
      timeout: 20_000,
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual({
      ...{ tcp: 'EACCES', options: 'EACCES', name: 'EACCES', tls: 'EACCES', fetch: 'EACCES', http: 'EACCES' },
      ...{ udp: 'EACCES', lookup: 'EACCES', resolver: 'EACCES' },
      ...{
        hereByTcp: 'done',
        hereByName: 'done',
        hereByFetch: 'done',
        hereByFile: 'done',
        hereByUdp: 'done',
      },
    });
  });

  it('knows this machine by its addresses and its one name', () => {
    for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) expect(isThisMachine(host)).toBe(true);
    for (const host of [
      '0.0.0.0',
      '10.0.0.1',
      '169.254.169.254',
      '::2',
      'localhost.example',
      '::ffff:10.0.0.1',
    ])
      expect([host, isThisMachine(host)]).toEqual([host, false]);
  });
});
