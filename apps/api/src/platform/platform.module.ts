import { Global, Module } from '@nestjs/common';
import {
  APP_FILTER,
  APP_GUARD,
  APP_INTERCEPTOR,
  APP_PIPE,
  DiscoveryModule,
  MetadataScanner,
} from '@nestjs/core';
import { Environment } from '../config/environment.js';
import { AccessGuard } from './access/access.guard.js';
import { CsrfGuard } from './access/csrf.guard.js';
import { RouteTable } from './access/route-table.js';
import { TenantStateGuard } from './access/tenant-state.guard.js';
import { StepUpGuard } from './access/step-up.guard.js';
import { AccessLog } from './access-log/access-log.js';
import { AccessRows } from './access-log/access-rows.js';
import { SpoolKeys } from './access-log/spool-keys.js';
import { ColumnSecrets } from './crypto/column-secrets.js';
import { chooseKeyStore } from './crypto/choose-key-store.js';
import { Ids, UuidIds } from './crypto/ids.js';
import { KeyStore } from './crypto/key-store.port.js';
import { TenantSigner } from './crypto/tenant-signer.js';
import { Turns } from './database/turns.js';
import { AuditTaps } from './events/audit-taps.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ErrorShapes } from './http/error-shapes.js';
import { HttpErrorFilter } from './http/http-error.filter.js';
import { NameResolver, SystemNameResolver } from './http/name-resolver.js';
import { OutgoingHttp } from './http/outgoing.js';
import { OwnReceivers } from './http/own-receivers.js';
import { OutgoingTls } from './http/outgoing-tls.js';
import { createValidationPipe } from './http/validation.js';
import { JobQueue } from './jobs/job-queue.js';
import { JobRows } from './jobs/job-rows.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobRuns } from './jobs/job-runs.js';
import { JobWorker } from './jobs/job-worker.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencySweep } from './idempotency/idempotency-sweep.js';
import { IdempotencyStore } from './idempotency/idempotency-store.js';
import { RequestLimits } from './limits/request-limits.js';
import { Logger } from './logging/logger.js';
import { Mailer } from './mail/mailer.port.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { AnswerTimes } from './metrics/answer-times.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { Canaries } from './proofs/canaries.js';
import { CanaryFacts } from './proofs/canary-facts.js';
import { ProofLedger } from './proofs/proof-ledger.js';
import { AskTenants } from './measures/ask-tenants.js';
import { RowMeasures } from './measures/row-measures.js';
import { ClamdScanner } from './scanning/clamd-scanner.js';
import { ContentScanner } from './scanning/scanner.port.js';
import { chooseObjectStore } from './object-store/choose-object-store.js';
import { ObjectStore } from './object-store/object-store.port.js';
import { SearchIndex } from './search/search-index.js';
import { SealedStore } from './sealed-store/sealed-store.js';
import { BusinessDays } from './time/business-days.js';
import { Clock, SystemClock } from './time/clock.js';

/** What every module may rely on: time, ids, log lines, and the rules of the HTTP edge. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [
    { provide: Clock, useClass: SystemClock },
    {
      provide: BusinessDays,
      inject: [Environment],
      useFactory: ({ CLOSED_DAYS }: Environment) =>
        new BusinessDays(CLOSED_DAYS.split(',').map((day) => day.trim())),
    },
    { provide: Ids, useClass: UuidIds },
    { provide: KeyStore, inject: [Environment, Clock, Turns], useFactory: chooseKeyStore },
    ...[ColumnSecrets, TenantSigner],
    ...[AccessLog, AccessRows, SpoolKeys],
    { provide: ContentScanner, useClass: ClamdScanner },
    { provide: ObjectStore, inject: [Environment, Clock], useFactory: chooseObjectStore },
    SealedStore,
    SearchIndex,
    { provide: Logger, inject: [Environment], useFactory: (env: Environment) => new Logger(env.LOG_LEVEL) },
    { provide: Mailer, inject: [Environment], useFactory: (env: Environment) => new SmtpMailer(env) },
    { provide: NameResolver, useClass: SystemNameResolver },
    ...[JobQueue, JobRows, JobRunner, JobRuns, JobWorker],
    AuditTaps,
    ErrorShapes,
    MetadataScanner,
    AnswerTimes,
    MetricsServer,
    OutgoingHttp,
    OwnReceivers,
    OutgoingTls,
    Readiness,
    RequestLimits,
    RouteTable,
    AskTenants,
    RowMeasures,
    ...[Canaries, CanaryFacts, ProofLedger],
    { provide: APP_FILTER, useClass: HttpErrorFilter },
    IdempotencyStore,
    IdempotencySweep,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: TenantStateGuard },
    { provide: APP_GUARD, useClass: StepUpGuard },
  ],
  exports: [
    ...[
      AccessLog,
      AnswerTimes,
      AuditTaps,
      BusinessDays,
      Clock,
      ColumnSecrets,
      ErrorShapes,
      Ids,
      JobQueue,
      JobRuns,
      KeyStore,
      TenantSigner,
    ],
    ...[
      AskTenants,
      Logger,
      Mailer,
      OutgoingHttp,
      OutgoingTls,
      OwnReceivers,
      Readiness,
      RouteTable,
      RowMeasures,
    ],
    ...[Canaries, CanaryFacts, ContentScanner, ObjectStore, ProofLedger, SealedStore, SearchIndex],
  ],
})
export class PlatformModule {}
