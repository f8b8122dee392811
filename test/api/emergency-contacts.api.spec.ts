import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, EmergencyContacts, Page } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { FakeMedia } from '../support/fake-media.js';
import { refusal } from '../support/http-client.js';
import { signedInOperator } from '../support/operators.js';
import { TestClock } from '../support/test-clock.js';

const HEAD = { name: '工事部', phone: '03-1234-5678', other: '', hours: '8:00-18:00', forGuests: false };
const SITE = { name: 'Site office', phone: '', other: 'radio 3', hours: '', forGuests: true };
const NIGHT = { name: 'Night desk', phone: '+81 3 0000 0000', other: '', hours: '', forGuests: true };

describe('whom people turn to when a call cannot go on', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock, media: new FakeMedia() });
  });
  afterAll(() => app.close());

  const set = (contacts: readonly object[], version = 0) => ({ version, contacts });

  it('is what the tenant’s admins keep, in their order, and in the log without names', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const path = '/tenant/emergency-contacts';
    expect((await client.get(path)).body).toEqual({ version: 0, contacts: [], changedAt: null });
    const { body } = await client.put<EmergencyContacts>(path, set([HEAD, SITE]));
    expect(body).toEqual({ version: 1, contacts: [HEAD, SITE], changedAt: clock.now().toISOString() });
    expect((await client.get(path)).body).toEqual(body);
    expect(await client.put(path, set([]))).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    // Saving the same changes nothing.
    expect((await client.put(path, set([HEAD, SITE], 1))).body).toEqual(body);
    const log = await client.get<Page<AuditEntryView>>('/audit-entries?action=tenant.contacts_changed');
    expect(log.body.items.map(({ details }) => details)).toEqual([{ before: 0, after: 2 }]);
  });

  it.each([
    ['a contact that cannot be reached', { ...HEAD, phone: '' }],
    ['letters in a number', { ...HEAD, phone: '03-CALL-ME' }],
    ['two digits', { ...HEAD, phone: '11' }],
    ['an address of another kind', { ...HEAD, phone: 'javascript:1234' }],
    ['nobody', { ...HEAD, name: ' ' }],
    ['turned text', { ...HEAD, name: 'a\u202eb' }],
    ['what it does not know', { ...HEAD, email: 'a@b.example' }],
  ])('refuses %s', async (_, contact) => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    expect(await client.put('/tenant/emergency-contacts', set([contact]))).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
  });

  it('refuses a list that nobody reads to its end, and whoever may not change settings', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const many = Array.from({ length: 6 }, () => HEAD);
    expect(await client.put('/tenant/emergency-contacts', set(many))).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    const member = await tenant.signedIn();
    expect(await member.client.get('/tenant/emergency-contacts')).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('is on every device of a call from joining on: guests have what is meant for them, others the installation’s', async () => {
    const { client: operator } = await signedInOperator(app, { clock });
    const installation = await operator.put<EmergencyContacts>('/operator/emergency-contacts', set([NIGHT]));
    expect(installation).toMatchObject({ status: 200, body: { version: 1, contacts: [NIGHT] } });
    expect(await operator.put('/operator/emergency-contacts', set([]))).toMatchObject(
      refusal(409, 'SETTINGS_CHANGED'),
    );

    const call = await buildCall(app);
    const { client } = await call.tenant.signedIn('admin');
    await client.put('/tenant/emergency-contacts', set([HEAD, SITE]));
    const names = ({ contacts }: { readonly contacts: readonly { readonly name: string }[] }): string[] =>
      contacts.map(({ name }) => name);
    const host = await call.hostLine();
    const guest = await call.guestLine();
    expect(names(host.joined?.snapshot.parts.contacts ?? { contacts: [] })).toEqual([
      '工事部',
      'Site office',
    ]);
    const own = (await guest.send('call.snapshot', {})).parts.contacts;
    expect(own).toEqual({ contacts: [{ name: 'Site office', phone: '', other: 'radio 3', hours: '' }] });

    // Another tenant has none of its own.
    const elsewhere = await (await buildCall(app)).hostLine();
    expect(names((await elsewhere.send('call.snapshot', {})).parts.contacts)).toEqual(['Night desk']);
  });
});
