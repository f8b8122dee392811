import type { LogConditions, TenantId } from '@rinjo/contract';
import type { SignInFilter, SignInRow, SignInsRepository } from '../../sign-ins/sign-ins.repository.js';
import { AUTHENTICATION, LOGON, ocsfEvent } from '../../streams/ocsf-event.js';
import { cell, type LogKind } from './log-kind.js';

const COLUMNS = [
  ...[
    'seq',
    'outcome',
    'method',
    'reason',
    'user_id',
    'user_name',
    'user_email',
    'address',
    'user_agent',
    'id',
  ],
] as const;

/** Who signed in, and who was refused. */
export function signIns(repository: SignInsRepository, tenantId: TenantId): LogKind<SignInRow, string> {
  return {
    columns: COLUMNS,
    async read(tx, conditions, before, limit) {
      const rows = await repository.list(tx, { ...filterOf(conditions), before, limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { rows, next: last?.seq ?? null, reached: last?.at ?? null };
    },
    atOf: ({ at }) => at,
    seqOf: ({ seq }) => Number(seq),
    cells: ({ seq, outcome, method, reason, user, address, userAgent, id }) => [
      ...[seq, outcome, method ?? 'password', cell(reason), cell(user?.id), cell(user?.displayName)],
      ...[cell(user?.email), cell(address), cell(userAgent), id],
    ],
    json: ({ seq, at, method, ...row }) => ({
      ...{ tenant: tenantId, seq: Number(seq), at: at.toISOString(), method: method ?? 'password', ...row },
    }),
    ocsf: ({ id, seq, at, outcome, method, reason, user, address, userAgent }) => {
      const action = outcome === 'success' ? 'signin.succeeded' : 'signin.rejected';
      return {
        ...ocsfEvent({
          ...{ of: AUTHENTICATION, activity: LOGON, at: at.toISOString(), outcome, message: action },
          metadata: {
            ...{ uid: id, sequence: Number(seq), tenant_uid: tenantId, log_name: 'signIns' },
            event_code: action,
          },
        }),
        ...(reason === null ? {} : { status_detail: reason }),
        user: user ? { uid: user.id, name: user.displayName, email_addr: user.email } : {},
        ...(address === null ? {} : { src_endpoint: { ip: address } }),
        ...(userAgent === null ? {} : { http_request: { user_agent: userAgent } }),
        unmapped: { method: method ?? 'password' },
      };
    },
  };
}

function filterOf(conditions: LogConditions): Omit<SignInFilter, 'before' | 'limit'> {
  const { userId, search, outcome, method, from, until } = conditions;
  return {
    ...{ userId: userId ?? null, search: search ?? null, method: method ?? null },
    outcome: outcome === undefined || outcome === 'failed' ? null : outcome,
    from: from === undefined ? null : new Date(from),
    until: until === undefined ? null : new Date(until),
  };
}
