import { Injectable } from '@nestjs/common';
import type { MaintenanceKind } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { earliestStart, type LeadRule, noticeBy } from './lead-rule.js';

interface Work {
  readonly kind: MaintenanceKind;
  readonly plannedStart: Date;
}

/** How early people are told here of planned work. */
@Injectable()
export class Lead {
  readonly rule: LeadRule;

  constructor(
    { NOTICE_LEAD_DAYS }: Environment,
    calendar: BusinessDays,
    private readonly clock: Clock,
  ) {
    this.rule = { days: NOTICE_LEAD_DAYS, calendar };
  }

  /** The first moment at which work may begin that everybody is told of now. */
  earliest(): Date {
    return earliestStart(this.rule, this.clock.now());
  }

  /**
   * By when everybody has to be told; null for an emergency, which never is in time. `isNew`: throws NOTICE_TOO_LATE when that has
   * passed. Throws CALENDAR_ENDS.
   */
  noticeBy({ kind, plannedStart }: Work, isNew: boolean): Date | null {
    if (kind === 'emergency') return null;
    const last = noticeBy(this.rule, plannedStart);
    if (isNew && this.clock.now() > last)
      throw new DomainError('NOTICE_TOO_LATE', { earliest: this.earliest().toISOString() });
    return last;
  }
}
