import { type FirstReplyClock, SUPPORT_LIMITS, type SupportKind } from '@rinjo/contract';
import { nearestRank } from '../../availability/index.js';
import { type DeskVersion, deskMs, type IsHoliday } from '../desk/desk-time.js';

/** What the clock of a request is read from. */
export interface ReplyFacts {
  readonly kind: SupportKind;
  readonly receivedAt: Date;
  readonly firstReplyAt: Date | null;
  /** Who asked has closed it before anybody replied; null: not, or replied. */
  readonly givenUpAt: Date | null;
}

const P95 = 0.95;

/** The desk hours that a request waited for its first reply, rounded up to seconds. */
export function firstReplyClock(
  { kind, receivedAt, firstReplyAt, givenUpAt }: ReplyFacts,
  versions: readonly DeskVersion[],
  isHoliday: IsHoliday,
  now: Date,
): FirstReplyClock {
  const until = firstReplyAt ?? givenUpAt ?? now;
  return {
    limitS: SUPPORT_LIMITS.firstReplyS[kind],
    usedS: Math.ceil(deskMs(versions, receivedAt, until, isHoliday) / 1_000),
    running: firstReplyAt === null && givenUpAt === null,
  };
}

export interface JudgedReplies {
  /** Requests with a reply, and those that have waited too long for one: how long they wait still, nobody knows. */
  readonly judged: number;
  /** In seconds of desk hours; null without any. */
  readonly p95: number | null;
  readonly late: number;
  /** Without a reply so far, in time or not. */
  readonly running: number;
}

/** A request that still has time, or that was given up while it had, says nothing; one that had none left is late at least by so much. */
export function judgeReplies(
  clocks: readonly (FirstReplyClock & { readonly replied: boolean })[],
): JudgedReplies {
  const counted = clocks.filter(({ replied, usedS, limitS }) => replied || usedS > limitS);
  return {
    judged: counted.length,
    p95: nearestRank(
      counted.map(({ usedS }) => usedS),
      P95,
    ),
    late: counted.filter(({ usedS, limitS }) => usedS > limitS).length,
    running: clocks.filter(({ running }) => running).length,
  };
}
