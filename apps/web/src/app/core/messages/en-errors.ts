import type { ErrorMessages } from './error-messages';

export const enErrors: ErrorMessages = {
  VALIDATION: 'Something in the form is not right. Check it and try again.',
  MALFORMED: 'The server could not read what was sent. Reload the page and try again.',
  UNAUTHENTICATED: 'You have been signed out because time ran out. Sign in again.',
  SIGN_IN_REJECTED: 'The organization ID, e-mail address or password is not right. Check them and try again.',
  FACTOR_REJECTED: 'That is not right, or was used already. Try again.',
  SIGN_IN_EXPIRED: 'The sign-in took too long or had too many wrong tries. Start again.',
  STEP_UP_REQUIRED: 'Confirm first that it is you. Then this can be done.',
  LAST_FACTOR: 'Your role needs a second factor, so the last one stays. Set up another one first.',
  NO_SECOND_FACTOR: 'Set up a passkey or an authenticator app first.',
  PASSKEYS_LIMIT: 'No more passkeys can be added. Remove one that you no longer use.',
  BREAK_GLASS_MISSING:
    'Choose an emergency administrator with a passkey first: nobody would get in if the identity provider failed.',
  BREAK_GLASS:
    'The emergency administrator must be an active administrator with a passkey, and stays one until you choose another.',
  FORBIDDEN: 'You are not allowed to do this. If you need to, ask an admin of your organization.',
  CSRF_REJECTED: 'This was refused for safety. Reload the page and try again.',
  ADDRESS_NOT_ALLOWED: 'Your organization does not allow access from this network.',
  ADDRESS_LOCKOUT: 'Your own address is not on the list: you would be locked out.',
  KEY_IN_URL: 'A key was part of the address. Replace the key: it may have been written into logs.',
  NOT_FOUND: 'Not found. It was removed, or you are not allowed to see it.',
  METHOD_NOT_ALLOWED: 'This cannot be done. Reload the page and try again.',
  CAMERA_UNABLE: 'That camera cannot do this now.',
  CONFLICT: 'Someone else changed this at the same time. Load it again and try once more.',
  EMAIL_TAKEN: 'This e-mail address is already registered. Enter another one.',
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
  IDEMPOTENCY_RUNNING: 'The same request is still being worked on.',
  TOO_LARGE: 'This is too large to send. Make it smaller and try again.',
  RANGE_NOT_SATISFIABLE: 'There is no data in the range that was asked for.',
  UNSUPPORTED_MEDIA_TYPE: 'This kind of data is not accepted.',
  RATE_LIMITED: (details) => {
    const wait = details['retryAfterS'];
    return typeof wait === 'number'
      ? `Too many tries, so we stopped for a while. Wait ${String(wait)} seconds and try again.`
      : 'Too many tries, so we stopped for a while. Wait a little and try again.';
  },
  BUSY: 'The server is busy. Wait a little and try again.',
  NOT_READY: 'The server is starting. Wait a little and try again.',
  INTERNAL: 'Something went wrong on the server. Try again. If it goes on, tell your admin.',

  SETTINGS_CHANGED:
    'Another admin has changed the settings first. Load them again and make your change again.',

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
  MAIL_OFF: 'This installation sends no mail. Invite people one by one and hand the link over.',
  BEYOND_OWN_RIGHTS:
    'You cannot give rights that you do not have yourself, nor change somebody who has more. Ask an administrator who has them.',

  SITE_CODE_TAKEN: 'Another site has this code. Enter another one.',
  SITE_ARCHIVED: 'This site is archived. To call there, restore it in the list of sites.',

  CONSENT_REQUIRED: 'You have to agree to the text before you join.',
  RECORDING_FORBIDDEN: 'Your organization does not allow calls to be recorded.',
  RECORDING_RUNNING: 'This call is being recorded already.',
  RECORDING_UNAVAILABLE: 'Recording cannot start at the moment. Try again in a while.',
  CALL_NOT_OPEN: 'This call has not started yet. Wait until it starts.',
  CALL_ENDED: 'This call has ended. To go on talking, start a new call.',
  OUTGOING_REFUSED:
    'This address cannot be used. It must begin with https:// and lead to a server on the public internet.',
  OUTGOING_FAILED: 'The other server did not give a usable answer. Check the address and try again.',

  SCIM_UNIQUENESS: 'Another user or group already has this name, ID or address.',
  WEBHOOKS_LIMIT: 'There is no room for another webhook. Delete one that is not needed any more.',
  WEBHOOK_DISABLED: 'This webhook is disabled. Enable it first.',

  DRAWING_FULL: 'No more can be drawn here. Erase what is not needed any more.',
  STORAGE_FULL: 'The storage is full. Delete what is not needed, or ask an administrator for more room.',
  UPLOAD_OFFSET: 'The upload does not go on from there. Send it again.',
  CHECKSUM_MISMATCH: 'Data was damaged on the way. It is sent again.',
  TUS_VERSION: 'The server does not know this way of uploading. Open the page again.',
  LEGAL_HOLD: 'This is under a legal hold and cannot be deleted.',
  HASH_MISMATCH: 'What arrived is not what was made on the device. Send it again.',
  INTEGRITY_FAILED: 'What is stored is not what was written, so it is not opened. Tell an administrator.',
  FILES_FULL: 'This call holds no more files.',
  CALL_STARTED: 'This call has already started, so its time can no longer be changed.',
  CALL_FULL: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `This call is full (${String(max)} people at most). Join again when someone has left.`
      : 'This call is full. Join again when someone has left.';
  },
  CONCURRENT_CALLS_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `Your plan limit of ${String(max)} calls at the same time is reached. Try again when another call has ended.`
      : 'Your plan limit of calls at the same time is reached. Try again when another call has ended.';
  },
  INVITATION_INVALID:
    'This invitation link does not work. It has expired, was used up or was withdrawn. Ask the person who invited you for a new one.',
  RING_OVER: 'This call was answered on another device, or is not ringing any more.',
  ADMISSION_DENIED:
    'You were not admitted to this call. If you did not expect this, contact the person who invited you.',
  NOT_ADMITTED: 'You can see the call once you have been admitted.',
  LOBBY_FULL: 'Too many people are waiting already. Wait a moment, then join again.',
  LOBBY_TIMEOUT: 'Nobody admitted you within 30 minutes. Contact the person who invited you, or join again.',
  REMOVED_FROM_CALL:
    'You were removed from this call and cannot join it. If you need to, contact the person who invited you.',

  TICKET_INVALID: 'Joining took too long. Press “Join” again.',
  RESUME_REJECTED: 'Your seat could not be kept any longer. Join again.',
  PROTOCOL_TOO_OLD: 'This page is out of date. Reload it.',
  PROTOCOL_TOO_NEW: 'The server is being updated. Wait a little and reload the page.',
  UNKNOWN_COMMAND: 'The server does not know this action. Reload the page.',
  NOT_JOINED: 'You are not in the call. Join again.',
  ALREADY_JOINED: 'You are already in this call. Close the other window and try again.',

  MEDIA_UNAVAILABLE: 'The server for picture and sound cannot be reached. Wait a little and join again.',
  MEDIA_LIMIT:
    'You are sending too many pictures and sounds at once. Turn off a camera or microphone that you do not use.',
  MEDIA_UNSUPPORTED: 'The picture format of this browser is not supported. Update the browser.',

  UNREACHABLE: 'The server cannot be reached. Check your signal or Wi-Fi and try again.',
};
