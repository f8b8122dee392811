import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { MeanTimeToRepair, NumberOfFailures } from './failures.js';
import { MonitoringInterval } from './monitoring-interval.js';
import { MonitoringStandard } from './monitoring-standard.js';
import { NotificationProcess } from './notification-process.js';
import { NotificationTime } from './notification-time.js';
import { StatusReports } from './status-reports.js';
import { ServiceAvailability } from './service-availability.js';

/** The rows of the check sheet that probes and alerts answer. */
@Injectable()
export class AvailabilityMeasures implements OnModuleInit {
  private readonly all;

  constructor(
    private readonly rows: RowMeasures,
    availability: ServiceAvailability,
    repair: MeanTimeToRepair,
    failures: NumberOfFailures,
    standard: MonitoringStandard,
    process: NotificationProcess,
    time: NotificationTime,
    interval: MonitoringInterval,
    private readonly reports: StatusReports,
  ) {
    this.all = [availability, repair, failures, standard, process, time, interval];
  }

  onModuleInit(): void {
    for (const measure of this.all) this.rows.add(measure);
    this.rows.addOfTenants(this.reports);
  }
}
