import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { type Ack, ERRORS } from '@rinjo/contract';
import { toWireError } from '../errors/wire-error.js';
import { AuditTrail } from '../events/audit-trail.port.js';
import { logContext } from '../logging/log-context.js';
import { causeOf, Logger } from '../logging/logger.js';
import type { SocketLike } from './connection.js';

type AckFunction = (ack: Ack<unknown>) => void;
const isAck = (value: unknown): value is AckFunction => typeof value === 'function';

/** Answers a command that threw, in the same envelope as one that did not. */
@Catch()
@Injectable()
export class AckFilter implements ExceptionFilter {
  constructor(
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = toWireError(thrown, logContext.getStore()?.requestId ?? '');
    const { level } = ERRORS[error.code];
    const fields = { code: error.code, command: host.switchToWs().getPattern() };
    this.logger.log(level, 'command refused', level === 'error' ? { ...fields, ...causeOf(thrown) } : fields);
    if (error.code === 'FORBIDDEN') this.writeDown(host);
    host.getArgs<unknown[]>().find(isAck)?.({ ok: false, error });
  }

  /** Refused access goes to the audit log, as it does over HTTP. The answer does not wait for it. */
  private writeDown(host: ArgumentsHost): void {
    const socket = host.switchToWs();
    const { principal } = socket.getClient<SocketLike>().data;
    this.audit
      .recordRefusal(principal, 'access.denied', { what: `socket ${socket.getPattern()}` })
      .catch((cause: unknown) => this.logger.error('a refusal could not be audited', causeOf(cause)));
  }
}
