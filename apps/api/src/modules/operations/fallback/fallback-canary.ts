import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CanaryPartView, DrillKind, FallbackWay } from '@rinjo/contract';
import type { Canary, CanaryResult } from '../../../platform/proofs/canary.js';
import { Canaries } from '../../../platform/proofs/canaries.js';
import { ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { type RelayAccess, relaysWithoutUdp } from '../../../platform/turn/relays-without-udp.js';
import { MediaPort } from '../../calls/index.js';
import { InstallationContacts } from '../../tenancy/index.js';
import { verdictOf } from './fallback-verdict.js';
import { type WayTrial, WayTrials } from './ledger/way-trials.js';
import { askForRelay } from './turn/ask-for-relay.js';
import { wayPartView, workerPartView } from './way-part-view.js';
import { type WayFinding, wayFindings } from './way-findings.js';

export const FALLBACK = 'fallback';
/** The drill that proves the first of the ways. */
export const WORKER_LOSS = 'worker-loss' satisfies DrillKind;
const DAY_MS = 24 * 3_600_000;
/** Days for which the last trial of somebody is shown. */
const SHOWN_DAYS = 31;

type Tried = Pick<WayTrial, 'outcome' | 'detail'>;

/**
 * Every day, and when a prober has tried one: each way around a failure. This process asks relays and reads contacts by itself; what
 * takes two devices, probers try. What nobody has tried is named, and not vouched for.
 */
@Injectable()
export class FallbackCanary implements Canary, OnModuleInit {
  readonly name = FALLBACK;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly media: MediaPort,
    private readonly contacts: InstallationContacts,
    private readonly trials: WayTrials,
    private readonly proofs: ProofLedger,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async applies(): Promise<boolean> {
    if (this.accesses().length > 0 || (await this.trials.lastReceived()) !== null) return true;
    return (await this.contacts.read()).contacts.length > 0;
  }

  news(): Promise<Date | null> {
    return this.trials.lastReceived();
  }

  /** Where each way stands now. */
  async ways(): Promise<readonly WayFinding[]> {
    const now = this.clock.now();
    return wayFindings(await this.trials.newest(now, SHOWN_DAYS), now);
  }

  async parts(): Promise<readonly CanaryPartView[]> {
    const now = this.clock.now();
    const [worker = null] = await this.proofs.drills([WORKER_LOSS], 1);
    return [workerPartView(worker, now), ...(await this.ways()).map((finding) => wayPartView(finding, now))];
  }

  async run(): Promise<CanaryResult> {
    await this.tried('relay', () => this.relay());
    await this.tried('contacts', async () => {
      const { contacts } = await this.contacts.read();
      if (contacts.length === 0) return null;
      return { outcome: 'passed', detail: `${String(contacts.length)} of the installation` };
    });
    // Last, so that what a prober tells meanwhile is in it.
    return verdictOf(await this.ways(), this.clock.now());
  }

  /** Every relay that is reached without UDP gives one to our credentials, and none to others. Null: there is none. */
  private async relay(): Promise<Tried | null> {
    const accesses = this.accesses();
    for (const access of accesses) {
      const { url } = access;
      try {
        if ((await askForRelay(access)) !== 'given')
          return { outcome: 'failed', detail: `${url} refuses our credentials` };
        const stranger = { ...access, credential: randomUUID() };
        if ((await askForRelay(stranger)) !== 'refused')
          return { outcome: 'breach', detail: `${url} gives relays without our credentials` };
      } catch (cause) {
        return { outcome: 'failed', detail: `${url}: ${String(cause)}` };
      }
    }
    return accesses.length === 0
      ? null
      : { outcome: 'passed', detail: accesses.map(({ url }) => url).join(', ') };
  }

  private async tried(way: FallbackWay, trial: () => Promise<Tried | null>): Promise<void> {
    const [at, began] = [this.clock.now(), performance.now()];
    const found = await trial();
    if (!found) return;
    const by = { proberId: null, outside: false, step: null, tookMs: performance.now() - began };
    await this.trials.add([{ way, at, ...by, ...found }], this.clock.now());
  }

  private accesses(): readonly RelayAccess[] {
    return relaysWithoutUdp(this.media.iceServers(randomUUID()));
  }
}
