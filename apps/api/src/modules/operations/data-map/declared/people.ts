import { type MappedTable, ofTenant, personal } from '../mapped-table.js';

/** The organization, its people and what they may do. */
export const PEOPLE_MAP: readonly MappedTable[] = [
  ofTenant(
    'tenant',
    [personal('accountable', 'fence', 'tenant', 'cancelled_by')],
    `slug name plan_id status created_at settings_version lobby_by_default conformity recording_consent sharing photo_metadata
     direct_calls product_name accent mail_texts guest_links chat_files remote_camera chat drawing
     screen_sharing reports
     time_zone status_since status_reason status_before trial_ends_at cancelled_at grace_days erase_at erase_held reminded_days
     is_canary`,
  ),
  ofTenant(
    'user_account',
    [
      personal('account', 'fence', 'person', 'id email email_key display_name search_key locale'),
      personal('signIn', 'fence', 'person', 'last_sign_in_at'),
    ],
    'status created_at kind',
  ),
  ofTenant('membership', [personal('rights', 'fence', 'person', 'user_id role')], 'granted_at'),
  ofTenant('role', [], 'id name description permissions created_at updated_at'),
  ofTenant('role_membership', [personal('rights', 'fence', 'person', 'user_id role_id')], 'granted_at'),
  ofTenant('user_group', [], 'id display_name external_id created_at'),
  ofTenant('user_group_member', [personal('rights', 'fence', 'person', 'user_id group_id')], 'added_at'),
  ofTenant('person_reach', [personal('settings', 'fence', 'person', 'user_id do_not_disturb')], 'chosen_at'),
  ofTenant('service_account', [personal('accountable', 'fence', 'tenant', 'created_by')], 'id description'),
  ofTenant(
    'api_key',
    [
      personal('accountable', 'fence', 'tenant', 'user_id created_by'),
      personal('abuse', 'fence', 'tenant', 'last_used_at last_used_address'),
      personal('signIn', 'hash', 'tenant', 'token_hash'),
    ],
    'id name short_id scopes addresses created_at expires_at revoked_at replaced_by',
  ),
  ofTenant(
    'provisioned_user',
    [
      personal(
        ...(['integration', 'fence', 'person'] as const),
        'user_id external_id user_name user_name_key given_name family_name',
      ),
    ],
    'updated_at released_at',
  ),
  ofTenant(
    'provisioning_request',
    [personal('integration', 'fence', 'recent', 'path detail')],
    'id at method status',
  ),
  ofTenant(
    'tenant_security',
    [personal('signIn', 'fence', 'tenant', 'break_glass_user_id')],
    'version mfa_required_roles',
  ),
  ofTenant(
    'tenant_address_list',
    [
      personal('accountable', 'fence', 'tenant', 'changed_by'),
      personal('abuse', 'fence', 'chosen', 'ranges notes'),
    ],
    'version changed_at',
  ),
  ofTenant(
    'tenant_logo',
    [personal('accountable', 'fence', 'tenant', 'changed_by')],
    'jpeg sha256 changed_at',
  ),
  ofTenant(
    'emergency_contacts',
    [personal('emergency', 'fence', 'chosen', 'contacts')],
    'version changed_at',
  ),
  ofTenant(
    'tenant_domain',
    [],
    `id domain token created_at verified_at verified_domain failing_since failure last_checked_at next_check_at sso_connection_id
     sso_enforced`,
  ),
  ofTenant('letter_choice', [personal('settings', 'fence', 'person', 'user_id letter wanted')], 'chosen_at'),
  ofTenant(
    'saved_search',
    [
      personal('settings', 'fence', 'chosen', 'saved_by name'),
      personal('audit', 'fence', 'chosen', 'conditions'),
    ],
    'id shared log created_at',
  ),
  ofTenant(
    'consent_text',
    [personal('accountable', 'fence', 'tenant', 'written_by')],
    'id version ja en hash written_at',
  ),
  ofTenant(
    'consent_acceptance',
    [personal('consent', 'fence', 'tenant', 'user_id guest_session_id at')],
    'id text_id version hash',
  ),
  ofTenant(
    'support_request',
    [
      personal('support', 'fence', 'tenant', 'asked_by subject call_id'),
      personal('support', 'fence', 'person', 'asked_by_name contact'),
    ],
    'id number kind received_at',
  ),
  ofTenant(
    'support_message',
    [
      personal('support', 'fence', 'tenant', 'author_id text'),
      personal('support', 'fence', 'person', 'author_name'),
    ],
    'id request_id seq at kind side',
  ),
];
