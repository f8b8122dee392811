import type { ProbeCallReport, ProbeSampleReport, ServiceComponent } from '@rinjo/contract';
import { SLOT_MS } from '@rinjo/contract';
import type { Slot } from '../modules/operations/availability/formulas/slot.js';
import type { Clock } from '../platform/time/clock.js';
import { verdictsOf } from './call/call-verdicts.js';
import type { CallWatch } from './call/call-watch.js';
import { openDeskLine } from './desk-line.js';
import type { KeptSessions } from './kept-sessions.js';
import { codeOf, type ServiceClient } from './service-client.js';

export interface Look {
  readonly samples: readonly ProbeSampleReport[];
  /** Null in a slot for which the call of the one before stands. */
  readonly call: ProbeCallReport | null;
}

/** What a prober does in every slot. */
export interface Looking {
  look(slot: Slot, records: boolean): Promise<Look>;
}

/**
 * That somebody can sign in, that a signed-in person's socket is let in, and once a minute a whole call of two. Each stands for itself:
 * sockets and calls go on with kept sessions while sign-in is down.
 */
export class Looks implements Looking {
  constructor(
    private readonly service: ServiceClient,
    private readonly sessions: KeptSessions,
    private readonly calls: CallWatch,
    /** Of the pages that people have open. */
    private readonly origin: string,
    private readonly clock: Clock,
  ) {}

  /** Never rejects. */
  async look(slot: Slot, records: boolean): Promise<Look> {
    const { service, sessions, origin } = this;
    const line = (cookie: string): Promise<void> => openDeskLine(service.url, origin, cookie);
    const [signalling, rest] = await Promise.all([
      this.sample(slot, 'signalling', () => sessions.with(0, line)),
      this.signInAndCall(slot, records),
    ]);
    return { samples: [signalling, ...rest.samples], call: rest.call };
  }

  private async signInAndCall(slot: Slot, records: boolean): Promise<Look> {
    const isDue = this.calls.isDue(slot);
    const session: { cookie: string | null } = { cookie: null };
    const began = performance.now();
    const signIn = await this.sample(slot, 'sign-in', async () => {
      session.cookie = await this.service.signIn();
      if (!isDue) await this.service.signOut(session.cookie);
    });
    const ms = Math.round(performance.now() - began);
    if (!isDue) return { samples: [signIn, ...this.standing(slot, records)], call: null };
    const { cookie } = session;
    const opened = cookie === null ? { code: signIn.code ?? 'unknown' } : { cookie };
    const { call, seen } = await this.call(slot, opened, records);
    if (cookie === null) return { samples: [signIn, ...seen], call };
    const out = await this.sample(slot, 'sign-in', () => this.service.signOut(cookie));
    const stages = [{ stage: 'sign-in' as const, ms }, ...call.stages];
    return { samples: [{ ...signIn, code: out.code }, ...seen], call: { ...call, stages } };
  }

  private async call(
    slot: Slot,
    opened: { readonly cookie: string } | { readonly code: string },
    records: boolean,
  ): Promise<{ readonly call: ProbeCallReport; readonly seen: readonly ProbeSampleReport[] }> {
    const began = this.clock.now().getTime();
    const call = await this.calls.call(slot, opened, records);
    const times = timesOf(slot, began, this.clock.now().getTime());
    const seen = verdictsOf(call, records).map((verdict) => ({ ...verdict, slot, ...times }));
    return { call, seen };
  }

  /** A good call stands for the slot after it. */
  private standing(slot: Slot, records: boolean): ProbeSampleReport[] {
    const now = this.clock.now().getTime();
    const good = { failed: null, code: null };
    return verdictsOf(good, records).map((verdict) => ({ ...verdict, slot, ...timesOf(slot, now, now) }));
  }

  private async sample(
    slot: Slot,
    component: ServiceComponent,
    probe: () => Promise<void>,
  ): Promise<ProbeSampleReport> {
    const began = this.clock.now().getTime();
    const code = await probe().then(
      () => null,
      (cause: unknown) => codeOf(cause),
    );
    return { component, slot, ...timesOf(slot, began, this.clock.now().getTime()), code };
  }
}

function timesOf(slot: Slot, began: number, ended: number): Pick<ProbeSampleReport, 'beganMs' | 'ms'> {
  return {
    beganMs: Math.min(Math.max(0, began - slot * SLOT_MS), SLOT_MS),
    ms: Math.min(ended - began, 2 * SLOT_MS),
  };
}
