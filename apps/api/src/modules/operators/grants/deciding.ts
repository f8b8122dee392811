import { Injectable } from '@nestjs/common';
import type { OperatorAccessBy, OperatorGrantId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { AccessNotices } from './access-notices.js';
import { type Grant, stateOf, waitsFor } from './grant.js';
import { GrantEnds } from './grant-ends.js';
import { GrantsRepository } from './grants.repository.js';

/** What happens to grants, whoever decides it: what is written down, who is told, and when access begins and ends. */
@Injectable()
export class Deciding {
  constructor(
    private readonly repository: GrantsRepository,
    private readonly notices: AccessNotices,
    private readonly ends: GrantEnds,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Locked, and still waiting. Throws NOT_FOUND, CONFLICT. */
  async waiting(tx: Tx, id: OperatorGrantId): Promise<Grant> {
    const grant = await this.repository.lock(tx, id);
    if (!grant) throw new DomainError('NOT_FOUND');
    const state = stateOf(grant, this.clock.now());
    if (state !== 'asked') throw new DomainError('CONFLICT', { state });
    return grant;
  }

  /** One more has approved: begins when it was the last. */
  async approved(tx: Tx, id: OperatorGrantId, by: OperatorAccessBy): Promise<Grant> {
    const grant = await this.required(tx, id);
    const now = this.clock.now();
    const until = waitsFor(grant).length === 0 ? new Date(now.getTime() + grant.minutes * 60_000) : null;
    if (until) await this.repository.start(tx, id, now, until);
    const { operatorId, scope, emergency } = grant;
    await this.audit.record(tx, 'operator.access_approved', {
      ...{ grantId: id, operatorId, by, scope, emergency, until: until?.toISOString() ?? null },
    });
    if (until && emergency) await this.notices.began(tx, grant, until);
    return this.required(tx, id);
  }

  /** Refused before it began, ended after. Throws CONFLICT when it is over. */
  async end(tx: Tx, id: OperatorGrantId, by: OperatorAccessBy): Promise<Grant> {
    const grant = await this.repository.lock(tx, id);
    if (!grant) throw new DomainError('NOT_FOUND');
    if (grant.endedAt !== null)
      throw new DomainError('CONFLICT', { state: stateOf(grant, this.clock.now()) });
    const begun = grant.startsAt !== null;
    // Its time was over before anybody said so: then it was the time.
    const now = this.clock.now();
    const isLate = (grant.endsAt ?? grant.answerBy) <= now;
    const why = isLate ? 'time' : by;
    await this.repository.end(tx, id, why, isLate ? (grant.endsAt ?? grant.answerBy) : now);
    await this.ends.publish(tx, id);
    const details = { grantId: id, operatorId: grant.operatorId, by: why };
    await this.audit.record(tx, begun ? 'operator.access_ended' : 'operator.access_refused', details);
    return this.required(tx, id);
  }

  private async required(tx: Tx, id: OperatorGrantId): Promise<Grant> {
    const grant = await this.repository.find(tx, id);
    if (!grant) throw new DomainError('NOT_FOUND');
    return grant;
  }
}
