import { NOW, hash, type RowWriter } from './row-writer.js';

/** A person with a session, every second factor, a group and a role. */
export async function peopleRows(
  rows: RowWriter,
): Promise<{ user_id: string; session_id: string; group_id: string }> {
  const { tenant_id } = rows;
  const user = {
    ...{
      ...rows.own(),
      email: 'a@b.example',
      email_key: `${tenant_id}@b.example`,
      display_name: 'A',
      search_key: 'a',
    },
    ...{ locale: 'ja', kind: 'person', status: 'active', created_at: NOW },
  };
  await rows.insert('user_account', user);
  const user_id = user.id;
  await rows.insert('membership', { tenant_id, user_id, role: 'member', granted_at: NOW });
  await rows.insert('password_credential', { tenant_id, user_id, hash: '-', changed_at: NOW });
  const session = {
    ...{ ...rows.own(), user_id, token_hash: hash(), created_at: NOW, last_seen_at: NOW, expires_at: NOW },
    ...{ address: '::1', user_agent: 'test', factors: ['password'], authenticated_at: NOW, renew: false },
  };
  await rows.insert('session', session);
  await rows.insert('account_link', {
    ...{ ...rows.own(), user_id, purpose: 'reset', token_hash: hash(), created_at: NOW, expires_at: NOW },
    mail: 'off',
  });
  const passkey = {
    ...{
      ...rows.own(),
      user_id,
      credential_hash: hash(),
      credential_id: hash(),
      public_key: hash(),
      counter: 1,
    },
    ...{ transports: ['internal'], synced: false, name: 'Phone', created_at: NOW },
  };
  await rows.insert('passkey', passkey);
  await rows.insert('totp_credential', {
    ...rows.own(),
    user_id,
    sealed: 'v1',
    last_step: 0,
    created_at: NOW,
  });
  await rows.insert('recovery_code', { ...rows.own(), user_id, hash: hash(), created_at: NOW });
  await rows.insert('pending_sign_in', {
    ...{ ...rows.own(), user_id, token_hash: hash(), tries: 0, created_at: NOW, expires_at: NOW },
  });
  await rows.insert('tenant_security', {
    tenant_id,
    version: 1,
    mfa_required_roles: [],
    break_glass_user_id: user_id,
  });
  const group = { ...rows.own(), display_name: 'Group', created_at: NOW };
  await rows.insert('user_group', group);
  await rows.insert('user_group_member', { tenant_id, group_id: group.id, user_id, added_at: NOW });
  const role = {
    ...{ ...rows.own(), name: 'Role', description: '', permissions: ['audit:read'] },
    ...{ created_at: NOW, updated_at: NOW },
  };
  await rows.insert('role', role);
  await rows.insert('role_membership', { tenant_id, user_id, role_id: role.id, granted_at: NOW });
  return { user_id, session_id: session.id, group_id: group.id };
}
