import { type MappedTable, ofTenant, personal } from '../mapped-table.js';

/** How people show who they are. */
export const SIGN_IN_MAP: readonly MappedTable[] = [
  ofTenant(
    'session',
    [
      personal('signIn', 'fence', 'session', 'user_id factors authenticated_at last_seen_at'),
      personal('signIn', 'hash', 'session', 'token_hash previous_hash'),
      personal('abuse', 'fence', 'session', 'address user_agent'),
    ],
    'id created_at expires_at renew previous_until',
  ),
  ofTenant(
    'password_credential',
    [personal('signIn', 'fence', 'person', 'user_id'), personal('signIn', 'password', 'person', 'hash')],
    'changed_at',
  ),
  ofTenant(
    'passkey',
    [
      personal('signIn', 'fence', 'person', 'user_id credential_id public_key name last_used_at'),
      personal('signIn', 'hash', 'person', 'credential_hash'),
    ],
    'id counter transports synced created_at',
  ),
  ofTenant(
    'totp_credential',
    [
      personal('signIn', 'fence', 'person', 'user_id last_used_at'),
      personal('signIn', 'tenantKey', 'person', 'sealed'),
    ],
    'id last_step created_at confirmed_at',
  ),
  ofTenant(
    'recovery_code',
    [personal('signIn', 'fence', 'person', 'user_id'), personal('signIn', 'hash', 'person', 'hash')],
    'id created_at used_at',
  ),
  ofTenant(
    'pending_sign_in',
    [personal('signIn', 'fence', 'day', 'user_id'), personal('signIn', 'hash', 'day', 'token_hash')],
    'id tries created_at expires_at',
  ),
  ofTenant(
    'account_link',
    [
      personal('signIn', 'fence', 'session', 'user_id mail'),
      personal('signIn', 'hash', 'session', 'token_hash'),
      personal('accountable', 'fence', 'session', 'created_by'),
    ],
    'purpose id created_at expires_at',
  ),
  ofTenant(
    'saml_connection',
    [],
    `id name provider state version idp_entity_id sso_url slo_url signature_policy encryption_wanted idp_initiated_allowed
     jit_enabled attributes default_role default_role_id metadata_url metadata_refreshed_at metadata_failure pending_metadata
     created_at last_sign_in_at upkeep_at`,
  ),
  ofTenant('saml_certificate', [], 'connection_id fingerprint der origin added_at retires_at warned_days'),
  ofTenant('saml_group_mapping', [], 'connection_id position value group_id role role_id'),
  ofTenant('saml_key', [], 'id connection_id state certificate private_key created_at published_until'),
  ofTenant(
    'saml_identity',
    [personal('singleSignOn', 'fence', 'person', 'name_id user_id last_sign_in_at')],
    'connection_id linked_at',
  ),
  ofTenant(
    'saml_session',
    [personal('singleSignOn', 'fence', 'session', 'name_id session_id session_index')],
    'connection_id',
  ),
  ofTenant(
    'saml_link_offer',
    [
      personal('singleSignOn', 'fence', 'day', 'name_id user_id'),
      personal('singleSignOn', 'hash', 'day', 'browser_hash'),
    ],
    'id connection_id expires_at',
  ),
  ofTenant(
    'saml_request',
    [
      personal('singleSignOn', 'fence', 'day', 'session_id return_to'),
      personal('singleSignOn', 'hash', 'day', 'browser_hash'),
    ],
    'connection_id request_id issued_at expires_at relay_id force_authn test_id',
  ),
  ofTenant('saml_assertion', [], 'connection_id assertion_id expires_at'),
  ofTenant('saml_logout_message', [], 'connection_id direction message_id expires_at'),
  ofTenant(
    'saml_test',
    [personal('singleSignOn', 'fence', 'person', 'started_by result')],
    'id connection_id started_at expires_at finished_at',
  ),
];
