import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IceServer } from '@rinjo/contract';
import type { Canary, CanaryResult } from '../../../platform/proofs/canary.js';
import { Canaries } from '../../../platform/proofs/canaries.js';
import { MediaPort } from '../../calls/index.js';
import { InstallationContacts } from '../../tenancy/index.js';
import { type FallbackLink, type LinkFinding, verdictOf } from './fallback-verdict.js';
import { askForRelay, isWithoutUdp, type RelayAccess } from './turn/ask-for-relay.js';

export const FALLBACK = 'fallback';
const DAY_MS = 24 * 3_600_000;

/** Every day, each way around a failure that this process can try by itself; those that it cannot are named, and not vouched for. */
@Injectable()
export class FallbackCanary implements Canary, OnModuleInit {
  readonly name = FALLBACK;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly media: MediaPort,
    private readonly contacts: InstallationContacts,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async applies(): Promise<boolean> {
    return this.accesses().length > 0 || (await this.contacts.read()).contacts.length > 0;
  }

  /** What no run can say anything about, here or at all: the row of the check sheet is not a yes as long as there is any. */
  untested(): readonly FallbackLink[] {
    return this.accesses().length === 0 ? ['relay', 'direct', 'audio'] : ['direct', 'audio'];
  }

  async run(): Promise<CanaryResult> {
    const { contacts } = await this.contacts.read();
    return verdictOf({
      relay: await this.relay(),
      // Both need two devices with media: the browser tests of each release have them, this process does not.
      direct: { kind: 'untested', detail: 'needs two devices' },
      audio: { kind: 'untested', detail: 'needs a device on a line of 100 kbit/s' },
      contacts:
        contacts.length > 0
          ? { kind: 'passed', detail: `${String(contacts.length)} of the installation` }
          : { kind: 'untested', detail: 'the installation has none' },
    });
  }

  /** Every relay that is reached without UDP gives one to our credentials, and none to others. */
  private async relay(): Promise<LinkFinding> {
    const accesses = this.accesses();
    if (accesses.length === 0) return { kind: 'untested', detail: 'TURN_URLS has none over TCP or TLS' };
    for (const access of accesses) {
      const { url } = access;
      try {
        if ((await askForRelay(access)) !== 'given')
          return { kind: 'failed', detail: `${url} refuses our credentials` };
        const stranger = { ...access, credential: randomUUID() };
        if ((await askForRelay(stranger)) !== 'refused')
          return { kind: 'breach', detail: `${url} gives relays without our credentials` };
      } catch (cause) {
        return { kind: 'failed', detail: `${url}: ${String(cause)}` };
      }
    }
    return { kind: 'passed', detail: accesses.map(({ url }) => url).join(', ') };
  }

  private accesses(): RelayAccess[] {
    return this.media.iceServers(randomUUID()).flatMap(accessesOf);
  }
}

const accessesOf = ({ urls, username, credential }: IceServer): RelayAccess[] =>
  username === undefined || credential === undefined
    ? []
    : urls.filter(isWithoutUdp).map((url) => ({ url, username, credential }));
