import type {
  AccessEntryView,
  AuditEntryView,
  CallView,
  EvidenceView,
  SignInView,
  TenantSettings,
  TenantView,
  UserView,
} from '@rinjo/contract';
import type { jaOperator } from '../../core/messages/ja-operator';

export type LookKey = keyof typeof jaOperator.look.sections;
export type LookColumn = keyof typeof jaOperator.look.columns;

/** A value as it is shown; times and sizes are for the page to write out. */
export type LookValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly iso: string }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'action'; readonly action: AuditEntryView['action'] }
  | { readonly kind: 'outcome'; readonly outcome: string }
  | { readonly kind: 'content'; readonly path: string; readonly name: string };

export interface LookRow {
  readonly id: string;
  readonly values: readonly LookValue[];
}

/** One list of an organization as an operator reads it. */
export interface LookSection {
  readonly key: LookKey;
  readonly path: string;
  readonly columns: readonly LookColumn[];
  readonly rows: (body: unknown) => readonly LookRow[];
}

/** A dash for nothing. */
const text = (value: unknown): LookValue => ({
  kind: 'text',
  text:
    (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '–',
});
const outcome = (of: string): LookValue => ({ kind: 'outcome', outcome: of });
const time = (iso: string): LookValue => ({ kind: 'time', iso });

/** `of` says what one item of a page shows. */
const paged =
  <T extends { readonly id: string }>(of: (item: T) => readonly LookValue[]) =>
  (body: unknown): readonly LookRow[] =>
    (body as { readonly items: readonly T[] }).items.map((item) => ({ id: item.id, values: of(item) }));

/** Everything that an object says, by the names that it has there. */
function facts(of: object, path = ''): LookRow[] {
  return Object.entries(of).flatMap(([name, value]: [string, unknown]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return facts(value, at);
    return [{ id: at, values: [text(at), text(Array.isArray(value) ? value.join(', ') : value)] }];
  });
}

export const LOOK_SECTIONS: readonly LookSection[] = [
  {
    ...{ key: 'organization', path: '/tenant', columns: ['item', 'value'] },
    rows: (body) => facts(body as TenantView | TenantSettings),
  },
  {
    ...{ key: 'users', path: '/users', columns: ['name', 'email', 'roles', 'status'] },
    rows: paged<UserView>((user) => [
      ...[text(user.displayName), text(user.email), text(user.roles.join(', ')), text(user.status)],
    ]),
  },
  {
    ...{ key: 'calls', path: '/calls', columns: ['at', 'title', 'phase'] },
    rows: paged<CallView>((call) => [time(call.createdAt), text(call.title), text(call.phase)]),
  },
  {
    ...{ key: 'evidence', path: '/evidence', columns: ['at', 'name', 'kind', 'bytes', 'content'] },
    rows: paged<EvidenceView>((item) => [
      ...[time(item.receivedAt), text(item.name), text(item.kind)],
      { kind: 'bytes', bytes: item.bytes },
      { kind: 'content', path: `/evidence/${item.id}/content`, name: item.name },
    ]),
  },
  {
    ...{ key: 'audit', path: '/audit-entries', columns: ['at', 'action', 'by', 'outcome', 'address'] },
    rows: paged<AuditEntryView>((entry) => [
      ...[time(entry.at), { kind: 'action' as const, action: entry.action }, text(entry.actor.name)],
      ...[outcome(entry.outcome), text(entry.address)],
    ]),
  },
  {
    ...{ key: 'access', path: '/access-entries', columns: ['at', 'what', 'by', 'outcome', 'address'] },
    rows: paged<AccessEntryView>((entry) => [
      ...[
        time(entry.at),
        text(entry.route),
        text(entry.actor.name),
        entry.code === null ? outcome(entry.outcome) : text(entry.code),
      ],
      text(entry.address),
    ]),
  },
  {
    ...{ key: 'signIns', path: '/sign-ins', columns: ['at', 'by', 'outcome', 'address'] },
    rows: paged<SignInView>((attempt) => [
      ...[
        time(attempt.at),
        text(attempt.user?.displayName),
        attempt.reason === null ? outcome(attempt.outcome) : text(attempt.reason),
      ],
      text(attempt.address),
    ]),
  },
];
