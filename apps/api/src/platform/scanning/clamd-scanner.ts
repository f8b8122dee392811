import { Readable } from 'node:stream';
import { Injectable, Optional, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { DomainError } from '../errors/domain-error.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock } from '../time/clock.js';
import { areFresh, signaturesOf, verdictOf } from './clamd-answers.js';
import { ClamdClient, type ClamdLimits } from './clamd-client.js';
import { EICAR } from './eicar.js';
import { ContentScanner, type ScannerState, type ScanVerdict } from './scanner.port.js';

/** A scan of 2 GB takes minutes on a slow disk; a scanner that is at work still takes bytes or answers. */
const LIMITS: ClamdLimits = { silenceMs: 120_000, totalMs: 15 * 60_000 };
const ASKED_AGAIN_MS = 5 * 60_000;
const CANARY_AGAIN_MS = 24 * 3600_000;

/** ClamAV behind its unix socket. Ready when its signatures are younger than 48 h and it finds the test virus of EICAR. */
@Injectable()
export class ClamdScanner extends ContentScanner implements OnApplicationBootstrap {
  private readonly client: ClamdClient | null;
  private known: { readonly version: string; readonly askedAt: number; readonly canaryAt: number } | null =
    null;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Optional() limits: ClamdLimits = LIMITS,
  ) {
    super();
    const { CLAMD_SOCKET: path } = environment;
    this.client = path === '' ? null : new ClamdClient(path, limits);
  }

  /** Says in the log what it will say on the page. */
  onApplicationBootstrap(): void {
    void this.state().then((state) => {
      if (state.ready && state.scanner === null)
        this.logger.warn(
          'No malware scan: MALWARE_SCAN is off, and what people upload is passed on as it is',
        );
      if (!state.ready)
        this.logger.warn('No malware scan: what people upload stays locked', { fault: state.fault });
    });
  }

  async scan(source: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    const state = await this.state();
    if (state.ready && state.scanner === null) return 'clean';
    if (!state.ready || !this.client)
      throw new DomainError('NOT_READY', { failing: ['scanner'], ...(!state.ready && state) });
    const answer = await this.client.scan(source).catch((cause: unknown) => {
      this.known = null;
      throw new DomainError('NOT_READY', { failing: ['scanner'], fault: 'silent' }, { cause });
    });
    const verdict = verdictOf(answer);
    if (!verdict) throw new DomainError('NOT_READY', { failing: ['scanner'], answer });
    return verdict;
  }

  async state(): Promise<ScannerState> {
    if (this.environment.MALWARE_SCAN === 'off') return { ready: true, scanner: null };
    if (!this.client) return { ready: false, fault: 'none' };
    try {
      return await this.look(this.client);
    } catch (cause) {
      this.known = null;
      this.logger.warn('clamd does not answer', causeOf(cause));
      return { ready: false, fault: 'silent' };
    }
  }

  private async look(client: ClamdClient): Promise<ScannerState> {
    const now = this.clock.now();
    const since = (at: number): number => now.getTime() - at;
    const { known } = this;
    const version = known && since(known.askedAt) < ASKED_AGAIN_MS ? known.version : await client.version();
    if (!areFresh(signaturesOf(version), now)) return { ready: false, fault: 'outdated' };
    let canaryAt = known?.version === version ? known.canaryAt : null;
    if (canaryAt === null || since(canaryAt) > CANARY_AGAIN_MS) {
      if (verdictOf(await client.scan(Readable.from([Buffer.from(EICAR, 'latin1')]))) !== 'infected')
        return { ready: false, fault: 'blind' };
      canaryAt = now.getTime();
    }
    const askedAt =
      version === known?.version && since(known.askedAt) < ASKED_AGAIN_MS ? known.askedAt : now.getTime();
    this.known = { version, askedAt, canaryAt };
    return { ready: true, scanner: version };
  }
}
