import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of a request carries. Serves log lines only; who acts is always passed as a parameter. */
export interface LogContext {
  readonly requestId: string;
  tenantId?: string;
}

export const logContext = new AsyncLocalStorage<LogContext>();
