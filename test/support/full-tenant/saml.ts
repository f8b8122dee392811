import { NOW, hash, type RowWriter } from './row-writer.js';

/** A connection to an identity provider, with all that comes of signing in. */
export async function samlRows(
  rows: RowWriter,
  { user_id, session_id, group_id }: { user_id: string; session_id: string; group_id: string },
): Promise<{ connection_id: string }> {
  const { tenant_id } = rows;
  const connection = {
    ...{
      ...rows.own(),
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
  await rows.insert('saml_connection', connection);
  const of_connection = { tenant_id, connection_id: connection.id };
  await rows.insert('saml_group_mapping', { ...of_connection, position: 0, value: 'G', group_id });
  await rows.insert('saml_certificate', {
    ...{
      ...of_connection,
      fingerprint: hash().toString('hex'),
      der: hash(),
      origin: 'upload',
      added_at: NOW,
    },
  });
  await rows.insert('saml_key', {
    ...{
      ...rows.own(),
      connection_id: connection.id,
      state: 'current',
      certificate: hash(),
      private_key: 'sealed',
    },
    created_at: NOW,
  });
  const test = {
    ...{ ...rows.own(), connection_id: connection.id, started_by: user_id, started_at: NOW, expires_at: NOW },
  };
  await rows.insert('saml_test', test);
  await rows.insert('saml_request', {
    ...{ ...of_connection, request_id: '_r', issued_at: NOW, expires_at: NOW, browser_hash: hash() },
    ...{ relay_id: 'r', return_to: '/', force_authn: false, test_id: test.id },
  });
  await rows.insert('saml_assertion', { ...of_connection, assertion_id: '_a', expires_at: NOW });
  await rows.insert('saml_logout_message', {
    ...{ ...of_connection, direction: 'received', message_id: '_l', expires_at: NOW },
  });
  await rows.insert('saml_identity', { ...of_connection, name_id: 'n', user_id, linked_at: NOW });
  await rows.insert('saml_session', { ...of_connection, session_id, name_id: 'n' });
  await rows.insert('saml_link_offer', {
    ...{
      ...rows.own(),
      connection_id: connection.id,
      name_id: 'n',
      user_id,
      browser_hash: hash(),
      expires_at: NOW,
    },
  });
  return { connection_id: connection.id };
}
