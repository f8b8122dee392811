import { TENANT_FEATURES } from '../tenant-features.js';
import type { AuditAction } from './index.js';

/**
 * Fields of which the log of operations says what they were and what they are: those that people may read who may read the log.
 * No secret is ever among them, and no text that somebody wrote to somebody.
 */
export const AUDITED_FIELDS = {
  'call.updated': ['title', 'lobby', 'siteId', 'scheduledAt', 'durationMin', 'timeZone'],
  'site.updated': ['name', 'code', 'address'],
  'tenant.updated': [
    'name',
    'timeZone',
    'lobbyByDefault',
    'recordingConsent',
    'photoMetadata',
    'sharing',
    'directCalls',
    'productName',
    'accent',
    'conformity',
    ...TENANT_FEATURES,
  ],
  'user.updated': ['displayName', 'locale', 'email', 'roles'],
} as const satisfies Partial<Record<AuditAction, readonly string[]>>;

/** In the details of an entry: `before.title`, `after.title`. */
export const BEFORE = 'before.';
export const AFTER = 'after.';
