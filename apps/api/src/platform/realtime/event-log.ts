import { type CallEvent, type CallEvents, type CallId, LIMITS } from '@rinjo/contract';
import { Clock } from '../time/clock.js';

type Draft = {
  [E in keyof CallEvents]: { readonly name: E; readonly payload: CallEvents[E] };
}[keyof CallEvents];

/**
 * The last events of one call. Numbers begin at the time in milliseconds, not at 0: after a restart they are higher
 * than any that a client has seen, so that it cannot mistake new events for old ones.
 */
class CallLog {
  private readonly kept: CallEvent[] = [];
  constructor(private next: number) {}

  get last(): number {
    return this.next - 1;
  }

  append(draft: Draft, at: string): CallEvent {
    const event: CallEvent = { seq: this.next, at, ...draft };
    this.next += 1;
    this.kept.push(event);
    if (this.kept.length > LIMITS.rememberedEvents) this.kept.shift();
    return event;
  }

  /** Everything after `seq`; null when some of it is not kept any more, or was never ours. */
  since(seq: number): readonly CallEvent[] | null {
    if (seq > this.last) return null;
    const first = this.kept[0]?.seq ?? this.next;
    return seq < first - 1 ? null : this.kept.filter((event) => event.seq > seq);
  }
}

/** Numbered events of every call on this node. */
export class EventLog {
  private readonly calls = new Map<CallId, CallLog>();

  constructor(private readonly clock: Clock) {}

  append<E extends keyof CallEvents>(callId: CallId, name: E, payload: CallEvents[E]): CallEvent {
    const draft = { name, payload } as Draft; // pairs of the map above, which the compiler cannot correlate
    return this.of(callId).append(draft, this.clock.now().toISOString());
  }

  last(callId: CallId): number {
    return this.of(callId).last;
  }

  since(callId: CallId, seq: number): readonly CallEvent[] | null {
    return this.of(callId).since(seq);
  }

  forget(callId: CallId): void {
    this.calls.delete(callId);
  }

  private of(callId: CallId): CallLog {
    const known = this.calls.get(callId);
    if (known) return known;
    const log = new CallLog(this.clock.now().getTime());
    this.calls.set(callId, log);
    return log;
  }
}
