import type { AddressInfo } from 'node:net';
import { createServer, type SecureVersion, type Server } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import type { TlsScanReport, TlsUse } from '@rinjo/contract';
import { scanTls } from './scan-tls.js';

const NOW = new Date('2026-11-28T03:00:00Z');

describe('a scan of encryption', () => {
  let pems: { readonly cert: string; readonly private: string };
  const servers: Server[] = [];
  beforeAll(async () => {
    pems = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  });
  afterAll(() => servers.forEach((server) => server.close()));

  async function serves(minVersion: SecureVersion, head: string): Promise<number> {
    const server = createServer({
      ...{ cert: pems.cert, key: pems.private, minVersion, ciphers: 'DEFAULT@SECLEVEL=0' },
    });
    server.on('tlsClientError', () => undefined);
    server.on('secureConnection', (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }
  const scan = async (port: number, ...uses: TlsUse[]): Promise<TlsScanReport | undefined> =>
    (await scanTls([{ address: `127.0.0.1:${String(port)}`, uses }], NOW))[0];

  it('tells what is refused and what is preferred, the end of the certificate and who trusts it', async () => {
    const port = await serves('TLSv1.2', 'Strict-Transport-Security: max-age=63072000');
    expect(await scan(port, 'web')).toMatchObject({
      ...{ accepted: ['TLSv1.2', 'TLSv1.3'], chosen: 'TLSv1.3', trusted: false, hsts: true, code: null },
      validUntil: expect.stringMatching(/^20\d\d-/) as unknown,
    });
  });

  it('finds old versions that are spoken, and a page that does not ask to be encrypted', async () => {
    expect(await scan(await serves('TLSv1', 'server: old'), 'web')).toMatchObject({
      ...{ accepted: ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'], hsts: false },
    });
  });

  it('says when nobody is there', async () => {
    const port = await serves('TLSv1.2', '');
    await new Promise((resolve) => servers.at(-1)?.close(resolve));
    expect(await scan(port, 'relay')).toMatchObject({ chosen: null, code: 'ECONNREFUSED' });
  });
});
