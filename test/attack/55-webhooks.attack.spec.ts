import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, WebhookDeliveryView, WebhookWithSecret } from '@rinjo/contract';
import { Webhook } from 'standardwebhooks';
import { NameResolver } from '../../apps/api/src/platform/http/name-resolver.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

/**
 * `rebinding.example` has another address at every look, and one outside among those inside. That a name is asked once for
 * each attempt is a test of `OutgoingHttp`: here nothing may be reached, the internet included.
 */
class HostileNames extends NameResolver {
  private asked = 0;
  override resolve(name: string): Promise<readonly LookupAddress[]> {
    const inside = { address: '127.0.0.1', family: 4 };
    if (name !== 'rebinding.example') return Promise.resolve([inside]);
    this.asked += 1;
    const outside = { address: '8.8.8.8', family: 4 };
    return Promise.resolve(this.asked % 2 === 0 ? [outside, inside] : [inside]);
  }
}

describe('webhooks to where they must not go (case 55)', () => {
  let app: TestApp;
  let admin: SignedInClient;
  let receiver: WebhookReceiver;
  let connections = 0;
  const inside = createServer((_, response) => response.end('the keys of the house'));
  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    inside.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    app = await startApp({
      environment: { OUTGOING_ALLOWED_HOSTS: receiver.host },
      override: (builder) => builder.overrideProvider(NameResolver).useValue(new HostileNames()),
    });
    admin = (await (await app.given.tenant()).signedIn('admin')).client;
  });
  afterAll(async () => {
    await app.close();
    await receiver.stop();
    inside.closeAllConnections();
    await new Promise((resolve) => inside.close(resolve));
  });

  const input = (url: string) => ({ url, description: '', events: ['group.created'] });
  const insidePort = () => (inside.address() as AddressInfo).port;
  /** Sends a test message and answers what became of it. */
  const tried = async (webhookId: string): Promise<WebhookDeliveryView | undefined> => {
    await admin.post(`/webhooks/${webhookId}/tests`);
    await app.get(JobWorker).idle();
    const { body } = await admin.get<Page<WebhookDeliveryView>>(`/webhooks/${webhookId}/deliveries`);
    return body.items[0];
  };

  it('are refused when they are made, in every notation', async () => {
    for (const url of [
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://0x7f000001/',
      'https://2130706433/',
      'https://0177.1/',
      'https://169.254.169.254/latest/meta-data/',
      'https://[64:ff9b::a9fe:a9fe]/',
      `https://hooks.example:${insidePort()}/`,
      'http://hooks.example/',
      'https://user:secret@hooks.example/',
    ])
      expect([url, await admin.post('/webhooks', input(url))]).toMatchObject([
        url,
        refusal(400, 'OUTGOING_REFUSED'),
      ]);
    expect(await admin.post('/webhooks', input('file:///etc/passwd'))).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    expect((await admin.get<Page<unknown>>('/webhooks')).body.items).toEqual([]);
  });

  it('are refused when the name leads inside, also when it does so at the second look, before anything connects', async () => {
    for (const name of ['inside.example', 'rebinding.example', 'rebinding.example']) {
      const { body } = await admin.post<WebhookWithSecret>('/webhooks', input(`https://${name}/`));
      expect([name, await tried(body.id)]).toMatchObject([
        name,
        {
          state: 'waiting',
          lastStatus: null,
          lastError: 'address',
        },
      ]);
    }
    expect(connections).toBe(0);
  });

  it('do not follow a redirect inside', async () => {
    const { body } = await admin.post<WebhookWithSecret>('/webhooks', input(receiver.url));
    receiver.secret = body.secret;
    receiver.answer = { status: 302, headers: { location: `http://127.0.0.1:${insidePort()}/` } };
    expect(await tried(body.id)).toMatchObject({ lastStatus: 302, lastError: 'redirect' });
    expect(connections).toBe(0);
  });

  it('carry a signature that the standard library takes, and that fails when it is old, altered or of another secret', async () => {
    const { body } = await admin.post<WebhookWithSecret>('/webhooks', input(receiver.url));
    receiver.secret = body.secret;
    receiver.answer = { status: 200 };
    await tried(body.id);
    const last = receiver.received.at(-1);
    if (!last) throw new Error('Nothing was received');
    const headers = Object.fromEntries(
      Object.entries(last.headers).map(([name, value]) => [name, String(value)]),
    );
    const verify = (secret: string, text: string, given: Record<string, string>) => () =>
      new Webhook(secret).verify(text, given);
    expect(verify(body.secret, last.text, headers)).not.toThrow();
    expect(verify(body.secret, last.text.replace('webhook.test', 'webhook.fake'), headers)).toThrow();
    expect(verify(`whsec_${'A'.repeat(43)}=`, last.text, headers)).toThrow();
    const old = new Date(Date.now() - 6 * 60_000);
    const id = headers['webhook-id'] ?? '';
    const replayed = {
      ...headers,
      'webhook-timestamp': String(Math.floor(old.getTime() / 1000)),
      'webhook-signature': new Webhook(body.secret).sign(id, old, last.text),
    };
    expect(verify(body.secret, last.text, replayed)).toThrow('too old');
    expect(receiver.verifies(replayed, last.text)).toBe(false);
    expect(receiver.verifies(headers, last.text)).toBe(true);
    expect(receiver.verifies({ ...headers, 'webhook-id': 'msg_other' }, last.text)).toBe(false);
  });
});
