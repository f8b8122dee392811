import { IsIn } from 'class-validator';
import {
  MAINTENANCE_KINDS,
  type MaintenanceKind,
  NOTICE_LIMITS,
  type SaveMaintenance,
} from '@rinjo/contract';
import { IsMoment } from '../../../../platform/http/is-moment.js';
import { PlainLines } from '../../../../platform/http/plain-text.js';

export class SaveMaintenanceDto implements SaveMaintenance {
  @IsIn(MAINTENANCE_KINDS) readonly kind: MaintenanceKind;
  @IsMoment() readonly plannedStart: string;
  @IsMoment() readonly plannedEnd: string;
  @PlainLines(1, NOTICE_LIMITS.maintenanceText) readonly ja: string;
  @PlainLines(1, NOTICE_LIMITS.maintenanceText) readonly en: string;
}
