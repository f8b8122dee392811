import { type Figure, type RowEvidence, SUPPORT_LIMITS, type SupportKind } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { firstReplyClock, judgeReplies, type ReplyFacts } from '../clock/first-reply.js';
import type { DeskRow } from '../desk/desk-ledger.js';
import { deskHoursText } from '../desk/desk-hours-text.js';
import { hasDesk, type IsHoliday } from '../desk/desk-time.js';

export interface SupportFacts {
  readonly kind: SupportKind;
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  /** Received in that time. */
  readonly requests: readonly (ReplyFacts & { readonly id: string })[];
  /** The oldest first. */
  readonly desk: readonly Pick<DeskRow, 'id' | 'madeAt' | 'hours'>[];
  readonly isHoliday: IsHoliday;
  /** Others that the row prints besides. */
  readonly figures: readonly Figure[];
}

/** Late requests that are named. */
const NAMED = 50;

/** Rows 26 and 27: when the desk is open, and how soon it replies first. */
export function supportRow(facts: SupportFacts): RowFinding {
  const { kind, requests, desk, isHoliday, now } = facts;
  const last = desk.at(-1);
  const absent = !last || !hasDesk(last.hours);
  const clocks = requests.map((request) => ({
    ...{ id: request.id, at: request.receivedAt, replied: request.firstReplyAt !== null },
    ...firstReplyClock(request, desk, isHoliday, now),
  }));
  const { judged: judgedReplies, p95, late, running } = judgeReplies(clocks);
  const limitS = SUPPORT_LIMITS.firstReplyS[kind];
  const first = requests[0]?.receivedAt ?? null;
  const few = judgedReplies < SUPPORT_LIMITS.judged;
  const reply = p95 === null ? [] : [seconds('first_reply_p95', p95, judgedReplies, limitS)];
  const lateOnes = clocks.filter(({ usedS }) => usedS > limitS).slice(-NAMED);
  const evidence: RowEvidence[] = [
    ...(last ? [{ ledger: 'desk_hours', id: last.id, at: last.madeAt.toISOString() }] : []),
    ...lateOnes.map(({ id, at }) => ({ ledger: 'support_request', id, at: at.toISOString() })),
  ];
  return {
    figures: [
      ...reply,
      ...(judgedReplies === 0 ? [] : [count('late_first_replies', late, judgedReplies)]),
      ...(running === 0 ? [] : [count('requests_without_reply', running, requests.length)]),
      ...facts.figures,
    ],
    ...{ from: first, to: first && facts.to, evidence },
    ...judged([
      ...when(absent, { status: 'no', code: 'desk_missing' }),
      ...when(few, {
        ...{ status: 'not_measured', code: 'few_samples', figure: 'first_reply_p95' },
        ...{ samples: judgedReplies, least: SUPPORT_LIMITS.judged },
      }),
      ...offTarget(reply),
    ]),
    ...(last && !absent && { remark: remarkOf(last.hours, few ? judgedReplies : null) }),
  };
}

const seconds = (name: 'first_reply_p95', amount: number, samples: number, target: number): Figure => ({
  ...{ name, unit: 'seconds', amount, samples, target },
});
const count = (
  name: 'late_first_replies' | 'requests_without_reply',
  amount: number,
  samples: number,
): Figure => ({ ...{ name, unit: 'count', amount, samples }, target: null });

/** The hours, and why they are all there is to say. */
function remarkOf(
  hours: DeskRow['hours'],
  tooFew: number | null,
): { readonly ja: string; readonly en: string } {
  const { ja, en } = deskHoursText(hours);
  if (tooFew === null) return { ja, en };
  const least = String(SUPPORT_LIMITS.judged);
  return {
    ja: `${ja}\n初回返信を測れる依頼が ${least} 件未満（${String(tooFew)} 件）のため未測定`,
    en: `${en}\nNot measured: fewer than ${least} requests to judge first replies by (${String(tooFew)})`,
  };
}
