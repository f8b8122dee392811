import type { SupportMessageView, SupportRequestView, SupportThread } from '@rinjo/contract';
import { stateOf } from './request-state.js';
import type { RequestRow } from './support-requests.repository.js';

export const requestView = (row: RequestRow): SupportRequestView => ({
  ...{ id: row.id, number: row.number, kind: row.kind, subject: row.subject },
  state: stateOf({ kind: row.lastKind, side: row.lastSide }),
  askedBy: { id: row.askedBy, name: row.askedByName },
  receivedAt: row.receivedAt.toISOString(),
  firstReplyAt: row.firstReplyAt?.toISOString() ?? null,
  changedAt: row.lastAt.toISOString(),
});

type Written = Omit<SupportMessageView, 'at'> & { readonly at: Date };

export const messageViews = (rows: readonly Written[]): SupportMessageView[] =>
  rows.map((row) => ({ ...row, at: row.at.toISOString() }));

export const threadView = (row: RequestRow, rows: readonly Written[]): SupportThread => ({
  ...requestView(row),
  call: row.callId === null ? null : { id: row.callId, title: row.callTitle ?? '' },
  contact: row.contact,
  messages: messageViews(rows),
});
