import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  GuestPreview,
  Page,
  PendingConsent,
  TenantSettings,
  Ticket,
} from '@rinjo/contract';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { startApp, type TestApp } from '../support/app.js';
import { type BuiltCall, buildCall } from '../support/call-builder.js';
import type { SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

const TEXT = {
  consentJa: '録画に同意します。\n\nhttps://aoba.example/privacy',
  consentEn: 'You may be recorded.',
};
const HASH = createHash('sha256')
  .update(JSON.stringify([TEXT.consentJa, TEXT.consentEn]))
  .digest('hex');

describe('what people agree to before a call', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const write = async (admin: SignedInClient, texts: object): Promise<TenantSettings> => {
    const { body } = await admin.get<TenantSettings>('/tenant/settings');
    const saved = await admin.patch<TenantSettings>('/tenant/settings', { version: body.version, ...texts });
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    return saved.body;
  };

  async function given(texts: object | null = TEXT) {
    const call = await buildCall(app);
    const { client: admin } = await call.tenant.signedIn('admin');
    if (texts) await write(admin, texts);
    const audit = async (action: string) =>
      (await admin.get<Page<AuditEntryView>>(`/audit-entries?action=${action}`)).body.items;
    return { call, admin, audit };
  }

  const enter = (token: string, consentVersion?: number) =>
    app
      .anonymous()
      .post('/guest/sessions', { token, displayName: 'Yamada', ...(consentVersion && { consentVersion }) });
  const ticket = (call: BuiltCall, client: SignedInClient) =>
    client.post<Ticket>(`/calls/${call.id}/tickets`);

  it('is nothing until an admin writes it', async () => {
    const { call } = await given(null);
    const { token } = await call.guestLink();
    const preview = await app.anonymous().post<GuestPreview>('/guest/preview', { token });
    expect(preview.body.consent).toBeNull();
    expect(await enter(token)).toMatchObject({ status: 201 });
    expect(await ticket(call, call.host.client)).toMatchObject({ status: 201 });
  });

  it('has a version and a hash in the audit log', async () => {
    const { admin, audit } = await given();
    const { body } = await admin.get<TenantSettings>('/tenant/settings');
    expect(body).toMatchObject({ ...TEXT, consentVersion: 1, version: 1 });
    expect(await audit('tenant.consent_changed')).toMatchObject([{ details: { version: 1, hash: HASH } }]);
    expect((await write(admin, TEXT)).consentVersion).toBe(1);
    expect((await write(admin, { consentEn: 'You will be recorded.' })).consentVersion).toBe(2);
  });

  it('is shown to a guest, who comes in with its version alone', async () => {
    const { call, audit } = await given();
    const { token } = await call.guestLink();
    const { body } = await app.anonymous().post<GuestPreview>('/guest/preview', { token });
    expect(body.consent).toEqual({ version: 1, ja: TEXT.consentJa, en: TEXT.consentEn });
    for (const version of [undefined, 7])
      expect(await enter(token, version)).toMatchObject(refusal(409, 'CONSENT_REQUIRED'));
    // Being refused has not used the link up.
    expect(await enter(token, 1)).toMatchObject({ status: 201 });
    const [entry] = await audit('consent.accepted');
    expect(entry).toMatchObject({ details: { version: 1, hash: HASH, guestSessionId: expect.any(String) } });
    const rows = await app.database.query(
      `select version, encode(hash, 'hex') as hash, guest_session_id as guest from consent_acceptance where tenant_id = $1`,
      [call.tenant.id],
    );
    expect(rows).toEqual([{ version: 1, hash: HASH, guest: entry?.details['guestSessionId'] }]);
  });

  it('refuses a guest who saw the text before it was changed', async () => {
    const { call, admin } = await given();
    const { token } = await call.guestLink();
    await write(admin, { consentJa: '新しい文章' });
    const answer = await enter(token, 1);
    expect(answer).toMatchObject(refusal(409, 'CONSENT_REQUIRED'));
    expect(answer.body).toMatchObject({ details: { version: 2 } });
    expect(await enter(token, 2)).toMatchObject({ status: 201 });
  });

  it('is asked of members once per version, before their first call', async () => {
    const { call, admin, audit } = await given();
    const { client } = call.member();
    expect(await ticket(call, client)).toMatchObject(refusal(409, 'CONSENT_REQUIRED'));
    const { body } = await client.get<PendingConsent>('/consent');
    expect(body.consent).toMatchObject({ version: 1, en: TEXT.consentEn });
    const agree = (version: number) => client.post('/consent/acceptances', { version });
    expect(await agree(4)).toMatchObject(refusal(409, 'CONSENT_REQUIRED'));
    expect(await agree(1)).toMatchObject({ status: 204 });
    expect(await agree(1)).toMatchObject({ status: 204 });
    expect((await audit('consent.accepted')).map(({ details }) => details)).toEqual([
      { version: 1, hash: HASH },
    ]);
    expect((await client.get<PendingConsent>('/consent')).body).toEqual({ consent: null });
    expect(await ticket(call, client)).toMatchObject({ status: 201 });
    // The others have not agreed by that.
    expect(await ticket(call, call.host.client)).toMatchObject(refusal(409, 'CONSENT_REQUIRED'));
    await write(admin, { consentEn: 'New' });
    expect(await ticket(call, client)).toMatchObject(refusal(409, 'CONSENT_REQUIRED'));
  });

  it('asks nothing any more once it is empty', async () => {
    const { call, admin } = await given();
    expect((await write(admin, { consentJa: '', consentEn: '' })).consentVersion).toBe(2);
    expect(await ticket(call, call.host.client)).toMatchObject({ status: 201 });
    const { token } = await call.guestLink();
    expect(await enter(token, 1)).toMatchObject({ status: 201 });
  });

  it('stays as it was agreed to: no version is changed or deleted', async () => {
    const { call } = await given();
    for (const statement of [
      `update consent_text set ja = ''`,
      'delete from consent_text',
      'delete from consent_acceptance',
    ])
      await expect(
        app.get(TenantDb).run(jobPrincipal(call.tenant.id, 'test'), (tx) => tx.query(statement)),
      ).rejects.toThrow('permission denied');
  });

  it.each([{ consentJa: 'x'.repeat(4_001) }, { consentEn: 'a\u202eb' }, { consentJa: null }])(
    'refuses %j',
    async (bad) => {
      const { admin } = await given(null);
      expect(await admin.patch('/tenant/settings', { version: 0, ...bad })).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
    },
  );
});
