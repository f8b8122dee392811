import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  CallId,
  CallView,
  CreatedGuestLink,
  CustomFields,
  EvidenceView,
  Page,
  SiteId,
  SiteView,
  WantedCustomField,
} from '@rinjo/contract';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeScanner, keepIn } from '../support/evidence.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

const field = (label: string, more: Partial<WantedCustomField> = {}): WantedCustomField => ({
  ...{ subject: 'call', kind: 'text', label, choices: [], required: false, inReport: true, retired: false },
  ...more,
});
const ORDER = field('工事番号', { required: true });
const WORK = field('工種', { kind: 'choice', choices: ['鉄筋工', '土工'] });
const OWNER = field('Owner', { subject: 'site' });
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();
const PLAN = { startsAt: TOMORROW, durationMin: 30, timeZone: 'Asia/Tokyo' };

interface Given {
  readonly tenant: GivenTenant;
  readonly admin: SignedInClient;
  readonly member: SignedInClient;
  readonly kept: CustomFields;
  readonly id: (label: string) => string;
}

describe('fields of an organization’s own', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  async function given(fields: readonly WantedCustomField[] = [ORDER, WORK, OWNER]): Promise<Given> {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: member } = await tenant.signedIn();
    const { status, body: kept } = await admin.put<CustomFields>('/custom-fields', { version: 0, fields });
    expect(status).toBe(200);
    const id = (label: string): string => kept.fields.find((one) => one.label === label)?.id ?? '';
    return { tenant, admin, member, kept, id };
  }
  const newCall = (client: SignedInClient, more: object) =>
    client.post<CallView>('/calls', { title: 'T', inviteUserIds: [], ...more });

  it('are defined by admins in their order, read by everybody there, and in the log by their labels', async () => {
    const { admin, member, kept } = await given();
    expect(kept).toMatchObject({ version: 1, fields: [ORDER, WORK, OWNER] });
    expect((await member.get('/custom-fields')).body).toEqual(kept);
    expect(await member.put('/custom-fields', { version: 1, fields: [] })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    const stale = { version: 0, fields: [] };
    expect(await admin.put('/custom-fields', stale)).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    const { body } = await admin.put('/custom-fields', { version: 1, fields: kept.fields });
    expect(body).toEqual(kept);
    const { body: log } = await admin.get<Page<AuditEntryView>>(
      '/audit-entries?action=tenant.custom_fields_changed',
    );
    expect(log.items.map(({ details }) => details)).toEqual([
      { added: ['工事番号', '工種', 'Owner'], changed: [], removed: [] },
    ]);
    for (const bad of [
      { ...ORDER, label: ' ' },
      { ...WORK, choices: [] },
      { ...ORDER, kind: 'file' },
      { ...WORK, choices: [1] },
    ])
      expect(await admin.put('/custom-fields', { version: 1, fields: [bad] })).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
  });

  it('are needed of a planned call, and of one that begins at once later', async () => {
    const { member, id } = await given();
    expect(await newCall(member, PLAN)).toMatchObject(refusal(400, 'CUSTOM_FIELD_REQUIRED'));
    const entered = [{ fieldId: id('工事番号'), value: ' A-１２ ' }];
    const { body: planned } = await newCall(member, { ...PLAN, customFields: entered });
    expect(planned.customFields).toEqual([
      { fieldId: id('工事番号'), label: '工事番号', kind: 'text', value: 'A-１２' },
    ]);
    const { body: now } = await newCall(member, {});
    expect(now.customFields).toEqual([]);
    const set = (value: string, of = '工種') =>
      member.patch<CallView>(`/calls/${now.id}`, { customFields: [{ fieldId: id(of), value }] });
    expect(await set('木工')).toMatchObject(refusal(400, 'CUSTOM_FIELD_VALUE'));
    expect(await set('x', 'Owner')).toMatchObject(refusal(400, 'CUSTOM_FIELD_UNKNOWN'));
    await member.post(`/calls/${now.id}/end`, {});
    expect((await set('土工')).body.customFields).toMatchObject([{ label: '工種', value: '土工' }]);
    const found = await member.get<Page<CallView>>(`/calls?search=${encodeURIComponent('a-12')}`);
    expect(found.body.items.map((call) => call.id)).toEqual([planned.id]);
    expect(found.body.items[0]?.customFields).toEqual(planned.customFields);
  });

  it('leave in the log that they were changed, and not what was entered', async () => {
    const { admin, id } = await given();
    const { body: call } = await newCall(admin, {});
    const entered = [{ fieldId: id('工事番号'), value: 'secret' }];
    for (let n = 0; n < 2; n++) await admin.patch(`/calls/${call.id}`, { customFields: entered });
    const { body: log } = await admin.get<Page<AuditEntryView>>('/audit-entries?action=call.updated');
    expect(log.items.map(({ details }) => details)).toEqual([{ callId: call.id, fields: ['customFields'] }]);
  });

  it('are of a site, and search finds what was entered', async () => {
    const { admin, member, id } = await given([OWNER, field('Keys', { subject: 'site', kind: 'yes_no' })]);
    const site = { name: 'Dam', customFields: [{ fieldId: id('Owner'), value: '青葉建設' }] };
    const { body } = await admin.post<SiteView>('/sites', site);
    const answered = await admin.patch<SiteView>(`/sites/${body.id}`, {
      customFields: [{ fieldId: id('Keys'), value: 'yes' }],
    });
    expect(answered.body.customFields.map(({ label, value }) => [label, value])).toEqual([
      ['Owner', '青葉建設'],
      ['Keys', 'yes'],
    ]);
    const names = async (term: string) =>
      (await member.get<Page<SiteView>>(`/sites?search=${encodeURIComponent(term)}`)).body.items.length;
    expect([await names('青葉'), await names('yes')]).toEqual([1, 0]);
    const keys = async (value: string) =>
      (await member.get<Page<SiteView>>(`/sites?fieldId=${id('Keys')}&fieldValue=${value}`)).body.items
        .length;
    expect([await keys('yes'), await keys('no')]).toEqual([1, 0]);
  });

  it('narrow lists of calls down, by what suits the kind of the field', async () => {
    const kinds = [ORDER, WORK, field('人数', { kind: 'number' }), field('期日', { kind: 'date' })];
    const { admin, member, id } = await given([...kinds, OWNER]);
    const of = async (order: string, work: string, people: string, due: string): Promise<string> => {
      const entered = { 工事番号: order, 工種: work, 人数: people, 期日: due };
      const customFields = Object.entries(entered).map(([label, value]) => ({ fieldId: id(label), value }));
      return (await newCall(admin, { customFields })).body.id;
    };
    const few = await of('A-１２', '鉄筋工', '9', '2026-11-01');
    const many = await of('B-3', '土工', '10.5', '2026-12-01');
    await newCall(admin, {});
    const asked = async (label: string, query: Record<string, string>, client = admin) =>
      client.get<Page<CallView>>(
        `/calls?${new URLSearchParams({ fieldId: id(label), ...query }).toString()}`,
      );
    const found = async (label: string, query: Record<string, string>) =>
      (await asked(label, query)).body.items.map((call) => call.id);
    expect(await found('工事番号', { fieldValue: 'a-1' })).toEqual([few]);
    expect(await found('工種', { fieldValue: '土工' })).toEqual([many]);
    expect(await found('工種', { fieldValue: '土' })).toEqual([]);
    expect(await found('人数', { fieldFrom: '9', fieldTo: '10' })).toEqual([few]);
    expect(await found('人数', { fieldFrom: '9.5' })).toEqual([many]);
    expect(await found('期日', { fieldTo: '2026-12-01' })).toEqual([many, few]);
    expect((await asked('工種', { fieldValue: '土工' }, member)).body.items).toEqual([]);
    expect(await asked('Owner', { fieldValue: 'x' })).toMatchObject(refusal(400, 'CUSTOM_FIELD_UNKNOWN'));
    expect(await asked('人数', { fieldFrom: 'many' })).toMatchObject(refusal(400, 'VALIDATION'));
    const other = await given();
    const foreign = `/calls?fieldId=${id('工種')}&fieldValue=${encodeURIComponent('土工')}`;
    expect(await other.admin.get(foreign)).toMatchObject(refusal(400, 'CUSTOM_FIELD_UNKNOWN'));
  });

  it('narrow the gallery down, by those of the call or of the site that an item belongs to', async () => {
    const kinds = [field('工事番号'), WORK, field('Keys', { subject: 'site', kind: 'number' }), OWNER];
    const { tenant, admin, member, id } = await given(kinds);
    const keep = async (place: { readonly callId?: CallId; readonly siteId?: SiteId }) =>
      (await keepIn(app, tenant, randomBytes(10), place)).id;
    const site = async (keys: string): Promise<SiteId> => {
      const customFields = [{ fieldId: id('Keys'), value: keys }];
      const body = { name: `Site ${keys}`, customFields };
      return (await admin.post<{ id: SiteId }>('/sites', body)).body.id;
    };
    const call = async (client: SignedInClient, order: string, siteId?: SiteId): Promise<CallId> => {
      const customFields = [{ fieldId: id('工事番号'), value: order }];
      return (await newCall(client, { customFields, ...(siteId && { siteId }) })).body.id;
    };
    const [dam, weir] = [await site('2'), await site('30')];
    const ofAdmin = await keep({ callId: await call(admin, 'A-１２', dam) });
    const ofMember = await keep({ callId: await call(member, 'a-12 b'), siteId: weir });
    const [ofSite, alone] = [await keep({ siteId: dam }), await keep({})];
    const asked = (label: string, query: Record<string, string>, client = admin) =>
      client.get<Page<EvidenceView>>(
        `/evidence?${new URLSearchParams({ fieldId: id(label), ...query }).toString()}`,
      );
    const found = async (label: string, query: Record<string, string>, client = admin) =>
      (await asked(label, query, client)).body.items.map((item) => item.id);
    expect(await found('工事番号', { fieldValue: 'A-12' })).toEqual([ofMember, ofAdmin]);
    expect(await found('工事番号', { fieldValue: 'A-12', siteId: weir })).toEqual([ofMember]);
    expect(await found('工事番号', { fieldValue: 'A-12' }, member)).toEqual([ofMember]);
    expect(await found('Keys', { fieldFrom: '2', fieldTo: '10' })).toEqual([ofSite, ofAdmin]);
    expect(await found('Keys', { fieldFrom: '10' })).toEqual([ofMember]);
    expect(await found('Keys', { fieldFrom: '31' })).toEqual([]);
    expect(await found('工種', { fieldValue: '土工' })).toEqual([]);
    expect((await admin.get<Page<EvidenceView>>('/evidence')).body.items.map((item) => item.id)).toEqual([
      ...[alone, ofSite, ofMember, ofAdmin],
    ]);
    // One page after the other.
    const first = await asked('Keys', { fieldFrom: '2', limit: '2' });
    const next = { fieldFrom: '2', limit: '2', cursor: first.body.nextCursor ?? '' };
    expect(await found('Keys', next)).toEqual([ofAdmin]);

    const wrong: readonly Record<string, string>[] = [{}, { fieldValue: '2' }, { fieldFrom: 'many' }];
    for (const query of wrong) expect(await asked('Keys', query)).toMatchObject(refusal(400, 'VALIDATION'));
    const nothing = await admin.get('/evidence?fieldValue=2');
    expect(nothing).toMatchObject(refusal(400, 'VALIDATION'));
    const other = await given();
    expect(await asked('Keys', { fieldFrom: '2' }, other.admin)).toMatchObject(
      refusal(400, 'CUSTOM_FIELD_UNKNOWN'),
    );
  });

  it('are deleted while nothing was entered, and then retired: what was entered stays to be read', async () => {
    const { admin, kept, id } = await given();
    await newCall(admin, { customFields: [{ fieldId: id('工事番号'), value: 'A' }] });
    const [order, work, owner] = kept.fields;
    expect(await admin.put('/custom-fields', { version: 1, fields: [work, owner] })).toMatchObject(
      refusal(409, 'CUSTOM_FIELD_IN_USE'),
    );
    const fields = [{ ...order, retired: true }, owner];
    expect(
      (await admin.put<CustomFields>('/custom-fields', { version: 1, fields })).body.fields,
    ).toHaveLength(2);
    const { body } = await admin.get<Page<CallView>>('/calls');
    expect(body.items[0]?.customFields).toMatchObject([{ label: '工事番号', value: 'A' }]);
    expect((await newCall(admin, PLAN)).status).toBe(201);
    const late = { customFields: [{ fieldId: id('工事番号'), value: 'B' }] };
    expect(await newCall(admin, late)).toMatchObject(refusal(400, 'CUSTOM_FIELD_UNKNOWN'));
  });

  it('are not for guests, and no other organization’s', async () => {
    const { admin, id } = await given();
    const { body: call } = await newCall(admin, { customFields: [{ fieldId: id('工事番号'), value: 'A' }] });
    const { body: link } = await admin.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
      ...{ maxUses: 1, lifetimeS: 3_600 },
    });
    const guest = app.anonymous();
    const session = { token: new URL(link.url).hash.slice(1), displayName: 'G' };
    expect((await guest.post('/guest/sessions', session)).status).toBe(201);
    expect((await guest.get<CallView>(`/calls/${call.id}`)).body.customFields).toEqual([]);
    const look = `/calls?fieldId=${id('工事番号')}&fieldValue=A`;
    expect((await guest.get(look)).status).toBeGreaterThanOrEqual(400);
    const gallery = `/evidence?fieldId=${id('工事番号')}&fieldValue=`;
    for (const value of ['A', 'B'])
      expect(await guest.get(`${gallery}${value}`)).toMatchObject(refusal(400, 'CUSTOM_FIELD_UNKNOWN'));
    expect(await guest.get('/custom-fields')).toMatchObject(refusal(403, 'FORBIDDEN'));
    const other = await given();
    const foreign = { customFields: [{ fieldId: id('工事番号'), value: 'A' }] };
    expect(await newCall(other.admin, foreign)).toMatchObject(refusal(400, 'CUSTOM_FIELD_UNKNOWN'));
    const fields = [{ ...ORDER, id: id('工事番号') }];
    expect(await other.admin.put('/custom-fields', { version: 1, fields })).toMatchObject(
      refusal(400, 'CUSTOM_FIELD_UNKNOWN'),
    );
  });
});
