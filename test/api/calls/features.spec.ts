import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ALL_FEATURES,
  type ChatMessage,
  type CurrentSession,
  type DrawingItemId,
  type DrawingShape,
  FEATURE_DEFAULTS,
  type OperatorPlanView,
  type Page,
  type ParticipantId,
  type PlanFeature,
  type ReportView,
  type TenantSettings,
  type UpdateTenantSettings,
  type UploadRules,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall, type BuiltCall } from '../../support/call-builder.js';
import { CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { GivenTenant } from '../../support/given.js';
import { type HttpClient, refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { film } from '../../support/two-in-a-call.js';

const OFF = { guestLinks: false, chat: false, chatFiles: false, drawing: false } as const;
const ALL_OFF = { ...OFF, screenSharing: false, remoteCamera: false, reports: false } as const;

describe('what an organization does without', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  async function change(admin: HttpClient, wanted: Omit<UpdateTenantSettings, 'version'>) {
    const { body } = await admin.get<TenantSettings>('/tenant/settings');
    return admin.patch<TenantSettings>('/tenant/settings', { version: body.version, ...wanted });
  }
  const say = (line: CallLine) => line.send('chat.send', { text: 'Valve 3', mentions: [] });
  const draw = (line: CallLine) => {
    const participantId = line.self ?? ('' as ParticipantId);
    const shape: DrawingShape = {
      ...{ id: uuidv7() as DrawingItemId, tool: 'line', colour: 1, width: 2, points: [0, 0, 9, 9] },
    };
    const surface = { kind: 'video', participantId, source: 'camera' } as const;
    return line.send('drawing.draw', { surface, shape });
  };
  const signal = (line: CallLine) => line.send('hand.signal', { signal: 'understood' });

  async function callOf(tenant: GivenTenant): Promise<BuiltCall> {
    return buildCall(app, { tenant });
  }

  it('is refused to guests, members and hosts alike in calls that begin then, and the rest goes on', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const call = await callOf(tenant);
    const guestClient = await call.guest();
    await change(admin, { chat: false, drawing: false, screenSharing: false });
    const [host, member] = [await call.hostLine(), await call.memberLine()];
    const guest = await CallLine.to(guestClient, call.id);
    await guest.join();
    for (const line of [host, member, guest]) {
      expect(await refusedWith(say(line))).toBe('FEATURE_OFF');
      expect(await refusedWith(draw(line))).toBe('FEATURE_OFF');
      expect(await refusedWith(film(line, 'screen'))).toBe('FEATURE_OFF');
      await signal(line);
      await film(line);
    }
    const { parts } = await guest.send('call.snapshot', {});
    expect(parts.features).toEqual({ ...ALL_FEATURES, chat: false, drawing: false, screenSharing: false });
    expect([parts.chat, parts.drawing]).toEqual([[], {}]);
  });

  it('stays on in a call that has begun, until the next; reports are off at once', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const call = await callOf(tenant);
    const host = await call.hostLine();
    await say(host);
    const { body: made } = await call.host.client.post<ReportView>(`/calls/${call.id}/reports`, {});
    expect((await change(admin, ALL_OFF)).body).toMatchObject(ALL_OFF);
    await say(host);
    await draw(host);
    await film(host, 'screen');
    const reports = `/calls/${call.id}/reports`;
    expect(await call.host.client.post(reports, {})).toMatchObject({
      ...refusal(403, 'FEATURE_OFF'),
      body: { details: { feature: 'reports' } },
    });
    await host.send('call.end', {});
    const next = await (await callOf(tenant)).hostLine();
    expect(await refusedWith(say(next))).toBe('FEATURE_OFF');

    // What was made before can be read.
    await app.get(JobWorker).idle();
    const listed = (await call.host.client.get<Page<ReportView>>(reports)).body.items;
    expect(listed).toMatchObject([{ id: made.id, state: 'done' }]);
    const chat = (await call.host.client.get<Page<ChatMessage>>(`/calls/${call.id}/chat`)).body.items;
    expect(chat.map(({ text }) => text)).toEqual(['Valve 3', 'Valve 3']);

    const on = await change(admin, FEATURE_DEFAULTS);
    expect(on.body).toMatchObject(FEATURE_DEFAULTS);
    const { body: session } = await admin.get<CurrentSession>('/session');
    expect(session.tenant.features).toEqual(ALL_FEATURES);
    await say(await (await callOf(tenant)).hostLine());
  });

  it('is also what its plan leaves out, whatever it sets itself', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: operator } = await signedInOperator(app, { name: 'Aoi' });
    const terms = { name: 'Lean', maxParticipantsPerCall: 10, maxConcurrentCalls: 5 };
    const more = { storageBytes: 1_000_000_000, logRetentionDays: 400 };
    const without: readonly PlanFeature[] = ['recording', 'chat', 'reports'];
    const { body: plan } = await operator.post<OperatorPlanView>('/operator/plans', {
      ...{ ...terms, ...more, code: 'lean', without },
    });
    expect(plan.without).toEqual(['chat', 'reports', 'recording']);
    const put = (body: object) =>
      operator.put<OperatorPlanView>(`/operator/plans/${plan.id}`, { ...terms, ...more, ...body });
    expect((await put({})).body.without).toEqual(plan.without);
    for (const wrong of [['flying'], ['chat', 'chat'], 'chat'])
      expect(await put({ without: wrong })).toMatchObject(refusal(400, 'VALIDATION'));

    await operator.post(`/operator/tenants/${tenant.id}/plan`, { planId: plan.id, acceptBelowUse: true });
    const { body: settings } = await change(admin, { chat: true, reports: true });
    expect(settings).toMatchObject({ chat: true, notInPlan: plan.without });
    const call = await callOf(tenant);
    const host = await call.hostLine();
    expect(await refusedWith(say(host))).toBe('FEATURE_OFF');
    expect(await refusedWith(host.send('recording.start', {}))).toBe('FEATURE_OFF');
    expect((await host.send('call.snapshot', {})).parts.features).toEqual({
      ...ALL_FEATURES,
      ...{ chat: false, reports: false, recording: false },
    });
    const report = await call.host.client.post(`/calls/${call.id}/reports`, {});
    expect(report).toMatchObject(refusal(403, 'FEATURE_OFF'));
    expect((await call.host.client.get<UploadRules>('/upload-rules')).body.film).toBe('forbid');

    expect((await put({ without: ['drawing'] })).body.without).toEqual(['drawing']);
    const entries = await app.database.query<{ details: object }>(
      `select details from audit_entry where tenant_id = $1 and action = 'tenant.plan_terms_changed'`,
      [tenant.id],
    );
    expect(entries.map(({ details }) => details)).toEqual([
      { plan: 'lean', terms: ['without: chat, recording, reports → drawing'] },
    ]);
    expect((await call.host.client.post(`/calls/${call.id}/reports`, {})).status).toBe(201);
  });
});
