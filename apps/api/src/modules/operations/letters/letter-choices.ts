import { Injectable } from '@nestjs/common';
import { LETTER_KINDS, type LetterChoice, type LetterKind, type UserId } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { LetterChoicesRepository } from './letter-choices.repository.js';

/** Which letters an administrator gets: all, until they say which they do without. */
@Injectable()
export class LetterChoices {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: LetterChoicesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  own(principal: Principal): Promise<LetterChoice[]> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const unwanted = await this.repository.unwanted(tx, userId);
      return LETTER_KINDS.map((letter) => ({ letter, wanted: !unwanted.has(letter) }));
    });
  }

  async choose(principal: Principal, choice: LetterChoice): Promise<LetterChoice[]> {
    await this.set(principal, userActor(principal).userId, choice);
    return this.own(principal);
  }

  /** Somebody has said no by a link. */
  decline(principal: Principal, userId: UserId, letter: LetterKind): Promise<void> {
    return this.set(principal, userId, { letter, wanted: false });
  }

  private set(principal: Principal, userId: UserId, { letter, wanted }: LetterChoice): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.choose(tx, userId, letter, wanted, this.clock.now()))) return;
      await this.audit.record(tx, 'letters.chosen', { userId, letter, wanted });
    });
  }
}
