export type ErrorLevel = 'debug' | 'info' | 'warn' | 'error';

/** HTTP status, log level and whether the same request may succeed later without being changed. */
export interface ErrorRule {
  readonly status: number;
  readonly level: ErrorLevel;
  readonly retryable: boolean;
}

const rule = <const R extends ErrorRule>(r: R): R => r;

/** The one table of error codes. Texts for people belong to the UI. */
export const ERRORS = {
  VALIDATION: rule({ status: 400, level: 'info', retryable: false }),
  MALFORMED: rule({ status: 400, level: 'info', retryable: false }),
  UNAUTHENTICATED: rule({ status: 401, level: 'info', retryable: false }),
  SIGN_IN_REJECTED: rule({ status: 401, level: 'info', retryable: false }),
  /** The code, the recovery code or the passkey is not right. */
  FACTOR_REJECTED: rule({ status: 401, level: 'info', retryable: false }),
  /** A sign-in that waits for its second step has run out, or has seen too many wrong tries. */
  SIGN_IN_EXPIRED: rule({ status: 401, level: 'info', retryable: false }),
  /** Who asks has to show again who they are: see POST /me/step-up. */
  STEP_UP_REQUIRED: rule({ status: 403, level: 'info', retryable: false }),
  /** The last second factor of somebody who needs one. */
  LAST_FACTOR: rule({ status: 409, level: 'info', retryable: false }),
  NO_SECOND_FACTOR: rule({ status: 409, level: 'info', retryable: false }),
  PASSKEYS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** The emergency administrator is an active administrator with a passkey, and stays one while chosen. */
  /** Single sign-on is not required while nobody would get in without it. */
  BREAK_GLASS_MISSING: rule({ status: 409, level: 'info', retryable: false }),
  BREAK_GLASS: rule({ status: 409, level: 'info', retryable: false }),
  FORBIDDEN: rule({ status: 403, level: 'warn', retryable: false }),
  /** The organization may not work at present: its operator has suspended it, or its trial is over. */
  TENANT_SUSPENDED: rule({ status: 403, level: 'info', retryable: false }),
  /** The organization's contract was cancelled: it can be read and exported, and nothing in it changes. */
  TENANT_CANCELLED: rule({ status: 403, level: 'info', retryable: false }),
  /** What an organization uses is more than the plan allows, or its log goes sooner than now: to be confirmed. */
  PLAN_BELOW_USE: rule({ status: 409, level: 'info', retryable: false }),
  /** The operator's access to the tenant has not begun, or is over. */
  OPERATOR_ACCESS_OVER: rule({ status: 403, level: 'info', retryable: false }),
  CSRF_REJECTED: rule({ status: 403, level: 'warn', retryable: false }),
  /** The tenant, or the key, may not be used from this address. */
  ADDRESS_NOT_ALLOWED: rule({ status: 403, level: 'warn', retryable: false }),
  /** A list of addresses without one's own: to be confirmed. */
  ADDRESS_LOCKOUT: rule({ status: 409, level: 'info', retryable: false }),
  /** A key in a URL ends up in logs and histories: it is no secret any more. */
  KEY_IN_URL: rule({ status: 400, level: 'warn', retryable: false }),
  NOT_FOUND: rule({ status: 404, level: 'info', retryable: false }),
  METHOD_NOT_ALLOWED: rule({ status: 405, level: 'info', retryable: false }),
  CONFLICT: rule({ status: 409, level: 'info', retryable: false }),
  /** A node is only lost on purpose while an announced maintenance is in progress. */
  DRILL_NEEDS_WINDOW: rule({ status: 409, level: 'info', retryable: true }),
  /** A node is only lost on purpose where there is another one. */
  DRILL_NEEDS_NODES: rule({ status: 409, level: 'info', retryable: true }),
  /** Data of the service must not go to that country. */
  PLACE_NOT_ALLOWED: rule({ status: 409, level: 'info', retryable: false }),
  EMAIL_TAKEN: rule({ status: 409, level: 'info', retryable: false }),
  /** The person is erased here; that no backup can bring them back is not sure yet, because a store does not answer. Goes on by itself. */
  ERASURE_PENDING: rule({ status: 503, level: 'error', retryable: true }),
  LAST_ADMIN: rule({ status: 409, level: 'info', retryable: false }),
  PASSWORD_TOO_SHORT: rule({ status: 400, level: 'info', retryable: false }),
  PASSWORD_TOO_LONG: rule({ status: 400, level: 'info', retryable: false }),
  PASSWORD_COMMON: rule({ status: 400, level: 'info', retryable: false }),
  /** An Idempotency-Key stands for another request. */
  IDEMPOTENCY_MISMATCH: rule({ status: 422, level: 'info', retryable: false }),
  /** The request with this Idempotency-Key is not answered yet, or nobody knows how far it came. */
  IDEMPOTENCY_RUNNING: rule({ status: 409, level: 'info', retryable: true }),
  TOO_LARGE: rule({ status: 413, level: 'info', retryable: false }),
  /** More than one range, or one beyond the end. */
  RANGE_NOT_SATISFIABLE: rule({ status: 416, level: 'info', retryable: false }),
  /** Not where the upload is: HEAD tells where that is. */
  UPLOAD_OFFSET: rule({ status: 409, level: 'info', retryable: false }),
  /** The bytes are not those that were sent (tus 1.0.0, Checksum). */
  CHECKSUM_MISMATCH: rule({ status: 460, level: 'info', retryable: true }),
  /** Another version of the tus protocol. */
  TUS_VERSION: rule({ status: 412, level: 'info', retryable: false }),
  UNSUPPORTED_MEDIA_TYPE: rule({ status: 415, level: 'info', retryable: false }),
  RATE_LIMITED: rule({ status: 429, level: 'warn', retryable: true }),
  BUSY: rule({ status: 503, level: 'warn', retryable: true }),
  NOT_READY: rule({ status: 503, level: 'warn', retryable: true }),
  INTERNAL: rule({ status: 500, level: 'error', retryable: true }),
  /** Made by clients: the server did not answer. */
  UNREACHABLE: rule({ status: 503, level: 'info', retryable: true }),

  /** The address that a request was to go to is not one that it may go to; `reason` says why. */
  OUTGOING_REFUSED: rule({ status: 400, level: 'info', retryable: false }),
  /** Another server gave no usable answer; `reason` says why. */
  OUTGOING_FAILED: rule({ status: 502, level: 'info', retryable: true }),

  /** Another user or group has this name, id or address already. */
  SCIM_UNIQUENESS: rule({ status: 409, level: 'info', retryable: false }),

  WEBHOOKS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  LOG_EXPORTS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  LOG_EXPORTS_AT_ONCE: rule({ status: 409, level: 'info', retryable: true }),
  SAVED_SEARCHES_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  LOG_STREAMS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** Nothing is sent to it until it is enabled again. */
  WEBHOOK_DISABLED: rule({ status: 409, level: 'info', retryable: false }),

  /** Another admin has saved since these settings were read. */
  SETTINGS_CHANGED: rule({ status: 409, level: 'info', retryable: false }),
  /** Too many requests of one person wait for the desk, or a thread is too long; `max` says how many are not. */
  SUPPORT_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** The desk closes no request without having replied. */
  SUPPORT_NOT_ANSWERED: rule({ status: 409, level: 'info', retryable: false }),
  /** A word in braces stands for nothing: `names` says which. */
  MAIL_PLACEHOLDER: rule({ status: 400, level: 'info', retryable: false }),
  /** No shade of the colour can be read in both themes (WCAG 2.2, 1.4.6) and is still that colour. */
  ACCENT_ILLEGIBLE: rule({ status: 400, level: 'info', retryable: false }),

  SERVICE_ACCOUNTS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** An account has no more keys. */
  KEYS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** The account is deactivated, or the key is over. */
  KEY_OVER: rule({ status: 409, level: 'info', retryable: false }),
  GROUP_NAME_TAKEN: rule({ status: 409, level: 'info', retryable: false }),
  GROUPS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** A group has no more members. */
  GROUP_FULL: rule({ status: 409, level: 'info', retryable: false }),
  /** Groups stand for more people than one request invites. */
  INVITEES_LIMIT: rule({ status: 409, level: 'info', retryable: false }),

  /** A sign-in with an identity provider was refused; the tenant's log says why. */
  SAML_REJECTED: rule({ status: 401, level: 'info', retryable: false }),
  /** A logout message of an identity provider was not accepted; the tenant's log says why. */
  SAML_LOGOUT_REJECTED: rule({ status: 400, level: 'info', retryable: false }),
  /** The metadata of an identity provider cannot be used; `reason` says why. */
  CONNECTION_METADATA: rule({ status: 400, level: 'info', retryable: false }),
  CONNECTIONS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  CONNECTION_NAME_TAKEN: rule({ status: 409, level: 'info', retryable: false }),
  /** Not before it has what it needs: a certificate that is valid today. */
  CONNECTION_NOT_READY: rule({ status: 409, level: 'info', retryable: false }),
  /** Only a connection that is switched off is deleted. */
  CONNECTION_IN_USE: rule({ status: 409, level: 'info', retryable: false }),
  /** People with this address sign in with their organization's identity provider. */
  SSO_REQUIRED: rule({ status: 403, level: 'info', retryable: false }),
  ROLE_NAME_TAKEN: rule({ status: 409, level: 'info', retryable: false }),
  ARCHIVE_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  COMMENTS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  ROLES_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** People have this role: say which one they get instead. */
  ROLE_IN_USE: rule({ status: 409, level: 'info', retryable: false }),
  /** A connection to an identity provider gives this role to people: choose another there first. */
  ROLE_GIVEN: rule({ status: 409, level: 'info', retryable: false }),
  /** A file that is no list of people; `reason` and `line` say why. */
  IMPORT_UNREADABLE: rule({ status: 400, level: 'info', retryable: false }),
  /** Rows of the file cannot be taken, and all were wanted. */
  IMPORT_REFUSED: rule({ status: 409, level: 'info', retryable: false }),
  /** The end of the service was announced: nobody new comes. */
  SERVICE_ENDING: rule({ status: 409, level: 'info', retryable: false }),
  /** Those concerned would be told too late: `earliest` is the first moment that is not too early. */
  NOTICE_TOO_LATE: rule({ status: 409, level: 'info', retryable: false }),
  /** Nobody knows yet which days of that time are business days: `coveredUntil` is the last one that is known. */
  CALENDAR_ENDS: rule({ status: 409, level: 'info', retryable: false }),
  /** This installation sends no mail. */
  MAIL_OFF: rule({ status: 409, level: 'info', retryable: false }),
  /** Nobody gives rights that they do not have, nor changes somebody who has more. */
  BEYOND_OWN_RIGHTS: rule({ status: 403, level: 'warn', retryable: false }),

  /** Everybody has addresses there: nobody's own. */
  DOMAIN_PUBLIC: rule({ status: 400, level: 'info', retryable: false }),
  /** In the list of this tenant already. */
  DOMAIN_EXISTS: rule({ status: 409, level: 'info', retryable: false }),
  DOMAINS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  /** Only for a domain that is known to be the tenant's own. */
  DOMAIN_NOT_VERIFIED: rule({ status: 409, level: 'info', retryable: false }),

  SITE_CODE_TAKEN: rule({ status: 409, level: 'info', retryable: false }),
  /** No new calls at a site that was put away. */
  SITE_ARCHIVED: rule({ status: 409, level: 'info', retryable: false }),

  /** The organization has no such field in use. */
  CUSTOM_FIELD_UNKNOWN: rule({ status: 400, level: 'info', retryable: false }),
  CUSTOM_FIELD_REQUIRED: rule({ status: 400, level: 'info', retryable: false }),
  /** Not a value of the field's kind, or none of its choices. */
  CUSTOM_FIELD_VALUE: rule({ status: 400, level: 'info', retryable: false }),
  /** What has values is retired and not deleted. */
  CUSTOM_FIELD_IN_USE: rule({ status: 409, level: 'info', retryable: false }),
  /** Of a field, what it belongs to and its kind stay what they are. */
  CUSTOM_FIELD_FIXED: rule({ status: 409, level: 'info', retryable: false }),
  CUSTOM_FIELD_LABEL_TAKEN: rule({ status: 409, level: 'info', retryable: false }),
  CUSTOM_FIELDS_LIMIT: rule({ status: 409, level: 'info', retryable: false }),

  /** What everybody agrees to before a call is another text than was shown, or was never shown. */
  CONSENT_REQUIRED: rule({ status: 409, level: 'info', retryable: false }),

  /** The organization does without this. */
  FEATURE_OFF: rule({ status: 403, level: 'info', retryable: false }),

  /** The organization wants no recordings. */
  RECORDING_FORBIDDEN: rule({ status: 403, level: 'info', retryable: false }),
  /** The call is being recorded already. */
  RECORDING_RUNNING: rule({ status: 409, level: 'info', retryable: false }),
  /** This installation has no room for recordings, or the recorder does not start. */
  RECORDING_UNAVAILABLE: rule({ status: 503, level: 'error', retryable: true }),

  CALL_NOT_OPEN: rule({ status: 409, level: 'info', retryable: true }),
  /** Another node holds the call: `url` says where. The ticket or resume token that was shown is still good. */
  CALL_ELSEWHERE: rule({ status: 421, level: 'info', retryable: true }),
  CALL_ENDED: rule({ status: 409, level: 'info', retryable: false }),
  /** That camera is off, or cannot do what is wanted. */
  CAMERA_UNABLE: rule({ status: 409, level: 'info', retryable: false }),
  /** A sheet or a call holds no more drawings. */
  DRAWING_FULL: rule({ status: 409, level: 'info', retryable: false }),
  /** A call, or the process, keeps no more files. */
  FILES_FULL: rule({ status: 409, level: 'info', retryable: false }),
  /** The plan of the tenant has no more room; `used` and `max` are bytes. */
  STORAGE_FULL: rule({ status: 409, level: 'info', retryable: false }),
  /** The tenant has an export already; it goes first. */
  EXPORT_EXISTS: rule({ status: 409, level: 'info', retryable: false }),
  /** Something says that it must not be deleted. */
  LEGAL_HOLD: rule({ status: 409, level: 'info', retryable: false }),
  /** What came is not what was hashed where it was made. */
  HASH_MISMATCH: rule({ status: 409, level: 'warn', retryable: false }),
  /** What is kept is not what was written; nothing of it is handed out. */
  INTEGRITY_FAILED: rule({ status: 500, level: 'error', retryable: false }),
  /** Somebody has been in the call: its time stays. */
  CALL_STARTED: rule({ status: 409, level: 'info', retryable: false }),
  CALL_FULL: rule({ status: 409, level: 'info', retryable: true }),
  CONCURRENT_CALLS_LIMIT: rule({ status: 409, level: 'info', retryable: true }),
  INVITATION_INVALID: rule({ status: 404, level: 'info', retryable: false }),
  /** The link is none, or not any more, or shows nothing any more. */
  SHARE_INVALID: rule({ status: 404, level: 'info', retryable: false }),
  /** The link needs a password, and this is not it. */
  SHARE_PASSWORD: rule({ status: 403, level: 'info', retryable: false }),
  /** The organization does not allow links, or none like this; details have its rules. */
  SHARE_RULES: rule({ status: 409, level: 'info', retryable: false }),
  /** Somebody was faster, or it was taken back: the details say what became of it. */
  RING_OVER: rule({ status: 409, level: 'info', retryable: false }),
  /** A host has turned this guest away. */
  ADMISSION_DENIED: rule({ status: 403, level: 'info', retryable: false }),
  /** Waits for a host's answer: sees nothing of the call until then. */
  NOT_ADMITTED: rule({ status: 403, level: 'info', retryable: true }),
  /** Too many guests wait for one call. */
  LOBBY_FULL: rule({ status: 409, level: 'info', retryable: true }),
  /** Made by clients: nobody answered in time. */
  LOBBY_TIMEOUT: rule({ status: 409, level: 'info', retryable: true }),
  REMOVED_FROM_CALL: rule({ status: 403, level: 'info', retryable: false }),

  TICKET_INVALID: rule({ status: 401, level: 'info', retryable: false }),
  RESUME_REJECTED: rule({ status: 401, level: 'info', retryable: false }),
  PROTOCOL_TOO_OLD: rule({ status: 426, level: 'info', retryable: false }),
  PROTOCOL_TOO_NEW: rule({ status: 426, level: 'info', retryable: false }),
  UNKNOWN_COMMAND: rule({ status: 404, level: 'warn', retryable: false }),
  NOT_JOINED: rule({ status: 409, level: 'info', retryable: false }),
  ALREADY_JOINED: rule({ status: 409, level: 'info', retryable: false }),

  MEDIA_UNAVAILABLE: rule({ status: 503, level: 'error', retryable: true }),
  MEDIA_LIMIT: rule({ status: 409, level: 'info', retryable: false }),
  MEDIA_UNSUPPORTED: rule({ status: 400, level: 'info', retryable: false }),
} as const satisfies Record<string, ErrorRule>;

export type ErrorCode = keyof typeof ERRORS;

export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The error body of every HTTP answer and every refused command. `message` is for developers, not for people at work. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly requestId: string;
  readonly details: ErrorDetails;
}

/** The one acknowledgement envelope of the socket. */
export type Ack<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: WireError };
