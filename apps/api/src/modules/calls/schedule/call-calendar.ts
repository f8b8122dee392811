import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallAccess } from '../call-access.js';
import { CallsRepository } from '../calls.repository.js';
import { calendarFile } from './calendar-file.js';
import { plannedEnd } from './schedule.js';

/** The calendar file of a planned call. */
@Injectable()
export class CallCalendar {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly calls: CallsRepository,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, also for a call that was started at once; FORBIDDEN for guests, whose link only they have. */
  file(principal: Principal, callId: CallId): Promise<string> {
    const { origin, hostname } = new URL(this.environment.PUBLIC_URL);
    return this.tenantDb.run(principal, async (tx) => {
      accountOf(principal);
      const { call } = await this.access.require(tx, principal, callId);
      const end = plannedEnd(call);
      if (!call.scheduledAt || !end) throw new DomainError('NOT_FOUND');
      const { organiser, people, place } = await this.calls.calendarTexts(tx, callId);
      const entry = {
        uid: `${callId}@${hostname}`,
        revision: call.scheduleRevision,
        cancelled: call.endReason === 'cancelled',
        title: call.title,
        start: call.scheduledAt,
        end,
        url: `${origin}/calls/${callId}`,
        place,
        people,
        organiser: { ...organiser, email: organiser.email || `no-reply@${hostname}` }, // a program has none
      };
      return calendarFile(entry, this.clock.now());
    });
  }
}
