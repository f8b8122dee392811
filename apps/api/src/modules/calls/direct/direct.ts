import type { DirectCalls, DirectSignal, DirectState, ParticipantId } from '@rinjo/contract';

/** What decides whether a call goes on without the media server. */
export interface DirectFacts {
  readonly setting: DirectCalls;
  readonly hasRelay: boolean;
  readonly recording: boolean;
  /** Everybody in the call, in the order in which they came. */
  readonly people: readonly ParticipantId[];
  /** Who has no media from the server. */
  readonly without: ReadonlySet<ParticipantId>;
}

/** The rule; `round` is the number that it has when it opens now. */
export function directState(facts: DirectFacts, round: number): DirectState {
  const [firm] = facts.people;
  const isNeeded = facts.people.some((id) => facts.without.has(id));
  // Alone, there is nobody to be connected to.
  if (!isNeeded || !firm || facts.people.length < 2) return { kind: 'none' };
  if (facts.setting === 'off') return { kind: 'refused', reason: 'off' };
  if (facts.people.length > 2) return { kind: 'refused', reason: 'people' };
  if (facts.recording) return { kind: 'refused', reason: 'recording' };
  if (facts.setting === 'relayed' && !facts.hasRelay) return { kind: 'refused', reason: 'relay' };
  return { kind: 'open', round, relayOnly: facts.setting === 'relayed', firm };
}

const RELAYED = / typ relay(?: |$)/;

/**
 * Whether a signal tells where its sender is (RFC 8839): a candidate that is not a relay's, or a relay's that names the
 * address behind it.
 */
export function tellsAddress(signal: DirectSignal): boolean {
  switch (signal.kind) {
    case 'candidate':
      return signal.candidate !== '' && !isBehindRelay(signal.candidate);
    case 'description':
      return linesOf(signal.sdp).some((line) => line.startsWith('a=candidate:') && !isBehindRelay(line));
    case 'sources':
      return false;
  }
}

function isBehindRelay(candidate: string): boolean {
  const [, behind] = / raddr (\S+)/.exec(candidate) ?? [];
  return RELAYED.test(candidate) && (behind === undefined || behind === '0.0.0.0' || behind === '::');
}

const linesOf = (sdp: string): string[] => sdp.split(/\r\n|\r|\n/);
