import type { OfficeErrorMessages } from './error-messages';

export const enOfficeErrors: OfficeErrorMessages = {
  SIGN_IN_REJECTED: 'The organization ID, e-mail address or password is not right. Check them and try again.',
  FACTOR_REJECTED: 'That is not right, or was used already. Try again.',
  SIGN_IN_EXPIRED: 'The sign-in took too long or had too many wrong tries. Start again.',
  STEP_UP_REQUIRED: 'Confirm first that it is you. Then this can be done.',
  PLAN_BELOW_USE:
    'More is used than this plan allows, or its log is kept for a shorter time. Confirm it to go on.',
  OPERATOR_ACCESS_OVER: 'This access has not begun, or is over.',
  LAST_FACTOR: 'Your role needs a second factor, so the last one stays. Set up another one first.',
  NO_SECOND_FACTOR: 'Set up a passkey or an authenticator app first.',
  PASSKEYS_LIMIT: 'No more passkeys can be added. Remove one that you no longer use.',
  BREAK_GLASS_MISSING:
    'Choose an emergency administrator with a passkey first: nobody would get in if the identity provider failed.',
  BREAK_GLASS:
    'The emergency administrator must be an active administrator with a passkey, and stays one until you choose another.',
  ADDRESS_LOCKOUT: 'Your own address is not on the list: you would be locked out.',
  KEY_IN_URL: 'A key was part of the address. Replace the key: it may have been written into logs.',
  EMAIL_TAKEN: 'This e-mail address is already registered. Enter another one.',
  ERASURE_PENDING:
    'The person is deleted here, but not finally yet: a store does not answer, so a restored backup could bring them back. The system goes on trying every minute.',
  LAST_ADMIN: 'No admin would be left, so this was not changed. Make another user an admin first.',
  PASSWORD_TOO_SHORT: (details) => {
    const min = details['min'];
    return typeof min === 'number'
      ? `The password is too short. Use at least ${String(min)} characters.`
      : 'The password is too short.';
  },
  PASSWORD_TOO_LONG: 'The password is too long. Use at most 256 characters.',
  PASSWORD_COMMON: 'This password is widely used and easy to guess. Choose another one.',
  IDEMPOTENCY_MISMATCH: 'This request key was already used for another request.',
  SETTINGS_CHANGED:
    'Another admin has changed the settings first. Load them again and make your change again.',
  SUPPORT_LIMIT:
    'There are as many requests, or messages in this one, as there can be. Close requests that need no answer any more.',
  SUPPORT_NOT_ANSWERED: 'Reply first: a request without a reply cannot be closed.',
  CUSTOM_FIELD_UNKNOWN: 'This field is not in use any more. Read the page again.',
  CUSTOM_FIELD_REQUIRED: 'A required field has not been filled in.',
  CUSTOM_FIELD_VALUE: 'A value does not fit the kind of its field: number, date, choice and so on.',
  CUSTOM_FIELD_IN_USE: 'Something was entered in this field, so it cannot be deleted. Retire it instead.',
  CUSTOM_FIELD_FIXED: 'What a field belongs to and its kind cannot be changed. Add a new field.',
  CUSTOM_FIELD_LABEL_TAKEN: 'Another field has this name. Choose another one.',
  CUSTOM_FIELDS_LIMIT: 'At most 20 fields can be in use for calls, and 20 for sites.',
  MAIL_PLACEHOLDER: (details) => {
    const names = details['names'];
    return Array.isArray(names)
      ? `These words in braces stand for nothing: ${names.join(', ')}`
      : 'A word in braces stands for nothing.';
  },
  ACCENT_ILLEGIBLE: 'This colour is too light for text to be legible in it. Choose a darker one.',

  SERVICE_ACCOUNTS_LIMIT: 'There can be no more service accounts. Deactivated ones count too.',
  KEYS_LIMIT: 'This account has as many keys as it can have. Revoke one first.',
  KEY_OVER: 'This key or its service account is no longer in use.',
  GROUP_NAME_TAKEN: 'Another group has this name. Enter another one.',
  GROUPS_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `There can be ${String(max)} groups at most. Delete one that is not used any more.`
      : 'There can be no more groups. Delete one that is not used any more.';
  },
  GROUP_FULL: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `A group has ${String(max)} members at most.`
      : 'Nobody else can be added to this group.';
  },
  INVITEES_LIMIT: (details) => {
    const { used, max } = details;
    return typeof used === 'number' && typeof max === 'number'
      ? `At most ${String(max)} people can be invited at once. The groups that you chose are ${String(used)} people together.`
      : 'Too many people to invite at once. Choose fewer groups.';
  },

  SAML_REJECTED:
    'Your organization’s sign-in did not go through. Try again; if it stays so, give your administrator the request number.',
  SAML_LOGOUT_REJECTED:
    'Signing out of your organization’s account could not be completed. Close the browser to be on the safe side.',
  CONNECTION_METADATA:
    'This metadata cannot be used. Check that it is the metadata of your identity provider.',
  CONNECTIONS_LIMIT: 'There are no more connections than this. Delete one that is not used.',
  CONNECTION_NAME_TAKEN: 'Another connection has this name. Enter another one.',
  CONNECTION_NOT_READY: 'This connection has no certificate that is valid today. Update its metadata first.',
  CONNECTION_IN_USE: 'Switch the connection off before you delete it.',
  SSO_REQUIRED: 'With this e-mail address, sign in through your organization.',

  DOMAIN_PUBLIC:
    'Anybody can have an e-mail address at this domain. Enter a domain that only your organization uses.',
  DOMAIN_EXISTS: 'This domain is already in the list.',
  DOMAINS_LIMIT: 'No more domains can be added. Remove those that you do not use any more.',
  DOMAIN_NOT_VERIFIED: 'Verify the domain first.',
  ROLE_NAME_TAKEN: 'There is a role with this name. Choose another name.',
  ARCHIVE_LIMIT: 'At most 1,000 items fit into one download.',
  COMMENTS_LIMIT: 'An item has at most 200 comments.',
  ROLES_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `There can be ${String(max)} roles. Delete one that is not used.`
      : 'There can be no more roles. Delete one that is not used.';
  },
  ROLE_IN_USE: (details) => {
    const people = details['people'];
    return typeof people === 'number'
      ? `People with this role: ${String(people)}. Choose the role that they get instead, then delete it.`
      : 'People have this role. Choose the role that they get instead, then delete it.';
  },
  ROLE_GIVEN:
    'A single sign-on connection gives this role, by a group mapping or to everybody else. Choose another role in the settings of the connection first.',
  IMPORT_UNREADABLE: (details) => {
    const line = details['line'];
    return typeof line === 'number'
      ? `Line ${String(line)} cannot be read as CSV. Check the file.`
      : 'This file cannot be read. It must be a CSV file with headings in the first line.';
  },
  IMPORT_REFUSED: (details) => {
    const errors = details['errors'];
    return typeof errors === 'number'
      ? `Nothing was changed, because ${String(errors)} rows cannot be taken.`
      : 'Nothing was changed, because some rows cannot be taken.';
  },
  SERVICE_ENDING: 'The end of the service was announced, so that no organization can be added.',
  NOTICE_TOO_LATE: 'That is too soon to tell everybody as early as was promised. Choose a later time.',
  CALENDAR_ENDS: (details) => {
    const day = details['coveredUntil'];
    return typeof day === 'string'
      ? `The calendar of business days ends on ${day}. Later days can be chosen once it is updated.`
      : 'Days after the end of the calendar of business days can be chosen once it is updated.';
  },
  MAIL_OFF: 'This installation sends no mail. Invite people one by one and hand the link over.',
  BEYOND_OWN_RIGHTS:
    'You cannot give rights that you do not have yourself, nor change somebody who has more. Ask an administrator who has them.',

  SITE_CODE_TAKEN: 'Another site has this code. Enter another one.',
  SITE_ARCHIVED: 'This site is archived. To call there, restore it in the list of sites.',

  OUTGOING_REFUSED:
    'This address cannot be used. It must begin with https:// and lead to a server on the public internet.',
  OUTGOING_FAILED: 'The other server did not give a usable answer. Check the address and try again.',

  SCIM_UNIQUENESS: 'Another user or group already has this name, ID or address.',
  LOG_EXPORTS_LIMIT: 'There are too many exported files. Delete one that is not needed.',
  LOG_EXPORTS_AT_ONCE: 'Other exports are being made. Try again when they are done.',
  SAVED_SEARCHES_LIMIT: 'No more searches can be saved. Delete one that is not needed.',
  LOG_STREAMS_LIMIT: 'There is no room for another destination. Delete one that is not needed any more.',
  WEBHOOKS_LIMIT: 'There is no room for another webhook. Delete one that is not needed any more.',
  WEBHOOK_DISABLED: 'This webhook is disabled. Enable it first.',

  EXPORT_EXISTS: 'There is an export already. Cancel or delete it first.',
  LEGAL_HOLD: 'This is under a legal hold and cannot be deleted.',
  CALL_STARTED: 'This call has already started, so its time can no longer be changed.',
  SHARE_INVALID:
    'This link does not work. It has run out, was revoked, or what it showed was deleted. Ask whoever sent it.',
  SHARE_PASSWORD: 'This is not the password.',
  SHARE_RULES: 'Your organization allows no such link. Choose a shorter time or set a password.',
  DRILL_NEEDS_WINDOW:
    'This is possible only while announced maintenance is in progress, with at least 5 minutes of it left. Begin the work, then try again.',
  PLACE_NOT_ALLOWED:
    'Data of the service may not be in that country. The countries that it may be in are set in PLACES_ALLOWED.',
  DRILL_NEEDS_NODES: 'One node is running. This needs another one that takes the call over.',
};
