import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimits, type RateLimiter } from '../../../platform/database/rate-limits.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { SamlRefused } from '../response/refused.js';
import { TestSignIns } from '../test-sign-ins.js';
import { type Attempt, attemptOf } from './attempt.js';
import { backToSignIn, backToStepUp } from './back-to-sign-in.js';
import { Elsewhere } from './elsewhere.js';
import { explainFailure } from './signature-failure.js';

/** What an administrator reads of a refusal, at most. */
const MAX_FINDING = 300;

/** Writes down why a response was refused: for the tenant's administrators, in the log and in the test they started. */
@Injectable()
export class SignOnRefusals {
  private readonly notes: RateLimiter;

  constructor(
    limits: RateLimits,
    private readonly audit: AuditTrail,
    private readonly tests: TestSignIns,
    private readonly logger: Logger,
  ) {
    // Anybody can post garbage to an address that is public: a flood of it does not fill the log.
    this.notes = limits.limiter({ name: 'saml_refusal', points: 600, durationS: 60 });
  }

  /** What is thrown at whoever sent it: SAML_REJECTED and no more, or on to the page of their test. */
  async answerTo(request: Request, cause: unknown): Promise<Error> {
    const page = await this.record(request, cause);
    if (page !== null) return new Elsewhere(page);
    sendBack(request);
    return new DomainError('SAML_REJECTED', {}, { cause });
  }

  /** What is wrong with something else than the response, e.g. where it comes from: people are led back all the same. */
  passedOn(request: Request, cause: unknown): unknown {
    sendBack(request);
    return cause;
  }

  /**
   * Nothing to write to where no connection was found. What is no refusal is a fault of ours, and is logged as such. Answers
   * the page of the test, if it was one.
   */
  private async record(request: Request, cause: unknown): Promise<string | null> {
    const attempt = attemptOf(request);
    const refused = refusedBy(attempt, cause);
    if (!refused) {
      this.logger.error('A SAML response could not be judged', causeOf(cause));
      return null;
    }
    if (!attempt) return null;
    if (attempt.request?.testId != null) return this.tests.failed(attempt, attempt.request.testId, refused);
    await this.write(attempt, refused);
    return null;
  }

  private async write(
    { principal, connectionId }: Attempt,
    { refusal, finding }: SamlRefused,
  ): Promise<void> {
    const { address, userAgent = '' } = principal.origin ?? { address: '' };
    const isNotable = await this.notes.take(`${principal.tenantId}:${address}`).then(
      () => true,
      () => false,
    );
    if (!isNotable) return;
    await this.audit.recordRefusal(principal, 'signin.rejected', {
      ...{ reason: refusal, method: 'saml', userAgent, connectionId },
      ...(finding.seen != null && { seen: finding.seen.slice(0, MAX_FINDING) }),
      ...(finding.expected != null && { expected: finding.expected.slice(0, MAX_FINDING) }),
    });
  }
}

function sendBack(request: Request): void {
  if (attemptOf(request)?.request?.sessionId != null) backToStepUp(request);
  else backToSignIn(request);
}

/** After the preparation, whatever is thrown that we did not throw is node-saml's. */
function refusedBy(attempt: Attempt | undefined, cause: unknown): SamlRefused | null {
  if (cause instanceof SamlRefused) return cause;
  return attempt?.prepared ? explainFailure(attempt.prepared, cause) : null;
}
