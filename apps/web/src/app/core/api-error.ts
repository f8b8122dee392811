import { HttpErrorResponse } from '@angular/common/http';
import { type ErrorCode, type ErrorDetails, ERRORS, type WireError } from '@rinjo/contract';

/** Codes that the interface can explain; `UNREACHABLE` when no server answered. */
export type UiErrorCode = ErrorCode;

/** A refused or failed request. */
export class ApiError extends Error {
  constructor(
    readonly code: UiErrorCode,
    readonly details: ErrorDetails = {},
    readonly requestId: string | null = null,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'ApiError';
  }
}

/** Turns whatever was thrown into an `ApiError`: the body of a refusal, a lost network, or `INTERNAL`. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof HttpErrorResponse) {
    if (thrown.status === 0) return new ApiError('UNREACHABLE', {}, null, { cause: thrown });
    if (isWireError(thrown.error)) {
      return new ApiError(thrown.error.code, thrown.error.details, thrown.error.requestId, { cause: thrown });
    }
    return new ApiError('INTERNAL', {}, null, { cause: thrown });
  }
  if (isWireError(thrown)) {
    return new ApiError(thrown.code, thrown.details, thrown.requestId, { cause: thrown });
  }
  if (thrown instanceof Error && thrown.cause !== undefined) return toApiError(thrown.cause);
  return new ApiError('INTERNAL', {}, null, { cause: thrown });
}

function isWireError(value: unknown): value is WireError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    Object.hasOwn(ERRORS, value.code) &&
    'details' in value &&
    typeof value.details === 'object'
  );
}
