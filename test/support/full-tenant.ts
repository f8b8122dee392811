import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { Given, type GivenTenant } from './given.js';
import type { TestDatabase } from './test-database.js';

type Row = Readonly<Record<string, unknown>>;

const hash = (): Buffer => randomBytes(32);
const NOW = new Date('2026-11-23T03:00:00Z');

/**
 * A tenant with a row in every tenant table, by table. A test compares this with the catalogue, so that a new table is
 * given a row here on the day it is added, and is then covered by every test of the fence.
 */
export async function fullTenant(
  database: TestDatabase,
  url = 'http://test.invalid',
): Promise<{ tenant: GivenTenant; rows: ReadonlyMap<string, Row> }> {
  const tenant = await new Given(database, url).tenant();
  const tenant_id = tenant.id;
  const own = (): { tenant_id: string; id: string } => ({ tenant_id, id: uuidv7() });
  const rows = new Map<string, Row>();
  const insert = async (table: string, row: Row): Promise<void> => {
    await database.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
      JSON.stringify(row, (_, value: unknown) => asJson(value)),
    ]);
    rows.set(table, row);
  };

  const [found] = await database.query<Row>('select * from tenant where tenant_id = $1', [tenant_id]);
  rows.set('tenant', found ?? {});
  const user = {
    ...{
      ...own(),
      email: 'a@b.example',
      email_key: `${tenant_id}@b.example`,
      display_name: 'A',
      search_key: 'a',
    },
    ...{ locale: 'ja', kind: 'person', status: 'active', created_at: NOW },
  };
  await insert('user_account', user);
  const user_id = user.id;
  await insert('membership', { tenant_id, user_id, role: 'member', granted_at: NOW });
  await insert('password_credential', { tenant_id, user_id, hash: '-', changed_at: NOW });
  await insert('tenant_address_list', {
    ...{ tenant_id, version: 1, ranges: [], notes: [], changed_by: user_id, changed_at: NOW },
  });
  await insert('idempotency_key', {
    ...{ ...own(), caller: 'user:x', key_hash: hash(), fingerprint: 'v1.1.x', expires_at: NOW },
  });
  await insert('service_account', { tenant_id, id: user_id, description: '', created_by: user_id });
  await insert('api_key', {
    ...{ ...own(), user_id, name: 'Key', short_id: 'abcd1234', token_hash: hash(), scopes: ['call:read'] },
    ...{ addresses: [], created_by: user_id, created_at: NOW, expires_at: NOW },
  });
  const session = {
    ...{ ...own(), user_id, token_hash: hash(), created_at: NOW, last_seen_at: NOW, expires_at: NOW },
    ...{ address: '::1', user_agent: 'test', factors: ['password'], authenticated_at: NOW, renew: false },
  };
  await insert('session', session);
  await insert('account_link', {
    ...{ ...own(), user_id, purpose: 'reset', token_hash: hash(), created_at: NOW, expires_at: NOW },
    mail: 'off',
  });
  const passkey = {
    ...{ ...own(), user_id, credential_hash: hash(), credential_id: hash(), public_key: hash(), counter: 1 },
    ...{ transports: ['internal'], synced: false, name: 'Phone', created_at: NOW },
  };
  await insert('passkey', passkey);
  await insert('totp_credential', { ...own(), user_id, sealed: 'v1', last_step: 0, created_at: NOW });
  await insert('recovery_code', { ...own(), user_id, hash: hash(), created_at: NOW });
  await insert('pending_sign_in', {
    ...{ ...own(), user_id, token_hash: hash(), tries: 0, created_at: NOW, expires_at: NOW },
  });
  await insert('tenant_security', {
    tenant_id,
    version: 1,
    mfa_required_roles: [],
    break_glass_user_id: user_id,
  });
  const group = { ...own(), display_name: 'Group', created_at: NOW };
  await insert('user_group', group);
  await insert('user_group_member', { tenant_id, group_id: group.id, user_id, added_at: NOW });
  const role = {
    ...{ ...own(), name: 'Role', description: '', permissions: ['audit:read'] },
    ...{ created_at: NOW, updated_at: NOW },
  };
  await insert('role', role);
  await insert('role_membership', { tenant_id, user_id, role_id: role.id, granted_at: NOW });
  const site = {
    ...own(),
    name: 'Site',
    code: 'S-1',
    address: '',
    note: '',
    created_by: user_id,
    created_at: NOW,
  };
  await insert('site', site);
  const call = {
    ...{
      ...own(),
      site_id: site.id,
      title: 'Call',
      phase: 'live',
      created_by: user_id,
      max_participants: 10,
      media_epoch: 0,
    },
    created_at: NOW,
    schedule_revision: 0,
    lobby: true,
    reminders: 0,
  };
  await insert('call', call);
  const call_id = call.id;
  await insert('call_invitation', { ...own(), call_id, user_id, invited_by: user_id, invited_at: NOW });
  const link = {
    ...{ ...own(), call_id, token_hash: hash(), uses: 0, max_uses: 1, expires_at: NOW },
    ...{ created_by: user_id, created_at: NOW, skips_lobby: false },
  };
  await insert('guest_link', link);
  const guest = {
    ...{ ...own(), call_id, guest_link_id: link.id, display_name: 'G', token_hash: hash() },
    ...{ created_at: NOW, expires_at: NOW },
  };
  await insert('guest_session', guest);
  await insert('lobby_entry', {
    ...{ ...own(), call_id, guest_session_id: guest.id, device: 'phone', state: 'waiting', asked_at: NOW },
  });
  const text = {
    ...{ ...own(), version: 1, ja: '同意', en: 'Yes', hash: hash(), written_by: user_id, written_at: NOW },
  };
  await insert('consent_text', text);
  await insert('consent_acceptance', {
    ...own(),
    text_id: text.id,
    version: 1,
    hash: hash(),
    user_id,
    at: NOW,
  });
  await insert('call_ticket', {
    ...own(),
    call_id,
    token_hash: hash(),
    session_id: session.id,
    expires_at: NOW,
  });
  const participant_id = uuidv7();
  await insert('participant', {
    ...{
      ...own(),
      id: participant_id,
      call_id,
      user_id,
      session_id: session.id,
      display_name: 'A',
      role: 'host',
      device: 'phone',
    },
    ...{ state: 'seated', node_id: uuidv7(), resume_token_hash: hash(), joined_at: NOW },
  });
  const surface = { kind: 'video', participantId: participant_id, source: 'camera' };
  await insert('call_board', {
    ...{
      tenant_id,
      call_id,
      texts: {},
      corner: 'top_left',
      shown: true,
      written_by: participant_id,
      version: 1,
    },
  });
  await insert('call_stage', { tenant_id, call_id, surface, shown_by: participant_id, version: 1 });
  await insert('drawing_step', {
    ...{ tenant_id, call_id, seq: 1, participant_id, surface, operation: { kind: 'undo' }, at: NOW },
  });
  await insert('chat_message', {
    ...{ ...own(), call_id, participant_id, author_name: 'A', text: 'Hi', mentions: [], at: NOW },
  });
  const limits = { width: 640, height: 480, fps: 15, kbps: 1000 };
  await insert('call_conformity', {
    ...{ tenant_id, call_id, preset: 'civil', limits, chosen_by: participant_id, chosen_at: NOW },
  });
  await insert('call_conformity_batch', {
    ...{ tenant_id, call_id, participant_id, until: NOW, limits, samples: [], filmed_ms: 0, bytes: 0 },
  });
  await insert('desk_line', { ...own(), user_id, session_id: session.id, node_key: 1, opened_at: NOW });
  await insert('person_reach', { tenant_id, user_id, do_not_disturb: false, chosen_at: NOW });
  await insert('call_ring', {
    ...{ ...own(), call_id, from_user: user_id, to_user: user_id, state: 'missed', because: 'offline' },
    ...{ started_at: NOW, expires_at: NOW, ended_at: NOW },
  });
  const connection = {
    ...{
      ...own(),
      name: 'IdP',
      provider: 'other',
      state: 'enabled',
      version: 1,
      idp_entity_id: 'urn:idp',
      sso_url: 'https://idp.test',
    },
    ...{
      signature_policy: 'both',
      encryption_wanted: false,
      idp_initiated_allowed: false,
      jit_enabled: true,
    },
    ...{ attributes: {}, default_role: 'member', created_at: NOW, upkeep_at: NOW },
  };
  await insert('saml_connection', connection);
  await insert('tenant_domain', {
    ...{ ...own(), domain: 'b.example', token: 'a'.repeat(40), created_at: NOW },
    ...{ sso_connection_id: connection.id, sso_enforced: false },
  });
  const of_connection = { tenant_id, connection_id: connection.id };
  await insert('saml_group_mapping', { ...of_connection, position: 0, value: 'G', group_id: group.id });
  await insert('saml_certificate', {
    ...{
      ...of_connection,
      fingerprint: hash().toString('hex'),
      der: hash(),
      origin: 'upload',
      added_at: NOW,
    },
  });
  await insert('saml_key', {
    ...{
      ...own(),
      connection_id: connection.id,
      state: 'current',
      certificate: hash(),
      private_key: 'sealed',
    },
    created_at: NOW,
  });
  const test = {
    ...{ ...own(), connection_id: connection.id, started_by: user_id, started_at: NOW, expires_at: NOW },
  };
  await insert('saml_test', test);
  await insert('saml_request', {
    ...{ ...of_connection, request_id: '_r', issued_at: NOW, expires_at: NOW, browser_hash: hash() },
    ...{ relay_id: 'r', return_to: '/', force_authn: false, test_id: test.id },
  });
  await insert('saml_assertion', { ...of_connection, assertion_id: '_a', expires_at: NOW });
  await insert('saml_logout_message', {
    ...{ ...of_connection, direction: 'received', message_id: '_l', expires_at: NOW },
  });
  await insert('saml_identity', { ...of_connection, name_id: 'n', user_id, linked_at: NOW });
  await insert('saml_session', { ...of_connection, session_id: session.id, name_id: 'n' });
  await insert('saml_link_offer', {
    ...{
      ...own(),
      connection_id: connection.id,
      name_id: 'n',
      user_id,
      browser_hash: hash(),
      expires_at: NOW,
    },
  });
  await insert('job', {
    ...{ ...own(), kind: 'test.nothing', payload: {}, run_at: NOW, attempts: 0, max_attempts: 1 },
    created_at: NOW,
  });
  await insert('provisioned_user', {
    tenant_id,
    user_id,
    user_name: 'a',
    user_name_key: 'a',
    updated_at: NOW,
  });
  await insert('provisioning_request', {
    ...{ ...own(), at: NOW, method: 'GET', path: '/Users', status: 200 },
  });
  const webhook = {
    ...{ ...own(), url: 'https://hooks.example/', description: '', events: ['call.ended'], enabled: true },
    ...{ secret: '-', created_by: user_id, created_at: NOW },
  };
  await insert('webhook', webhook);
  const delivery = {
    ...{ ...own(), webhook_id: webhook.id, event_id: uuidv7(), event: 'call.ended', body: '{}' },
    ...{ state: 'delivered', created_at: NOW, attempts: 1 },
  };
  await insert('webhook_delivery', delivery);
  await insert('webhook_attempt', {
    ...{ tenant_id, delivery_id: delivery.id, n: 1, at: NOW, status: 200, duration_ms: 5, excerpt: '' },
  });
  await insert('audit_head', { tenant_id, size: 1 });
  await insert('audit_entry', {
    ...{ ...own(), seq: 1, at: NOW, action: 'access.denied', outcome: 'refused', actor_kind: 'job' },
    ...{ actor_name: 'test', details: {} },
  });
  return { tenant, rows };
}

/** JSON of a row as PostgreSQL reads it back: bytes in its hex form. */
function asJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer')
    return value;
  return 'data' in value && Array.isArray(value.data)
    ? `\\x${Buffer.from(value.data as number[]).toString('hex')}`
    : value;
}
