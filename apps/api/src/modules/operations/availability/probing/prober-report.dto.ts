import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ALERT_RULES,
  type AlertDelivery,
  type AlertId,
  type AlertReport,
  type AlertRule,
  AVAILABILITY_LIMITS,
  CALL_STAGES,
  type CallStage,
  type CallStageTime,
  FALLBACK_LIMITS,
  type ProbeCallReport,
  type PageAgeReport,
  PROBER_WAYS,
  type ProberReport,
  type ProberWay,
  type ProbeSampleReport,
  SERVICE_COMPONENTS,
  type ServiceComponent,
  SLOT_MS,
  TLS_LIMITS,
  TLS_USES,
  TLS_VERSIONS,
  type TlsScanReport,
  type TlsUse,
  type TlsVersion,
  TRIAL_STEPS,
  type TrialStep,
  type WayTrialReport,
} from '@rinjo/contract';
import { IfPresent } from '../../../../platform/http/if-present.js';
import { IsMoment } from '../../../../platform/http/is-moment.js';
import { OrNull } from '../../../../platform/http/or-null.js';
import { PlainText } from '../../../../platform/http/plain-text.js';

const { samplesPerReport, callsPerReport, alertsPerReport, deliveriesPerAlert, contactName } =
  AVAILABILITY_LIMITS;
const { pagesPerReport, pageAgeMaxS, tlsPerReport } = AVAILABILITY_LIMITS;
/** Milliseconds that a sample may say: a probe gives up long before. */
const MS_MAX = 60_000;
/** What the column holds. */
const SLOT_MAX = 2 ** 31 - 1;
const CODE = /^[A-Za-z0-9_-]{1,60}$/;
const HOST = /^[0-9a-f]{32}$/;

export class ProbeSampleDto implements ProbeSampleReport {
  @IsIn(SERVICE_COMPONENTS) readonly component: ServiceComponent;
  @IsInt() @Min(0) @Max(SLOT_MAX) readonly slot: number;
  @IsInt() @Min(0) @Max(SLOT_MS) readonly beganMs: number;
  @IsInt() @Min(0) @Max(MS_MAX) readonly ms: number;
  @OrNull() @IsString() @Matches(CODE) readonly code: string | null;
}

export class CallStageTimeDto implements CallStageTime {
  @IsIn(CALL_STAGES) readonly stage: CallStage;
  @IsInt() @Min(0) @Max(MS_MAX) readonly ms: number;
}

export class ProbeCallDto implements ProbeCallReport {
  @IsInt() @Min(0) @Max(SLOT_MAX) readonly slot: number;
  @IsArray()
  @ArrayMaxSize(CALL_STAGES.length)
  @ArrayUnique(({ stage }: CallStageTimeDto) => stage)
  @ValidateNested({ each: true })
  @Type(() => CallStageTimeDto)
  readonly stages: CallStageTimeDto[];
  @OrNull() @IsInt() @Min(0) @Max(MS_MAX) readonly firstPictureMs: number | null;
  @OrNull() @IsIn(CALL_STAGES) readonly failed: CallStage | null;
  @OrNull() @IsString() @Matches(CODE) readonly code: string | null;
}

export class AlertDeliveryDto implements AlertDelivery {
  @IsIn(['mail', 'webhook']) readonly channel: 'mail' | 'webhook';
  @PlainText(1, contactName) readonly contact: string;
  @IsMoment() readonly at: string;
  @IsBoolean() readonly ok: boolean;
}

export class AlertReportDto implements AlertReport {
  @IsUUID() readonly id: AlertId;
  @IsIn(ALERT_RULES) readonly rule: AlertRule;
  @OrNull() @IsIn(SERVICE_COMPONENTS) readonly component: ServiceComponent | null;
  @OrNull() @IsMoment() readonly openedAt: string | null;
  @IsMoment() readonly detectedAt: string;
  @IsArray()
  @ArrayMaxSize(deliveriesPerAlert)
  @ValidateNested({ each: true })
  @Type(() => AlertDeliveryDto)
  readonly deliveries: AlertDeliveryDto[];
}

export class PageAgeDto implements PageAgeReport {
  @IsInt() @Min(0) @Max(SLOT_MAX) readonly slot: number;
  @IsInt() @Min(0) @Max(pageAgeMaxS) readonly ageS: number;
}

export class TlsScanDto implements TlsScanReport {
  @IsString() @Length(3, TLS_LIMITS.address) readonly address: string;
  @IsArray() @ArrayUnique() @IsIn(TLS_USES, { each: true }) readonly uses: TlsUse[];
  @IsMoment() readonly at: string;
  @IsArray() @ArrayUnique() @IsIn(TLS_VERSIONS, { each: true }) readonly accepted: TlsVersion[];
  @OrNull() @IsIn(TLS_VERSIONS) readonly chosen: TlsVersion | null;
  @OrNull() @IsMoment() readonly validUntil: string | null;
  @IsBoolean() readonly trusted: boolean;
  @IsBoolean() readonly hsts: boolean;
  @OrNull() @IsString() @Matches(CODE) readonly code: string | null;
}

export class WayTrialDto implements WayTrialReport {
  @IsIn(PROBER_WAYS) readonly way: ProberWay;
  @IsMoment() readonly at: string;
  @IsInt() @Min(0) @Max(FALLBACK_LIMITS.trialMs) readonly ms: number;
  @OrNull() @IsIn(TRIAL_STEPS) readonly failed: TrialStep | null;
  @OrNull() @IsString() @Matches(CODE) readonly code: string | null;
}

export class ProberReportDto implements ProberReport {
  @IsString() @Length(1, 64) @Matches(HOST) readonly host: string;
  @IsArray()
  @ArrayMaxSize(samplesPerReport)
  @ValidateNested({ each: true })
  @Type(() => ProbeSampleDto)
  readonly samples: ProbeSampleDto[];
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(callsPerReport)
  @ValidateNested({ each: true })
  @Type(() => ProbeCallDto)
  readonly calls?: ProbeCallDto[];
  @IsArray()
  @ArrayMaxSize(alertsPerReport)
  @ValidateNested({ each: true })
  @Type(() => AlertReportDto)
  readonly alerts: AlertReportDto[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(pagesPerReport)
  @ValidateNested({ each: true })
  @Type(() => PageAgeDto)
  readonly pages?: PageAgeDto[];
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(tlsPerReport)
  @ValidateNested({ each: true })
  @Type(() => TlsScanDto)
  readonly tls?: TlsScanDto[];
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(FALLBACK_LIMITS.trialsPerReport)
  @ValidateNested({ each: true })
  @Type(() => WayTrialDto)
  readonly trials?: WayTrialDto[];
}
