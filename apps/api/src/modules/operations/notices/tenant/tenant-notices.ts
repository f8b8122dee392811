import { Injectable } from '@nestjs/common';
import type { NoticeId, ServiceNoticeView } from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MaintenanceWindows, type PublishedRow } from '../../availability/index.js';
import { type ServiceEndRow, ServiceEnds } from '../end-of-service/service-ends.js';
import { NoticeOpenings } from './notice-openings.js';

/** So long before work begins everybody who is signed in sees it; administrators do from the announcement on. */
const NEAR_MS = 24 * 3_600_000;
/** What takes longer than it was planned is shown so long after its end. */
const OVERRUN_MS = 3 * NEAR_MS;
const NONE: ReadonlySet<NoticeId> = new Set();

/** What people of an organization see of the operator's notices while they work. */
@Injectable()
export class TenantNotices {
  constructor(
    private readonly windows: MaintenanceWindows,
    private readonly ends: ServiceEnds,
    private readonly openings: NoticeOpenings,
    private readonly clock: Clock,
  ) {}

  /** What is in force for them now, the next first. */
  async list(principal: Principal): Promise<ServiceNoticeView[]> {
    const now = this.clock.now();
    const isAdministrator = principal.permissions.has('tenant:cancel');
    const rows = (await this.windows.since(new Date(now.getTime() - OVERRUN_MS), null)).filter(
      (row) => isOpen(row) && (isAdministrator || row.plannedStart.getTime() - now.getTime() <= NEAR_MS),
    );
    const unread = isAdministrator ? await this.openings.toOpen(principal) : NONE;
    const end = await this.ends.latest();
    return [...rows.flatMap((row) => viewOf(row, unread)), ...(end ? [endView(end, unread)] : [])];
  }

  /** An administrator has read it: the organization was told. Throws NOT_FOUND for a notice that did not go there. */
  async open(principal: Principal, id: NoticeId): Promise<void> {
    const { userId } = userActor(principal);
    if (!(await this.openings.add(principal.tenantId, id, userId))) throw new DomainError('NOT_FOUND');
  }
}

/** What overruns is still being worked on. */
const isOpen = ({ state }: PublishedRow): boolean =>
  state === 'announced' || state === 'in_progress' || state === 'verifying';

function viewOf(
  { noticeId, kind, state, plannedStart, plannedEnd, ja, en }: PublishedRow,
  unread: ReadonlySet<NoticeId>,
): ServiceNoticeView[] {
  if (!noticeId) return [];
  return [
    {
      ...{
        id: noticeId,
        kind: 'maintenance',
        emergency: kind === 'emergency',
        running: state !== 'announced',
        ja,
        en,
      },
      ...{ from: plannedStart.toISOString(), to: plannedEnd.toISOString() },
      toOpen: unread.has(noticeId),
    },
  ];
}

const endView = (
  { noticeId, endsAt, ja, en }: ServiceEndRow,
  unread: ReadonlySet<NoticeId>,
): ServiceNoticeView => ({
  ...{ id: noticeId, kind: 'end_of_service', emergency: false, running: false, ja, en },
  ...{ from: endsAt.toISOString(), to: endsAt.toISOString() },
  toOpen: unread.has(noticeId),
});
