import type { ConnectionSummary, DomainView, KeyView, ProvisioningView, WebhookView } from '@rinjo/contract';
import type { ConnectedWords } from './connected-texts';

/** A connection in one line: what it is called, how it is, and what is known of its use. */
export interface ConnectedRow {
  readonly id: string;
  readonly name: string;
  readonly state: string | null;
  /** Somebody should look. */
  readonly bad: boolean;
  readonly notes: readonly string[];
}

/** How times are written. */
export interface Times {
  readonly moment: (at: string) => string;
  readonly day: (at: string) => string;
}

export const providerRow = (
  { id, name, state, lastSignInAt, certificateNotAfter }: ConnectionSummary,
  t: ConnectedWords,
  { moment, day }: Times,
): ConnectedRow => ({
  ...{ id, name, state: t.connectionStates[state], bad: false },
  notes: [
    lastSignInAt === null ? t.unused : t.lastSignIn(moment(lastSignInAt)),
    ...(certificateNotAfter === null ? [] : [t.certificateEnds(day(certificateNotAfter))]),
  ],
});

export const domainRow = (
  { id, displayName, state, lastCheckedAt }: DomainView,
  t: ConnectedWords,
  { moment }: Times,
): ConnectedRow => ({
  ...{ id, name: displayName, state: t.domainStates[state], bad: state === 'failing' },
  notes: lastCheckedAt === null ? [] : [t.lastCheck(moment(lastCheckedAt))],
});

/** Whoever reads along sees no path: receivers keep secrets in it. */
export const webhookRow = (
  { id, url, description, enabled, failingSince, lastAttemptAt }: WebhookView,
  t: ConnectedWords,
  { moment }: Times,
): ConnectedRow => ({
  ...{ id, name: description || hostOf(url), bad: enabled && failingSince !== null },
  state: enabled ? (failingSince === null ? t.on : t.failing) : t.off,
  notes: [
    ...(description ? [hostOf(url)] : []),
    lastAttemptAt === null ? t.unused : t.lastDelivery(moment(lastAttemptAt)),
  ],
});

export const keyRow = (
  { id, name, owner, state, lastUsedAt, expiresAt }: KeyView,
  t: ConnectedWords,
  { moment, day }: Times,
): ConnectedRow => ({
  ...{ id, name: `${owner.displayName} · ${name}`, state: t.keyStates[state], bad: state === 'expiring' },
  notes: [lastUsedAt === null ? t.unused : t.lastUse(moment(lastUsedAt)), t.keyEnds(day(expiresAt))],
});

export const directoryRow = (
  { users, groups, lastRequestAt }: ProvisioningView,
  t: ConnectedWords,
  { moment }: Times,
): ConnectedRow => ({
  ...{ id: 'scim', name: t.kept(users, groups), state: null, bad: false },
  notes: [lastRequestAt === null ? t.unused : t.lastUse(moment(lastRequestAt))],
});

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
