import { type ErrorCode, type ErrorDetails, type WireError } from '@rinjo/contract';
import { DomainError } from './domain-error.js';
import { databaseErrorCode } from './database-error.js';

/** English sentences for developers; what people read is made by the UI from the code. */
function messageOf(code: ErrorCode): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The code and details of anything thrown. What was not thrown on purpose is INTERNAL and says nothing. */
export function classify(thrown: unknown): { readonly code: ErrorCode; readonly details: ErrorDetails } {
  if (thrown instanceof DomainError) return { code: thrown.code, details: thrown.details };
  return { code: databaseErrorCode(thrown) ?? 'INTERNAL', details: {} };
}

/** The one error body, for HTTP answers and socket acknowledgements. Never carries a stack, SQL or an address. */
export function toWireError(thrown: unknown, requestId: string): WireError {
  const { code, details } = classify(thrown);
  return { code, message: messageOf(code), requestId, details };
}
