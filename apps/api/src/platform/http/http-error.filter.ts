import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ErrorCode, ERRORS, type ErrorDetails } from '@rinjo/contract';
import type { Authenticated } from '../access/caller.decorator.js';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { AuditTrail } from '../events/audit-trail.port.js';
import { causeOf, Logger } from '../logging/logger.js';
import { RouteTable } from '../access/route-table.js';
import { ErrorShapes } from './error-shapes.js';
import { pathOf, type Refused, requestIdOf } from './request-context.js';

/** Codes of what Nest, Express and its body parser throw, by HTTP status. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'NOT_READY',
};

/** Answers everything that is thrown with the one error body. Refused access by a known caller goes to the audit log. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(
    private readonly audit: AuditTrail,
    private readonly routes: RouteTable,
    private readonly shapes: ErrorShapes,
    private readonly logger: Logger,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    if (host.getType() !== 'http') throw thrown; // sockets have their own filter
    const request = host.switchToHttp().getRequest<Request & Authenticated & Refused>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = this.named(thrown, request);
    const body = toWireError(error, requestIdOf(request));
    request.refusedWith = body.code;
    await this.auditRefusal(request, body.code);
    this.report(request, body.code, thrown);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (typeof body.details['retryAfterS'] === 'number')
      response.setHeader('Retry-After', body.details['retryAfterS']);
    response.setHeader('Cache-Control', 'no-store');
    const { status } = ERRORS[body.code];
    const shaped = this.shapes.shaped(pathOf(request), body, status);
    response.status(status).type(shaped.type).json(shaped.body);
  }

  private named(thrown: unknown, request: Request): unknown {
    if (thrown instanceof DomainError) return thrown;
    const code = BY_STATUS[statusOf(thrown)];
    if (code === undefined) return thrown;
    const allowed = code === 'NOT_FOUND' ? this.routes.methodsAt(pathOf(request)) : [];
    if (allowed.length === 0) return new DomainError(code);
    request.res?.setHeader('Allow', allowed.join(', '));
    const details: ErrorDetails = { allowed };
    return new DomainError('METHOD_NOT_ALLOWED', details);
  }

  private async auditRefusal(request: Request & Authenticated, code: ErrorCode): Promise<void> {
    const denied = code === 'FORBIDDEN' || (code === 'NOT_FOUND' && Object.keys(request.params).length > 0);
    const route = this.routes.templateOf(request);
    if (!denied || !request.principal || route === null) return;
    try {
      await this.audit.recordRefusal(request.principal, 'access.denied', {
        what: `${request.method} ${route}`,
      });
    } catch (cause) {
      this.logger.error('A refusal could not be audited', causeOf(cause));
    }
  }

  private report(request: Request, code: ErrorCode, thrown: unknown): void {
    const { level } = ERRORS[code];
    const fields = { code, method: request.method, route: this.routes.templateOf(request) };
    this.logger.log(level, 'request refused', level === 'error' ? { ...fields, ...causeOf(thrown) } : fields);
  }
}

/** Status of an HttpException, of a body parser's error (http-errors), or of a path that cannot be decoded. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (thrown instanceof URIError || thrown instanceof SyntaxError) return 400;
  if (thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number')
    return thrown.status;
  return 500;
}
