import type { OperatorSupportView } from '@rinjo/contract';
import type { jaOperatorSupport } from '../../core/messages/ja-operator-support';

type Clocked = Pick<OperatorSupportView, 'clock' | 'firstReplyAt'>;
type Texts = Pick<typeof jaOperatorSupport, 'left' | 'late' | 'replied' | 'noReply' | 'noClock' | 'duration'>;

const isOver = ({ clock }: Clocked): boolean => clock !== null && clock.usedS > clock.limitS;

/** How a request stands with its first reply: for colours. */
export const clockState = (of: Clocked): 'late' | 'running' | 'done' =>
  of.clock?.running === true ? (isOver(of) ? 'late' : 'running') : 'done';

/** The same in words. Time that is left is rounded down, time that was used up. */
export function clockWords(of: Clocked, t: Texts): string {
  const { clock, firstReplyAt } = of;
  if (!clock) return t.noClock;
  const words = (minutes: number): string => t.duration(Math.floor(minutes / 60), minutes % 60);
  const { usedS, limitS, running } = clock;
  if (!running && firstReplyAt === null) return t.noReply;
  if (!running) return t.replied(words(Math.ceil(usedS / 60)));
  return isOver(of)
    ? t.late(words(Math.ceil((usedS - limitS) / 60)))
    : t.left(words(Math.floor((limitS - usedS) / 60)));
}
