import type { AddressInfo } from 'node:net';
import { createServer, getCACertificates, type Server, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import type { EncryptionView, TlsScanReport } from '@rinjo/contract';
import { RunCanary } from '../../../apps/api/src/modules/operations/index.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { startApp, type TestApp } from '../../support/app.js';
import { HttpClient, refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { GivenProber } from '../../support/probers.js';
import { rowFinding } from '../../support/row-finding.js';

const DAY_MS = 86_400_000;

/** What stands in front of the service and encrypts for it. */
describe('encryption of communication behind a proxy', () => {
  const trusted = getCACertificates('default');
  let pems: { readonly cert: string; readonly private: string };
  let proxy: Server;
  let app: TestApp;
  let address: string;
  beforeAll(async () => {
    pems = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      notAfterDate: new Date(Date.now() + 90 * DAY_MS),
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    setDefaultCACertificates([...trusted, pems.cert]);
    proxy = await listens('TLSv1.2', 0);
    const { port } = proxy.address() as AddressInfo;
    address = `localhost:${String(port)}`;
    app = await startApp({ environment: { PUBLIC_URL: `https://${address}` } });
  });
  afterAll(async () => {
    await app.close();
    proxy.close();
    setDefaultCACertificates(trusted);
  });

  async function listens(minVersion: 'TLSv1' | 'TLSv1.2', port: number): Promise<Server> {
    const server = createServer({
      ...{ cert: pems.cert, key: pems.private, minVersion, ciphers: 'DEFAULT@SECLEVEL=0' },
    });
    server.on('tlsClientError', () => undefined);
    server.on('secureConnection', (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () =>
        socket.end('HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=63072000\r\n\r\n'),
      );
    });
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
    return server;
  }
  const run = () => {
    const canary = app.get(Canaries).of('tls');
    if (!canary) throw new Error('There is no canary tls');
    return app.get(RunCanary).run(canary);
  };
  const row = () => {
    const window = { from: new Date(0), to: new Date(), tenantId: null };
    return rowFinding(app, 42, window);
  };

  it('is found by the canary, and a yes when a prober outside has seen it as well', async () => {
    expect(await row()).toMatchObject({ notMeasured: true, figures: [] });
    expect(await run()).toMatchObject({ outcome: 'passed', detail: expect.stringContaining(address) });
    expect(await row()).toMatchObject({ notMeasured: false, unmet: false, unverified: true });

    const prober = await GivenProber.of(app);
    const seen: TlsScanReport = {
      ...{ address, uses: ['web', 'socket'], at: new Date().toISOString(), chosen: 'TLSv1.3' },
      ...{ accepted: ['TLSv1.2', 'TLSv1.3'], trusted: true, hsts: true, code: null },
      validUntil: new Date(Date.now() + 90 * DAY_MS).toISOString(),
    };
    const told = await prober.tell([], [], [], [], [seen]);
    expect(told.body.tls).toEqual([{ address, uses: ['web', 'socket'] }]);
    expect(await row()).toMatchObject({ unmet: false, expired: false, unverified: false });
    const early = { ...seen, at: new Date(Date.now() - 40 * DAY_MS).toISOString() };
    expect(await prober.tell([], [], [], [], [early])).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('is a breach when an old version is spoken', async () => {
    const { port } = proxy.address() as AddressInfo;
    await new Promise((resolve) => proxy.close(resolve));
    proxy = await listens('TLSv1', port);
    expect(await run()).toMatchObject({ outcome: 'breach', detail: expect.stringContaining('old_version') });
    expect(await row()).toMatchObject({ unmet: true });
  });

  it('is shown to operators from both sides, with what was found before', async () => {
    const { client } = await signedInOperator(app, { client: new HttpClient(app.url, `https://${address}`) });
    const { body } = await client.get<EncryptionView>('/operator/encryption');
    expect(body).toMatchObject({ webSealed: true, test: { name: 'tls', state: 'breach' } });
    expect(body.addresses).toMatchObject([
      {
        ...{ address, uses: ['web', 'socket'], outside: { faults: [], daysLeft: 90 } },
        inside: { faults: expect.arrayContaining(['old_version']) },
      },
    ]);
    expect(body.lines.map(({ what }) => what)).toEqual(['database', 'database', 'objects']);
    expect(body.history.map(({ outside }) => outside)).toEqual([false, true, false]);
  });
});
