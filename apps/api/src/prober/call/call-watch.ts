import type { CallId, ProbeCallReport } from '@rinjo/contract';
import type { Slot } from '../../modules/operations/availability/formulas/slot.js';
import type { Clock } from '../../platform/time/clock.js';
import type { KeptSessions } from '../kept-sessions.js';
import { codeOf, type ServiceClient } from '../service-client.js';
import { type CallOutcome, TwoPartyCall } from './two-party-call.js';

/** A call is made in every second slot; after one that failed, in the next. */
const EVERY_SLOTS = 2;
const DAY_MIN = 24 * 60;
/** Before its planned end the room is left for a new one. */
const ROOM_MS = (DAY_MIN - 10) * 60_000;
/** The room or the sessions are gone: with new ones it counts. */
const GONE: readonly string[] = ['http_401', 'http_404', 'http_409'];

interface Room {
  readonly callId: CallId;
  readonly until: number;
}

/** A prober's own calls, in one planned call a day that stays open while nobody is in it. */
export class CallWatch {
  private room: Room | null = null;
  private last: { readonly slot: Slot; readonly good: boolean } | null = null;

  constructor(
    private readonly service: ServiceClient,
    private readonly sessions: KeptSessions,
    private readonly clock: Clock,
  ) {}

  /** Whether a call is to be made in this slot. Otherwise the one before it, which was good, stands for it. */
  isDue(slot: Slot): boolean {
    return !this.last?.good || slot - this.last.slot >= EVERY_SLOTS;
  }

  /** A call by the session that was opened just now, or by a kept one when `opened` says why there is none. Never rejects. */
  async call(
    slot: Slot,
    opened: { readonly cookie: string } | { readonly code: string },
    records: boolean,
  ): Promise<ProbeCallReport> {
    const outcome = await this.held(opened, records);
    this.last = { slot, good: outcome.failed === null };
    if (outcome.failed === null && 'code' in opened)
      return { ...outcome, slot, failed: 'sign-in', code: opened.code };
    return { ...outcome, slot };
  }

  private async held(
    opened: { readonly cookie: string } | { readonly code: string },
    records: boolean,
  ): Promise<CallOutcome> {
    const first = await this.attempt(opened, records);
    if (first.failed !== 'ticket' || !GONE.includes(first.code ?? '')) return first;
    this.room = null;
    this.sessions.forget();
    return this.attempt(opened, records);
  }

  private async attempt(
    opened: { readonly cookie: string } | { readonly code: string },
    records: boolean,
  ): Promise<CallOutcome> {
    const { service } = this;
    try {
      const other = await this.sessions.cookie(0);
      const own = 'cookie' in opened ? opened.cookie : await this.sessions.cookie(1);
      const callId = await this.roomOf(own);
      const tools = {
        service,
        sessions: [own, other] as const,
        callId,
        records,
        now: () => performance.now(),
      };
      return await new TwoPartyCall(tools).run();
    } catch (cause) {
      return { stages: [], firstPictureMs: null, failed: 'ticket', code: codeOf(cause) };
    }
  }

  private async roomOf(cookie: string): Promise<CallId> {
    const now = this.clock.now();
    if (this.room && now.getTime() < this.room.until) return this.room.callId;
    const callId = await this.service.planCall(cookie, now, DAY_MIN);
    this.room = { callId, until: now.getTime() + ROOM_MS };
    return callId;
  }
}
