import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { TellOnCall } from '../../availability/alerting/tell-on-call.js';
import { Alerts } from '../../availability/ledger/alerts.js';
import { SecurityIncidents } from '../ledger/security-incidents.js';
import { canaryText, isTold } from './canary-alert.js';

/** Runs one canary, enters what came of it, and tells people of a failure. */
@Injectable()
export class RunCanary {
  constructor(
    private readonly environment: Environment,
    private readonly ledger: ProofLedger,
    private readonly incidents: SecurityIncidents,
    private readonly alerts: Alerts,
    private readonly onCall: TellOnCall,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(canary: Canary): Promise<CanaryResult> {
    const before = await this.ledger.newestCanary(canary.name);
    const [from, used] = [performance.now(), process.cpuUsage()];
    const result = await this.outcomeOf(canary);
    const { user, system } = process.cpuUsage(used);
    const run = await this.ledger.canaried({
      ...{ canary: canary.name, ...result, tookMs: performance.now() - from },
      processorMs: (user + system) / 1000,
    });
    if (result.outcome === 'passed') return result;
    this.logger.error('a canary did not pass', { canary: canary.name, ...result });
    if (result.outcome === 'breach') await this.incidents.open(canary.name, run);
    await this.tell(canary.name, { ...result, outcome: result.outcome }, before?.outcome ?? null);
    return result;
  }

  private async outcomeOf(canary: Canary): Promise<CanaryResult> {
    try {
      return await canary.run();
    } catch (cause) {
      if (cause instanceof CanaryFailure) return { outcome: cause.outcome, detail: cause.message };
      this.logger.error('a canary broke off', { canary: canary.name, ...causeOf(cause) });
      return { outcome: 'failed', detail: cause instanceof Error ? cause.message : 'It broke off' };
    }
  }

  private async tell(
    name: string,
    { outcome, detail }: CanaryResult & { readonly outcome: 'failed' | 'breach' },
    before: CanaryResult['outcome'] | null,
  ): Promise<void> {
    if (!isTold(outcome, before, await this.alerts.lastOf(name), this.clock.now())) return;
    const news = { name, outcome, detail, url: this.environment.PUBLIC_URL };
    await this.onCall.tell(name, (locale) => canaryText(locale, news));
  }
}
