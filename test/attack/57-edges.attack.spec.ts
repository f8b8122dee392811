import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { readEnvironment } from '../../apps/api/src/config/environment.js';
import { tlsOptions } from '../../apps/api/src/platform/http/tls.js';
import { startApp, type TestApp } from '../support/app.js';
import { pathOf, routesOf } from '../support/route-probe.js';
import { aWebRoot } from '../support/web-root.js';

describe('headers of every answer (case 57)', () => {
  let app: TestApp;
  const web = aWebRoot();
  beforeAll(async () => {
    const environment = { WEB_ROOT: web.root, PUBLIC_URL: 'https://rinjo.example' };
    app = await startApp({ environment });
  });
  afterAll(async () => {
    await app.close();
    web.remove();
  });

  it('cannot be framed, sniffed, embedded or read from elsewhere', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const paths = [
      ...routesOf(app).map((route) => ({ method: route.method, path: pathOf(route, {}) })),
      ...[
        '/',
        '/icon.svg',
        '/main-AbCdEf12.js',
        '/nope.js',
        '/api/docs',
        '/api/openapi.json',
        '/api/nope',
      ].map((path) => ({
        method: 'GET',
        path: `/api/..${path}`,
      })),
    ];
    for (const { method, path } of paths) {
      const headers = { origin: 'https://evil.example', accept: 'text/html, */*' };
      const answer = await client.raw(method, path, { headers });
      const got = (name: string) => answer.headers.get(name);
      expect([path, got('content-security-policy')]).toEqual([
        path,
        expect.stringContaining(`frame-ancestors 'none'`),
      ]);
      expect([path, got('content-security-policy')]).toEqual([
        path,
        expect.stringContaining(`default-src 'none'`),
      ]);
      expect({
        path,
        frame: got('x-frame-options'),
        sniff: got('x-content-type-options'),
        referrer: got('referrer-policy'),
        opener: got('cross-origin-opener-policy'),
        resource: got('cross-origin-resource-policy'),
        transport: got('strict-transport-security'),
        cors: got('access-control-allow-origin'),
        credentials: got('access-control-allow-credentials'),
        powered: got('x-powered-by'),
      }).toEqual({
        path,
        frame: 'DENY',
        sniff: 'nosniff',
        referrer: 'no-referrer',
        opener: 'same-origin',
        resource: 'same-origin',
        transport: 'max-age=63072000',
        cors: null,
        credentials: null,
        powered: null,
      });
      expect([path, got('permissions-policy')]).toEqual([path, expect.stringContaining('camera=(self)')]);
      if (path.startsWith('/api/v1')) expect([path, got('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  it('give no permission to other origins before a request', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await app.anonymous().raw('OPTIONS', '/users', { headers });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('TLS (case 57)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-tls-'));
  let server: Server;
  beforeAll(async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
    });
    writeFileSync(join(folder, 'cert.pem'), cert);
    writeFileSync(join(folder, 'key.pem'), key);
    const environment = readEnvironment({
      DATABASE_APP_URL: 'postgres://unused/unused',
      DATABASE_SYSTEM_URL: 'postgres://unused/unused',
      TLS_CERT_FILE: join(folder, 'cert.pem'),
      TLS_KEY_FILE: join(folder, 'key.pem'),
    });
    server = createServer(tlsOptions(environment) ?? {}, (_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const handshake = (options: object): Promise<string> =>
    new Promise((resolve) => {
      const { port } = server.address() as AddressInfo;
      const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => {
        resolve(`${socket.getProtocol()} ${socket.getCipher().name}`);
        socket.destroy();
      });
      socket.on('error', () => resolve('refused'));
    });

  it('speaks 1.3, and 1.2 with forward secrecy and authenticated encryption', async () => {
    expect(await handshake({})).toMatch(/^TLSv1\.3 /);
    expect(await handshake({ maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1\.2 ECDHE-.*(GCM|POLY1305)/);
  });

  it('refuses 1.1 and 1.0, and suites without either', async () => {
    const old = { ciphers: 'DEFAULT@SECLEVEL=0' };
    expect(await handshake({ ...old, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' })).toBe('refused');
    expect(await handshake({ ...old, minVersion: 'TLSv1', maxVersion: 'TLSv1' })).toBe('refused');
    for (const ciphers of [
      'AES128-GCM-SHA256',
      'ECDHE-RSA-AES128-SHA',
      'ECDHE-RSA-AES128-SHA256',
      'AES256-SHA',
    ])
      expect([ciphers, await handshake({ ciphers, maxVersion: 'TLSv1.2' })]).toEqual([ciphers, 'refused']);
  });

  it('needs both files', () => {
    const environment = readEnvironment({
      DATABASE_APP_URL: 'postgres://unused/unused',
      DATABASE_SYSTEM_URL: 'postgres://unused/unused',
      TLS_CERT_FILE: join(folder, 'cert.pem'),
    });
    expect(() => tlsOptions(environment)).toThrow('set together');
  });
});
