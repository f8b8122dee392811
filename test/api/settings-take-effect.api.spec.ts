import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CONFORMITY_DEFAULTS,
  MAIL_TEXT_DEFAULTS,
  type CallView,
  type ConformityDefaults,
  type CreatedGuestLink,
  type CustomFields,
  type DrawingItemId,
  type DrawingShape,
  type EvidenceView,
  type GuestPreview,
  type ParticipantId,
  REPORT_TEMPLATE_DEFAULTS,
  type ReportView,
  type SettingsListView,
  type SiteId,
  type TenantSettings,
  type TenantView,
  type UpdateTenantSettings,
  type UploadRules,
  type WireError,
} from '@rinjo/contract';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall, type BuiltCall } from '../support/call-builder.js';
import { type CallLine, refusedWith } from '../support/call-line.js';
import { FakeScanner, keepIn } from '../support/evidence.js';
import { FakeMedia } from '../support/fake-media.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { PostOffice } from '../support/post-office.js';
import { Tus } from '../support/tus.js';
import { film, PNG } from '../support/two-in-a-call.js';

/** An organization at work: what its people and its guests see of its settings. */
interface World {
  readonly tenant: GivenTenant;
  readonly admin: SignedInClient;
  readonly call: BuiltCall;
  readonly guestToken: string;
  readonly siteId: SiteId;
}

interface Effect {
  readonly set: (of: World) => Promise<{ readonly status: number }>;
  /** What somebody meets who did not set it. */
  readonly seen: (of: World) => Promise<unknown>;
  readonly after: unknown;
}

let app: TestApp;
const post = new PostOffice();

async function change(
  { admin }: World,
  settings: Omit<UpdateTenantSettings, 'version'>,
): Promise<{ readonly status: number }> {
  const { body } = await admin.get<TenantSettings>('/tenant/settings');
  return admin.patch('/tenant/settings', { version: body.version, ...settings });
}

const sent = ({ admin }: World, method: string, path: string): Promise<Response> =>
  fetch(`${admin.url}/api/v1${path}`, {
    method,
    headers: {
      cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...{ origin: admin.url, 'x-rinjo': '1', 'content-type': 'image/png' },
    },
    ...(method === 'PUT' && { body: new Uint8Array(PNG) }),
  });

async function preview({ guestToken: token }: World): Promise<GuestPreview> {
  return (await app.anonymous().post<GuestPreview>('/guest/preview', { token })).body;
}

/** What somebody finds in a call that begins now. */
async function inNewCall<T>({ tenant }: World, look: (line: CallLine) => Promise<T>): Promise<T> {
  const line = await (await buildCall(app, { tenant, members: 0 })).hostLine();
  const found = await look(line);
  await line.send('call.end', {});
  return found;
}

async function keepDays({ tenant, admin }: World, siteId?: SiteId): Promise<number | null> {
  const { id } = await keepIn(app, tenant, randomBytes(10), siteId ? { siteId } : {});
  const { keepUntil, receivedAt } = (await admin.get<EvidenceView>(`/evidence/${id}`)).body;
  return keepUntil === null
    ? null
    : Math.round((Date.parse(keepUntil) - Date.parse(receivedAt)) / 86_400_000);
}

/** Null when it worked. */
async function codeOf(sent: Promise<unknown>): Promise<string | null> {
  const refused = await refusedWith(sent);
  return typeof refused === 'string' ? refused : null;
}

const LINE: DrawingShape = {
  ...{ id: randomUUID() as DrawingItemId, tool: 'line', colour: 1, width: 2, points: [0, 0, 9, 9] },
};
const OWN_LIMITS = { width: 800, height: 600, fps: 20, kbps: 1_500 };
const CONFORMITY: ConformityDefaults = { ...CONFORMITY_DEFAULTS, preset: 'own', own: OWN_LIMITS };
const EVERYWHERE = { name: 'Night desk', phone: '03-1234-5678', other: '', hours: '', forGuests: true };

const OWN_FIELD = {
  ...{ subject: 'call', kind: 'text', label: 'Order', choices: [], required: false, inReport: true },
  retired: false,
};

/** Every setting of the list, by its name. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  'organization.name': {
    set: (of) => change(of, { name: 'Renamed' }),
    seen: async (of) => (await preview(of)).tenantName,
    after: 'Renamed',
  },
  'organization.timeZone': {
    set: (of) => change(of, { timeZone: 'Europe/Berlin' }),
    seen: async ({ call }) => (await call.host.client.get<TenantView>('/tenant')).body.timeZone,
    after: 'Europe/Berlin',
  },
  'organization.lobbyByDefault': {
    set: (of) => change(of, { lobbyByDefault: true }),
    seen: async ({ tenant }) => (await buildCall(app, { tenant, members: 0 })).view.lobby,
    after: true,
  },
  'organization.conformity': {
    set: (of) => change(of, { conformity: CONFORMITY }),
    seen: (of) =>
      inNewCall(of, async (line) => (await line.send('call.snapshot', {})).parts.conformity.preset),
    after: 'own',
  },
  'organization.recordingConsent': {
    set: (of) => change(of, { recordingConsent: 'forbid' }),
    seen: (of) =>
      inNewCall(of, (line) =>
        refusedWith(line.send('recording.start', {})).then(
          (code) => code === 'RECORDING_FORBIDDEN',
          () => false,
        ),
      ),
    after: true,
  },
  'organization.guestLinks': {
    set: (of) => change(of, { guestLinks: false }),
    seen: async ({ call, guestToken: token }) => {
      const made = { maxUses: 1, lifetimeS: 3_600 };
      const link = await call.host.client.post<WireError>(`/calls/${call.id}/guest-links`, made);
      const looked = await app.anonymous().post<WireError>('/guest/preview', { token });
      return [link.body.code, looked.body.code];
    },
    after: ['FEATURE_OFF', 'FEATURE_OFF'],
  },
  'organization.chat': {
    set: (of) => change(of, { chat: false }),
    seen: (of) => inNewCall(of, (line) => codeOf(line.send('chat.send', { text: 'Here', mentions: [] }))),
    after: 'FEATURE_OFF',
  },
  'organization.drawing': {
    set: (of) => change(of, { drawing: false }),
    seen: (of) =>
      inNewCall(of, async (line) => {
        const { self: participantId } = (await line.send('call.snapshot', {})) as { self: ParticipantId };
        const surface = { kind: 'video', participantId, source: 'camera' } as const;
        return codeOf(line.send('drawing.draw', { surface, shape: LINE }));
      }),
    after: 'FEATURE_OFF',
  },
  'organization.screenSharing': {
    set: (of) => change(of, { screenSharing: false }),
    seen: (of) => inNewCall(of, (line) => codeOf(film(line, 'screen'))),
    after: 'FEATURE_OFF',
  },
  'organization.reports': {
    set: (of) => change(of, { reports: false }),
    seen: async ({ call }) =>
      (await call.host.client.post<WireError>(`/calls/${call.id}/reports`, {})).body.code,
    after: 'FEATURE_OFF',
  },
  'organization.chatFiles': {
    set: (of) => change(of, { chatFiles: false }),
    seen: async ({ tenant }) => {
      const call = await buildCall(app, { tenant, members: 0 });
      const file = { filename: 'a.jpg', chat: 'true', callId: call.id };
      return (await new Tus(app, call.host.client).begin(4, file)).body.code;
    },
    after: 'FEATURE_OFF',
  },
  'organization.remoteCamera': {
    set: (of) => change(of, { remoteCamera: false }),
    seen: (of) =>
      inNewCall(of, async (line) => [
        (await line.send('call.snapshot', {})).parts.features.remoteCamera,
        await refusedWith(
          line.send('camera.request', {
            participantId: line.joined?.snapshot.self ?? ('' as ParticipantId),
            want: { kind: 'photo' },
          }),
        ),
      ]),
    after: [false, 'FEATURE_OFF'],
  },
  'organization.photoMetadata': {
    set: (of) => change(of, { photoMetadata: 'strip_all' }),
    seen: async ({ call }) => (await call.host.client.get<UploadRules>('/upload-rules')).body.photoMetadata,
    after: 'strip_all',
  },
  'organization.sharing': {
    set: (of) => change(of, { sharing: { allowed: false, maxDays: 1, passwordNeeded: true } }),
    seen: async ({ admin }) =>
      (await admin.post<WireError>('/share-links', { evidenceIds: [randomUUID()], lifetimeS: 3_600 })).body
        .code,
    after: 'SHARE_RULES',
  },
  'organization.directCalls': {
    set: (of) => change(of, { directCalls: 'off' }),
    seen: async ({ tenant }) => {
      const call = await buildCall(app, { tenant });
      const host = await call.hostLine();
      await call.memberLine();
      const { state } = await host.send('direct.want', { wanted: true });
      await host.send('call.end', {});
      return state.kind === 'refused' ? state.reason : state.kind;
    },
    after: 'off',
  },
  'organization.productName': {
    set: (of) => change(of, { productName: 'Aoba Eye' }),
    seen: async (of) => (await preview(of)).appearance.productName,
    after: 'Aoba Eye',
  },
  'organization.accent': {
    set: (of) => change(of, { accent: '#0b4f60' }),
    seen: async (of) => (await preview(of)).appearance.colours?.outdoor.primary,
    after: '#0b4f60',
  },
  'organization.consentJa': {
    set: (of) => change(of, { consentJa: '同意します' }),
    seen: async (of) => (await preview(of)).consent?.ja,
    after: '同意します',
  },
  'organization.consentEn': {
    set: (of) => change(of, { consentEn: 'I agree' }),
    seen: async (of) => (await preview(of)).consent?.en,
    after: 'I agree',
  },
  'organization.mailTexts': {
    set: (of) =>
      change(of, { mailTexts: { ...MAIL_TEXT_DEFAULTS, en: { invitation: '', signature: 'Aoba, Osaka' } } }),
    seen: async ({ call }) => {
      const mailTo = `${randomUUID()}@aoba.example`;
      const body = { maxUses: 1, lifetimeS: 3_600, mailTo, locale: 'en' };
      await call.host.client.post(`/calls/${call.id}/guest-links`, body);
      return (await post.letterTo(mailTo)).text.includes('Aoba, Osaka');
    },
    after: true,
  },
  logo: {
    set: (of) => sent(of, 'PUT', '/tenant/logo'),
    seen: async (of) => (await preview(of)).appearance.logo !== null,
    after: true,
  },
  emergencyContacts: {
    set: ({ admin }) => admin.put('/tenant/emergency-contacts', { version: 0, contacts: [EVERYWHERE] }),
    seen: (of) =>
      inNewCall(of, async (line) => {
        const { contacts } = (await line.send('call.snapshot', {})).parts.contacts;
        return contacts.map(({ name }) => name).join();
      }),
    after: 'Night desk',
  },
  customFields: {
    set: ({ admin }) => admin.put('/custom-fields', { version: 0, fields: [OWN_FIELD] }),
    seen: async ({ tenant }) => {
      const { client } = await tenant.signedIn();
      const { body } = await client.get<CustomFields>('/custom-fields');
      const customFields = body.fields.map(({ id }) => ({ fieldId: id, value: 'A-1' }));
      const call = { title: 'T', inviteUserIds: [], customFields };
      return (await client.post<CallView>('/calls', call)).body.customFields.map(({ label }) => label).join();
    },
    after: 'Order',
  },
  reportTemplate: {
    set: ({ admin }) =>
      admin.put('/report-template', {
        ...{ version: 0, template: { ...REPORT_TEMPLATE_DEFAULTS, language: 'en' } },
      }),
    seen: async ({ call }) =>
      (await call.host.client.post<ReportView>(`/calls/${call.id}/reports`, {})).body.language,
    after: 'en',
  },
  reportLogo: {
    set: (of) => sent(of, 'PUT', '/report-template/logo'),
    seen: async (of) => (await sent(of, 'GET', '/report-template/logo')).status,
    after: 200,
  },
  retention: {
    set: ({ admin }) => admin.put('/evidence-retention', { keepDays: 100 }),
    seen: (of) => keepDays(of),
    after: 100,
  },
  retentionOfSite: {
    set: ({ admin, siteId }) => admin.put(`/evidence-retention/sites/${siteId}`, { keepDays: 10 }),
    seen: (of) => keepDays(of, of.siteId),
    after: 10,
  },
  webhook: {
    set: ({ admin }) =>
      admin.post('/webhooks', {
        ...{ url: 'https://hooks.aoba.example/', description: '', events: ['group.created'] },
      }),
    seen: async ({ tenant, admin }) => {
      await admin.post('/groups', { displayName: `Group ${randomUUID()}` });
      const [row] = await app.database.query<{ told: boolean }>(
        'select count(*) > 0 as told from webhook_delivery where tenant_id = $1',
        [tenant.id],
      );
      return row?.told;
    },
    after: true,
  },
};

let other: World;

async function world(): Promise<World> {
  const tenant = await app.given.tenant();
  const { client: admin } = await tenant.signedIn('admin');
  const call = await buildCall(app, { tenant, members: 0 });
  const { body: link } = await call.host.client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
    ...{ maxUses: 1, lifetimeS: 3_600 },
  });
  const { body: site } = await admin.post<{ id: SiteId }>('/sites', { name: 'Bridge' });
  return { tenant, admin, call, guestToken: new URL(link.url).hash.slice(1), siteId: site.id };
}

beforeAll(async () => {
  app = await startApp({
    environment: { SMTP_URL: await post.open(), MAIL_FROM: 'Rinjo <no-reply@rinjo.example>' },
    media: new FakeMedia(),
    override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
  });
  other = await world();
});
afterAll(async () => {
  await app.close();
  await post.close();
});

/** The record of a release is made of these by their names: `scripts/release/settings-record.mjs`. */
describe('takes effect for one tenant only:', () => {
  it.each(Object.entries(EFFECTS))('%s', async (_, { set, seen, after }) => {
    const own = await world();
    const before = await seen(other);
    expect(await seen(own)).toEqual(before);
    expect(before).not.toEqual(after);
    const { status } = await set(own);
    expect(status).toBeLessThan(300);
    expect(await seen(own)).toEqual(after);
    expect(await seen(other)).toEqual(before);
  });
});

describe('the settings of tenants', () => {
  it('are tested, each one of the list that the program makes of its own definitions', async () => {
    const { tenant, admin } = other;
    const { body } = await admin.get<SettingsListView>('/tenant/settings-list');
    expect(body.version).toMatch(/^[0-9a-f]{64}$/);
    expect(body.settings.map(({ name }) => name)).toEqual(Object.keys(EFFECTS).sort());
    const { client: member } = await tenant.signedIn();
    expect((await member.get('/tenant/settings-list')).status).toBe(403);
  });
});
