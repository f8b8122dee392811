import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type {
  CallView,
  CreatedGuestLink,
  DrawingItemId,
  GroupDetails,
  RoleView,
  SiteView,
  TenantSettings,
} from '@rinjo/contract';
import type { Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { CallLine } from '../support/call-line.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { HttpClient } from '../support/http-client.js';
import { IdpServer } from '../support/idp/index.js';
import { ok } from '../support/second-factors.js';
import { Tus } from '../support/tus.js';
import { PNG, upload } from '../support/two-in-a-call.js';
import { createAccount } from './support/accounts.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { enterCall } from './support/screens.js';
import { DESKTOP } from './support/stage.js';
import { until } from './support/until.js';

/** HTML, a script and a template, in what a name may be long. */
const HOSTILE = `"'><img src=x onerror=hurt=1><script>hurt=1</script>{{7*7}}`;
/** The identity provider of the test has a certificate of its own making. */
const TRUSTING = { ...DESKTOP, ignoreHTTPSErrors: true };

/** What a page shows of a hostile text. The stage's watch hears violations of the Content Security Policy, and errors. */
interface Seen {
  /** As text, or as what is in a field. */
  readonly asText: boolean;
  /** Elements that it has become. */
  readonly elements: number;
  readonly ran: boolean;
}

const lookFor = (page: Page): Promise<Seen> =>
  page.evaluate((hostile) => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const shown = [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
    return {
      asText: shown.includes(hostile),
      elements: document.querySelectorAll('img[src="x"], script:not([src]):not([nonce]), [onerror]').length,
      ran: 'hurt' in window,
    };
  }, HOSTILE);

/** Once it is there, and nothing has come of it. */
async function harmless(page: Page, place: string): Promise<void> {
  // Between two pages there is nothing to look at.
  await until(`${place} shows it`, async () => (await lookFor(page).catch(() => null))?.asText);
  expect([place, await lookFor(page)]).toEqual([place, { asText: true, elements: 0, ran: false }]);
}

/** Attack case 54. */
describe('scripts in what people write', () => {
  const stage = useStage({ MALWARE_SCAN: 'off' });
  let site: IdpServer;
  beforeAll(async () => {
    site = await IdpServer.start();
  });
  afterAll(() => site.close());

  const hostileTenant = async (): Promise<{ tenant: GivenTenant; client: SignedInClient }> => {
    const tenant = await stage.product.given.tenant({ name: HOSTILE });
    const user = await tenant.user({ roles: ['admin'], displayName: HOSTILE });
    await stage.product.database.query(`update user_account set locale = 'en' where id = $1`, [user.id]);
    return { tenant, client: await tenant.clientFor(user) };
  };
  const enter = async (name: string, client: SignedInClient): Promise<Person> => {
    const person = await stage.person(name);
    await person.signInAs(client);
    return person;
  };

  scene(
    stage,
    'are text on every page of the administration and of the account',
    async () => {
      const { client } = await hostileTenant();
      await createAccount(client, HOSTILE);
      const group = ok(await client.post<GroupDetails>('/groups', { displayName: HOSTILE }), 201);
      const role = ok(
        await client.post<RoleView>('/roles', {
          ...{ name: HOSTILE, description: HOSTILE, permissions: ['user:read'] },
        }),
        201,
      );
      const place = ok(
        await client.post<SiteView>('/sites', {
          ...{ name: HOSTILE, code: 'A-1', address: HOSTILE, note: HOSTILE },
        }),
        201,
      );
      const connection = ok(
        await client.post<{ readonly id: string }>('/saml-connections', { name: HOSTILE, provider: 'other' }),
        201,
      );
      const account = { displayName: HOSTILE, description: HOSTILE, roles: ['member'] };
      ok(await client.post('/service-accounts', account), 201);
      const hook = { url: 'https://hooks.example/', description: HOSTILE, events: ['group.created'] };
      ok(await client.post('/webhooks', hook), 201);
      const settings = ok(await client.get<TenantSettings>('/tenant/settings'), 200);
      const consent = { version: settings.version, consentJa: HOSTILE, consentEn: HOSTILE };
      ok(await client.patch('/tenant/settings', consent), 200);
      await client.post('/calls', { title: HOSTILE, inviteUserIds: [] });
      const person = await enter('admin', client);
      person.watched.allow({ status: 404, path: /\/tenant\/logo$/ }); // it has none
      for (const path of [
        '/',
        '/account',
        '/sites',
        `/sites/${place.id}`,
        '/admin/users',
        '/admin/roles',
        `/admin/roles/${role.id}`,
        '/admin/groups',
        `/admin/groups/${group.id}`,
        '/admin/sign-in',
        `/admin/sign-in/${connection.id}`,
        '/admin/keys',
        '/admin/webhooks',
        '/admin/settings',
      ]) {
        await person.open(path);
        await harmless(person.page, path);
      }
    },
    180_000,
  );

  scene(
    stage,
    'are text in a call: names, title, chat, files, notes on a picture, and on the page of a guest',
    async () => {
      const { tenant, client } = await hostileTenant();
      const { url } = stage.product;
      const helper = await createAccount(client, HOSTILE);
      const call = ok(
        await client.post<CallView>('/calls', { title: HOSTILE, inviteUserIds: [helper.user.id] }),
        201,
      );
      const link = ok(
        await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, { maxUses: 2, lifetimeS: 3600 }),
        201,
      );
      const host = await enter('host', client);
      await enterCall(host, call.id);
      const token = new URL(link.url).hash.slice(1);
      const worker = new HttpClient(url);
      ok(await worker.post('/guest/sessions', { token, displayName: HOSTILE }), 201);
      const member = await tenant.clientFor(helper.user);
      const lines = [await CallLine.to(worker, call.id), await CallLine.to(member, call.id)] as const;
      for (const line of lines) await line.ask();
      const [guestLine, memberLine] = lines;
      const file = { filename: `${HOSTILE}.png`, callId: call.id, chat: 'true' };
      expect((await new Tus({ url }, member).whole(PNG, file)).status).toBe(204);
      const query = `kind=photo&name=${encodeURIComponent(`${HOSTILE}.png`)}`;
      const photo = await upload({ url }, member, call, query, PNG);
      expect(photo.status).toBe(201);
      const surface = { kind: 'image', fileId: photo.body.id } as const;
      await memberLine.send('stage.show', { surface });
      const note = { tool: 'text', colour: 0, width: 2, points: [9_000, 30_000], text: HOSTILE } as const;
      await memberLine.send('drawing.draw', {
        surface,
        shape: { ...note, points: [...note.points], id: crypto.randomUUID() as DrawingItemId },
      });
      await memberLine.send('chat.send', { text: HOSTILE, mentions: [] });
      await memberLine.until(({ events }) =>
        events.some((event) => event.name === 'chat.added' && event.payload.message.fileId !== null),
      );
      await harmless(host.page, 'the call');
      for (const [what, selector] of [
        ['chat', 'rj-chat-panel'],
        ['a note', '.stage svg [data-tool="text"]'],
      ] as const)
        await until(`${what} shows it`, async () => {
          const texts = await host.page.locator(selector).allTextContents();
          return texts.some((text) => text.includes(HOSTILE));
        });
      await harmless(host.page, 'the call with everything in it');

      const guest = await stage.person('guest');
      await guest.page.goto(link.url);
      await harmless(guest.page, 'the page of a guest');
      for (const line of [guestLine, memberLine]) line.close();
      await client.post(`/calls/${call.id}/end`);
      const after = await enter('reader', client);
      for (const path of ['/history', `/history/${call.id}`]) {
        await after.open(path);
        await harmless(after.page, path);
      }
    },
    180_000,
  );

  scene(
    stage,
    'are text when an identity provider says them of somebody',
    async () => {
      const { tenant, client } = await hostileTenant();
      const { body } = await client.post<{ readonly id: string }>('/saml-connections', {
        ...{ name: HOSTILE, provider: 'other', metadata: { xml: site.idp.metadata() } },
      });
      await client.post(`/saml-connections/${body.id}/enable`);
      const domain = `${randomBytes(6).toString('hex')}.example`;
      await stage.product.database.query(
        `insert into tenant_domain (tenant_id, id, domain, token, created_at, verified_at, verified_domain, sso_enforced)
         values ($1, $2, $3, repeat('x', 40), now(), now(), $3, false)`,
        [tenant.id, uuidv7(), domain],
      );
      site.people.set('Mallory', {
        nameId: HOSTILE,
        attributes: [
          { name: 'email', values: [`mallory@${domain}`] },
          { name: 'displayName', values: [HOSTILE] },
          { name: HOSTILE, values: [HOSTILE] },
        ],
      });
      const person = await stage.person('mallory', { device: TRUSTING });
      person.watched.allow({ status: 404, path: /\/favicon\.ico$/ });
      await person.open('/sign-in');
      await person.page.getByLabel('Organization ID').fill(tenant.slug);
      await person.page.getByLabel('E-mail address').focus();
      await harmless(person.page, 'the sign-in page');
      await person.open(`/saml/${body.id}/login?returnTo=/account`);
      await person.page.getByRole('link', { name: 'Mallory' }).click();
      await harmless(person.page, 'the account of somebody new');
      const admin = await enter('admin', client);
      for (const path of ['/admin/users', '/admin/sign-in-history']) {
        await admin.open(path);
        await harmless(admin.page, path);
      }
    },
    120_000,
  );
});
