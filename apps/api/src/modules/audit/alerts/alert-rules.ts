import type { AuditAction, LogAlertRule, LogAlertSubject } from '@rinjo/contract';

/** What a rule looks at of an entry of the log. */
export interface WatchedEntry {
  readonly seq: string;
  readonly at: Date;
  readonly action: AuditAction;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly address: string | null;
  /** The account that the entry is about, and the operator; null when it is about none. */
  readonly userId: string | null;
  readonly operatorId: string | null;
}

/** Whom an entry speaks against, and what of the entry says so: who acted, whom its details name, or the address. */
export interface Subject {
  readonly kind: LogAlertSubject;
  readonly id: string;
  readonly by: 'actor' | 'named' | 'address';
}

interface Rule {
  readonly actions: readonly AuditAction[];
  readonly subjects: (entry: WatchedEntry) => readonly Subject[];
  /** So many entries within so many minutes; null: each single one. */
  readonly frequent: { readonly usual: number; readonly windowMin: number } | null;
  /** Letters are written by whoever did it: here it is only shown. */
  readonly toldElsewhere?: true;
}

const address = (entry: WatchedEntry): Subject[] =>
  entry.address === null ? [] : [{ kind: 'address', id: entry.address, by: 'address' }];
const account = (entry: WatchedEntry): Subject[] =>
  entry.userId === null ? [] : [{ kind: 'user', id: entry.userId, by: 'named' }];

const operator = (entry: WatchedEntry): Subject[] =>
  entry.operatorId === null ? [] : [{ kind: 'operator', id: entry.operatorId, by: 'named' }];

/** Who acted; where nobody is known, the address. The product itself is no suspect. */
function actor(entry: WatchedEntry): Subject[] {
  const { actorKind: kind, actorId: id } = entry;
  if (kind === 'job') return [];
  return (kind === 'user' || kind === 'guest' || kind === 'key') && id !== null
    ? [{ kind, id, by: 'actor' }]
    : address(entry);
}

/** The rules, as data: their numbers are where an administrator with a hundred people is not woken by an ordinary day. */
export const ALERT_RULES: Readonly<Record<LogAlertRule, Rule>> = {
  failed_sign_ins: {
    actions: ['signin.rejected'],
    subjects: (entry) => [...address(entry), ...account(entry)],
    frequent: { usual: 10, windowMin: 15 },
  },
  new_country: {
    actions: ['signin.succeeded'],
    subjects: account,
    frequent: null,
  },
  mass_download: {
    actions: ['evidence.opened', 'recording.opened', 'share.downloaded'],
    subjects: actor,
    frequent: { usual: 200, windowMin: 60 },
  },
  refused_access: {
    actions: ['access.denied', 'key.refused', 'share.refused'],
    subjects: actor,
    frequent: { usual: 20, windowMin: 15 },
  },
  operator_access: {
    actions: ['operator.access_asked', 'operator.access_approved', 'operator.access_used'],
    subjects: operator,
    frequent: null,
    toldElsewhere: true,
  },
};

/** Every action that some rule looks at. */
export const WATCHED_ACTIONS: readonly AuditAction[] = Object.values(ALERT_RULES).flatMap(
  ({ actions }) => actions,
);

/** One subject of one rule among entries that were looked at together, the oldest first. */
export interface Suspicion {
  readonly rule: LogAlertRule;
  readonly subject: Subject;
  readonly entries: readonly WatchedEntry[];
}

/** What entries give reason to look at. Whether it is often enough, or new, is not said yet. */
export function suspicionsOf(entries: readonly WatchedEntry[]): readonly Suspicion[] {
  const found = new Map<string, { rule: LogAlertRule; subject: Subject; entries: WatchedEntry[] }>();
  for (const [rule, { actions, subjects }] of Object.entries(ALERT_RULES) as [LogAlertRule, Rule][])
    for (const entry of entries)
      if (actions.includes(entry.action))
        for (const subject of subjects(entry)) {
          const key = `${rule} ${subject.kind} ${subject.id}`;
          const known = found.get(key) ?? { rule, subject, entries: [] };
          known.entries.push(entry);
          found.set(key, known);
        }
  return [...found.values()];
}
