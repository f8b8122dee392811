import { Module } from '@nestjs/common';
import { OperatorHook } from './alerting/operator-hook.js';
import { TellOnCall } from './alerting/tell-on-call.js';
import { IncidentHandling } from './handling/incident-handling.js';
import { IncidentsController } from './handling/incidents.controller.js';
import { OnCallController } from './handling/on-call.controller.js';
import { OnCall } from './handling/on-call.js';
import { Alerts } from './ledger/alerts.js';
import { AvailabilityReader } from './ledger/availability-reader.js';
import { BurnReader } from './ledger/burn-reader.js';
import { CustomerNotices } from './ledger/customer-notices.js';
import { IncidentKeeper } from './ledger/incident-keeper.js';
import { Incidents } from './ledger/incidents.js';
import { MaintenanceWindows } from './ledger/maintenance-windows.js';
import { OnCallLists } from './ledger/on-call-lists.js';
import { OpenBurns } from './ledger/open-burns.js';
import { ProbeCalls } from './ledger/probe-calls.js';
import { PageSamples } from './ledger/page-samples.js';
import { ProbeSamples } from './ledger/probe-samples.js';
import { VantagePoint } from './ledger/vantage-point.js';
import { AlertPath } from './measures/alert-path.js';
import { AvailabilityMeasures } from './measures/availability-measures.js';
import { MeanTimeToRepair, NumberOfFailures } from './measures/failures.js';
import { MonitoringInterval } from './measures/monitoring-interval.js';
import { MonitoringStandard } from './measures/monitoring-standard.js';
import { NotificationProcess } from './measures/notification-process.js';
import { NotificationTime } from './measures/notification-time.js';
import { StatusReports } from './measures/status-reports.js';
import { ServiceAvailability } from './measures/service-availability.js';
import { Year } from './measures/year.js';
import { ProberController } from './probing/prober.controller.js';
import { Probers } from './probing/probers.js';
import { TakeReport } from './probing/take-report.js';
import { RecentDays } from './status/recent-days.js';
import { StatusBoard } from './status/status-board.js';
import { StatusController } from './status/status.controller.js';
import { WayTrialsModule } from '../fallback/ledger/way-trials.module.js';
import { TlsScansModule } from '../transport/ledger/tls-scans.module.js';
import { StatuspageController } from './status/statuspage.controller.js';

/** Whether the service is there: what probers see, what becomes of it, and who is told. */
@Module({
  imports: [TlsScansModule, WayTrialsModule],
  controllers: [
    ...[ProberController, IncidentsController, OnCallController, StatusController, StatuspageController],
  ],
  providers: [
    ...[
      ProbeSamples,
      ProbeCalls,
      PageSamples,
      Incidents,
      Alerts,
      CustomerNotices,
      MaintenanceWindows,
      OnCallLists,
      VantagePoint,
      AvailabilityReader,
    ],
    ...[BurnReader, OpenBurns],
    ...[IncidentKeeper, Probers, TakeReport, IncidentHandling, OnCall, RecentDays, StatusBoard],
    ...[Year, AlertPath, ServiceAvailability, MeanTimeToRepair, NumberOfFailures, MonitoringInterval],
    ...[MonitoringStandard, NotificationTime, NotificationProcess, StatusReports, AvailabilityMeasures],
    ...[OperatorHook, TellOnCall],
  ],
  exports: [
    ...[Alerts, AvailabilityReader, Incidents, MaintenanceWindows, OnCallLists, OpenBurns],
    ...[TellOnCall, Year],
  ],
})
export class AvailabilityModule {}
