import { Injectable } from '@nestjs/common';
import {
  type CanariesView,
  type EndSecurityIncident,
  type SecurityIncidentId,
  type SecurityIncidentView,
} from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Turns } from '../../../../platform/database/turns.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type SecurityIncidentRow, SecurityIncidents } from '../ledger/security-incidents.js';
import { CANARY_TURN } from '../rounds/canary-rounds.js';
import { RunCanary } from '../rounds/run-canary.js';
import { CanaryViews } from './canary-views.js';
import { costOf } from './cost.js';

const DAY_MS = 86_400_000;
const INCIDENTS = 50;

/** What operators see of canaries, and may begin. */
@Injectable()
export class CanaryDesk {
  private running: string | null = null;

  constructor(
    private readonly canaries: Canaries,
    private readonly views: CanaryViews,
    private readonly ledger: ProofLedger,
    private readonly incidents: SecurityIncidents,
    private readonly runner: RunCanary,
    private readonly turns: Turns,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async view(): Promise<CanariesView> {
    // Before the runs are read: what ends meanwhile is looked at once more.
    const { running } = this;
    const now = this.clock.now();
    const cost = await this.ledger.canaryCost(new Date(now.getTime() - DAY_MS));
    return {
      canaries: await Promise.all(this.canaries.all().map((canary) => this.views.of(canary))),
      running,
      costBasisPoints: costOf(cost, now),
      incidents: (await this.incidents.list(INCIDENTS)).map(incidentView),
    };
  }

  /** Begins a run, which goes on after this has answered. Throws VALIDATION for what is none, CONFLICT while one is under way or there is nothing to prove. */
  async begin(name: string): Promise<void> {
    const canary = this.canaries.of(name);
    if (!canary) throw new DomainError('VALIDATION', { fields: ['canary:isCanary'] });
    if (this.running !== null) throw new DomainError('CONFLICT', { running: this.running });
    this.running = name;
    try {
      if ((await canary.applies?.()) === false) throw new DomainError('CONFLICT', { reason: 'nothing' });
    } catch (cause) {
      this.running = null;
      throw cause;
    }
    void this.turns
      .take(CANARY_TURN, () => this.runner.run(canary))
      .catch((cause: unknown) => {
        this.logger.error('a canary that was asked for broke off', { canary: name, ...causeOf(cause) });
      })
      .finally(() => {
        this.running = null;
      });
  }

  /** Throws NOT_FOUND, CONFLICT for one that is over. */
  async end(
    { operatorId, name }: OperatorCaller,
    id: SecurityIncidentId,
    { text }: EndSecurityIncident,
  ): Promise<SecurityIncidentView> {
    if (!(await this.incidents.find(id))) throw new DomainError('NOT_FOUND');
    if (!(await this.incidents.end(id, { id: operatorId, name }, text)))
      throw new DomainError('CONFLICT', { reason: 'over' });
    const ended = await this.incidents.find(id);
    if (!ended) throw new DomainError('NOT_FOUND');
    this.logger.warn('A security incident was ended', { incidentId: id, operatorId });
    return incidentView(ended);
  }
}

const incidentView = ({ openedAt, end, ...row }: SecurityIncidentRow): SecurityIncidentView => ({
  ...row,
  openedAt: openedAt.toISOString(),
  end: end && { ...end, at: new Date(end.at).toISOString() },
});
