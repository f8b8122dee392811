import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import { Environment } from '../config/environment.js';
import { type HeldBy, type HeldCall, HeldCalls } from '../modules/operations/index.js';
import { Clock } from '../platform/time/clock.js';
import { inTime } from '../platform/time/in-time.js';
import { ServiceClient } from '../prober/service-client.js';
import { HeldEnd } from './held-end.js';

/** Until both hear each other, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Holds calls through the public address, as people do: what is in front of the nodes decides to which one they come. */
@Injectable()
export class FrontDoorCalls extends HeldCalls {
  private readonly url: string;

  constructor(
    environment: Environment,
    private readonly clock: Clock,
  ) {
    super();
    this.url = new URL(environment.PUBLIC_URL).origin;
  }

  override async hold(by: HeldBy): Promise<HeldCall> {
    const service = new ServiceClient(this.url, { ...by, url: this.url, key: '' });
    const cookies = [await service.signIn(), await service.signIn()] as const;
    const callId = await service.openCall(cookies[0], 'Node loss');
    const call = new FrontDoorCall(callId, service, cookies, this.clock);
    try {
      await call.begin();
      return call;
    } catch (thrown) {
      await call.close();
      throw thrown;
    }
  }
}

class FrontDoorCall implements HeldCall {
  private ends: readonly HeldEnd[] = [];

  constructor(
    readonly callId: CallId,
    private readonly service: ServiceClient,
    private readonly cookies: readonly [string, string],
    private readonly clock: Clock,
  ) {}

  /** Rejects when the two do not hear each other in time. */
  async begin(): Promise<void> {
    this.ends = this.cookies.map((cookie) => new HeldEnd(this.service, cookie, this.callId, this.clock));
    const begun = Promise.all(this.ends.map((end) => end.begin()));
    const late = (): Error => new Error('The two in the call do not hear each other');
    await inTime(this.clock, PATIENCE_MS, begun, late);
  }

  async comesBack(limitMs: number): Promise<number> {
    const silences = await Promise.all(this.ends.map((end) => end.comesBack(limitMs)));
    return Math.ceil(Math.max(...silences));
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.ends.map((end) => end.close()));
    await Promise.allSettled(this.cookies.map((cookie) => this.service.signOut(cookie)));
  }
}
