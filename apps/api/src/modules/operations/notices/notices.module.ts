import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AvailabilityModule } from '../availability/index.js';
import { LettersModule } from '../letters/letters.module.js';
import { TenantLifeModule } from '../tenant-life/index.js';
import { EndOfServiceController } from './end-of-service/end-of-service.controller.js';
import { EndOfService } from './end-of-service/end-of-service.service.js';
import { EndRounds } from './end-of-service/end-rounds.js';
import { ServiceEnds } from './end-of-service/service-ends.js';
import { IncidentNotices } from './incidents/incident-notices.js';
import { Lead } from './lead/lead.js';
import { Maintenance } from './maintenance/maintenance.service.js';
import { MaintenanceController } from './maintenance/maintenance.controller.js';
import { MaintenancePlan } from './maintenance/maintenance-plan.js';
import { MaintenanceReminders } from './maintenance/maintenance-reminders.js';
import { NoticeLead } from './measures/notice-lead.js';
import { NoticeRows } from './measures/notice-rows.js';
import { PlannedStops } from './measures/planned-stops.js';
import { NoticeLedger } from './post/notice-ledger.js';
import { NoticePost } from './post/notice-post.js';
import { NoticeReports } from './post/notice-reports.js';
import { NoticeRounds } from './post/notice-rounds.js';
import { NoticeTasks } from './post/notice-tasks.js';
import { NoticesController } from './post/notices.controller.js';
import { StatusPost } from './subscriptions/status-post.js';
import { StatusSubscribers } from './subscriptions/status-subscribers.js';
import { StatusSubscriptionsController } from './subscriptions/status-subscriptions.controller.js';
import { StatusSubscriptions } from './subscriptions/status-subscriptions.js';
import { NoticeOpenings } from './tenant/notice-openings.js';
import { TenantNoticesController } from './tenant/tenant-notices.controller.js';
import { TenantNotices } from './tenant/tenant-notices.js';

/** What everybody is told of: work on the service and incidents, to whom, by what and when. */
@Module({
  imports: [AvailabilityModule, IdentityModule, LettersModule, TenancyModule, TenantLifeModule],
  controllers: [
    MaintenanceController,
    NoticesController,
    TenantNoticesController,
    EndOfServiceController,
    StatusSubscriptionsController,
  ],
  providers: [
    ...[NoticeLedger, NoticeTasks, NoticePost, NoticeRounds, NoticeReports],
    ...[Lead, Maintenance, MaintenancePlan, MaintenanceReminders, IncidentNotices],
    ...[TenantNotices, NoticeOpenings, PlannedStops, NoticeLead, NoticeRows],
    ...[ServiceEnds, EndOfService, EndRounds],
    ...[StatusSubscribers, StatusSubscriptions, StatusPost],
  ],
})
export class NoticesModule {}
