import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { aWebRoot } from '../support/web-root.js';

describe('the web app as it is served', () => {
  let app: TestApp;
  const web = aWebRoot();
  beforeAll(async () => {
    app = await startApp({ environment: { WEB_ROOT: web.root } });
  });
  afterAll(async () => {
    await app.close();
    web.remove();
  });

  const page = (path: string) =>
    app.anonymous().raw<string>('GET', path, { headers: { accept: 'text/html' } });
  const at = (path: string) => fetch(app.url + path, { headers: { accept: 'text/html' } });

  it('has a new nonce in every page, and nothing else may run', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/calls/0193f000-0000-7000-8000-000000000001', '/g']) {
      const answer = await at(path);
      const html = await answer.text();
      const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? '';
      nonces.add(nonce);
      expect(html).not.toContain('__CSP_NONCE__');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
      for (const part of [
        `default-src 'none'`,
        `frame-ancestors 'none'`,
        `base-uri 'none'`,
        `require-trusted-types-for 'script'`,
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(nonces.size).toBe(4);
  });

  it('keeps hashed files for ever and others until they change', async () => {
    const hashed = await at('/main-AbCdEf12.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const icon = await at('/icon.svg');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    const etag = icon.headers.get('etag') ?? '';
    const again = await fetch(`${app.url}/icon.svg`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('names the build in the service worker, which may fetch and nothing else', async () => {
    const answer = await at('/service-worker.js');
    expect(await answer.text()).toMatch(/^const BUILD = '[A-Za-z0-9_-]{16}';$/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'; connect-src 'self'`);
    expect(policy).not.toContain('script-src');
  });

  it('compresses what can be compressed', async () => {
    for (const encoding of ['br', 'gzip']) {
      const answer = await fetch(`${app.url}/main-AbCdEf12.js`, { headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(Number(answer.headers.get('content-length'))).toBeLessThan(500);
      expect(await answer.text()).toContain('xxxxx');
    }
  });

  it('answers 404 for files that are not there, and for the API in its own words', async () => {
    for (const path of ['/nope.js', '/.env', '/api/nope', '/api', '/favicon.ico'])
      expect([path, await app.anonymous().raw('GET', `/api/..${path}`)]).toMatchObject([
        path,
        refusal(404, 'NOT_FOUND'),
      ]);
    expect(await page('/api/v1/nope')).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('keeps a connection open for longer than proxies do', async () => {
    expect((await fetch(`${app.url}/`)).headers.get('keep-alive')).toBe('timeout=65');
  });

  it('gives out nothing from outside its directory', async () => {
    const { hostname, port } = new URL(app.url);
    const raw = (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        request({ hostname, port, path }, (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => resolve(text));
        })
          .on('error', reject)
          .end();
      });
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/./../secret.txt',
      '//../secret.txt',
    ])
      expect([path, (await raw(path)).includes('secret')]).toEqual([path, false]);
  });
});
