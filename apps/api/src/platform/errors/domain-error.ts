import { type ErrorCode, type ErrorDetails, ERRORS } from '@rinjo/contract';

/**
 * The one error that is thrown on purpose. Status, log level and retry come from the code table; details are ids
 * and numbers, never text for people and never a secret.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DomainError';
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
