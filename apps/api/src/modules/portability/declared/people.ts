import type { ExportedTable } from './exported-table.js';

/** What the tenant has set itself: all of it holds again after a restoration. */
const SETTINGS = [
  ...['lobby_by_default', 'conformity', 'recording_consent', 'photo_metadata', 'sharing', 'time_zone'],
  ...['direct_calls', 'product_name', 'accent', 'mail_texts', 'guest_links', 'chat_files', 'remote_camera'],
  ...['chat', 'drawing', 'screen_sharing', 'reports'],
];

/** Who belongs to the tenant, and what it has set. Nobody's secrets: people are invited or set a new password. */
export const PEOPLE_TABLES: readonly ExportedTable[] = [
  {
    table: 'tenant',
    columns: ['name', 'slug', 'status', 'created_at', 'settings_version', ...SETTINGS],
    left: {
      plan_id: 'belongs to the installation',
      status_since: 'the contract is of this installation',
      status_reason: 'the contract is of this installation',
      status_before: 'the contract is of this installation',
      trial_ends_at: 'the contract is of this installation',
      cancelled_at: 'the contract is of this installation; the log has it',
      cancelled_by: 'the contract is of this installation; the log has it',
      grace_days: 'the contract is of this installation',
      erase_at: 'the contract is of this installation',
      erase_held: 'the contract is of this installation',
      reminded_days: 'the contract is of this installation',
      is_canary: 'belongs to the installation',
    },
    order: 'tenant_id',
    restored: { byUpdate: ['name', ...SETTINGS] },
  },
  {
    table: 'user_account',
    columns: [
      ...['id', 'email', 'email_key', 'display_name', 'search_key', 'locale', 'status', 'created_at'],
      ...['last_sign_in_at', 'kind'],
    ],
    order: 'created_at, id',
    restored: {},
  },
  {
    table: 'saved_search',
    columns: ['id', 'saved_by', 'name', 'shared', 'log', 'conditions', 'created_at'],
    order: 'created_at, id',
    restored: {},
  },
  {
    table: 'membership',
    columns: ['user_id', 'role', 'granted_at'],
    order: 'user_id, role',
    restored: {},
  },
  {
    table: 'role',
    columns: ['id', 'name', 'description', 'permissions', 'created_at', 'updated_at'],
    order: 'id',
    restored: {},
  },
  {
    table: 'role_membership',
    columns: ['user_id', 'role_id', 'granted_at'],
    order: 'user_id, role_id',
    restored: {},
  },
  {
    table: 'user_group',
    columns: ['id', 'display_name', 'external_id', 'created_at'],
    order: 'id',
    restored: {},
  },
  {
    table: 'user_group_member',
    columns: ['group_id', 'user_id', 'added_at'],
    order: 'group_id, user_id',
    restored: {},
  },
  {
    table: 'service_account',
    columns: ['id', 'description', 'created_by'],
    order: 'id',
    restored: {},
  },
  {
    table: 'api_key',
    columns: [
      ...[
        'id',
        'user_id',
        'name',
        'short_id',
        'scopes',
        'addresses',
        'created_by',
        'created_at',
        'expires_at',
      ],
      ...['revoked_at', 'last_used_at', 'last_used_address', 'replaced_by'],
    ],
    left: { token_hash: 'secret' },
    order: 'id',
    restored: { never: 'keys are made anew' },
  },
  {
    table: 'person_reach',
    columns: ['user_id', 'do_not_disturb', 'chosen_at'],
    order: 'user_id',
    restored: {},
  },
  {
    table: 'provisioned_user',
    columns: [
      ...['user_id', 'external_id', 'user_name', 'user_name_key', 'given_name', 'family_name', 'updated_at'],
      'released_at',
    ],
    order: 'user_id',
    restored: {},
  },
  {
    table: 'tenant_security',
    columns: ['version', 'mfa_required_roles', 'break_glass_user_id'],
    order: 'tenant_id',
    restored: {},
  },
  {
    table: 'tenant_address_list',
    columns: ['version', 'ranges', 'notes', 'changed_by', 'changed_at'],
    order: 'tenant_id',
    restored: {
      never: 'the networks that people come from are named anew: a wrong list locks everybody out',
    },
  },
  {
    table: 'tenant_logo',
    columns: ['jpeg', 'sha256', 'changed_by', 'changed_at'],
    order: 'tenant_id',
    restored: {},
  },
  {
    table: 'emergency_contacts',
    columns: ['version', 'contacts', 'changed_at'],
    order: 'tenant_id',
    restored: {},
  },
  {
    table: 'tenant_domain',
    columns: [
      ...['id', 'domain', 'created_at', 'verified_at', 'verified_domain', 'failing_since', 'failure'],
      ...['last_checked_at', 'next_check_at', 'sso_connection_id', 'sso_enforced'],
    ],
    left: { token: 'proves a domain to one installation' },
    order: 'domain',
    restored: { never: 'domains are verified anew' },
  },
  {
    table: 'saml_connection',
    columns: [
      ...['id', 'name', 'provider', 'state', 'version', 'idp_entity_id', 'sso_url', 'slo_url'],
      ...['signature_policy', 'encryption_wanted', 'idp_initiated_allowed', 'jit_enabled', 'attributes'],
      ...['default_role', 'default_role_id', 'metadata_url', 'metadata_refreshed_at', 'metadata_failure'],
      ...['created_at', 'last_sign_in_at'],
    ],
    left: { pending_metadata: 'not decided yet', upkeep_at: 'a timer' },
    order: 'id',
    restored: { never: 'single sign-on is set up anew: addresses and keys are those of the installation' },
  },
  {
    table: 'saml_certificate',
    columns: ['connection_id', 'fingerprint', 'der', 'origin', 'added_at', 'retires_at'],
    left: { warned_days: 'a timer' },
    order: 'connection_id, fingerprint',
    restored: { never: 'goes with its connection' },
  },
  {
    table: 'saml_group_mapping',
    columns: ['connection_id', 'position', 'value', 'group_id', 'role', 'role_id'],
    order: 'connection_id, position',
    restored: { never: 'goes with its connection' },
  },
  {
    table: 'saml_identity',
    columns: ['connection_id', 'name_id', 'user_id', 'linked_at', 'last_sign_in_at'],
    order: 'connection_id, name_id',
    restored: { never: 'goes with its connection' },
  },
  {
    table: 'webhook',
    columns: [
      ...['id', 'url', 'description', 'events', 'enabled', 'disabled_because', 'failing_since'],
      ...['last_attempt_at', 'created_by', 'created_at'],
    ],
    left: { secret: 'secret', previous_secret: 'secret', previous_secret_until: 'of a secret' },
    order: 'id',
    restored: { never: 'webhooks are made anew, with new secrets' },
  },
];
