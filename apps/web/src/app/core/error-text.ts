import { inject, Service } from '@angular/core';
import { ERRORS } from '@rinjo/contract';
import { type ApiError, toApiError } from './api-error';
import { I18n } from './i18n';
import type { Messages } from './messages/ja';

const FAULT = 500;

/** The text of an error in one language. */
export function errorText(messages: Messages, error: ApiError): string {
  const text = messages.errors[error.code] ?? messages.errors.INTERNAL;
  return typeof text === 'string' ? text : text(error.details);
}

/** Explains errors in the language of the interface. */
@Service()
export class ErrorText {
  private readonly i18n = inject(I18n);

  /** Reads the language: call it in a template or a computed to follow changes of it. */
  of(thrown: unknown): string {
    const t = this.i18n.t();
    const error = toApiError(thrown);
    const text = errorText(t, error);
    // What the server could not do is found in its logs by this number.
    return ERRORS[error.code].status >= FAULT && error.requestId
      ? `${text} ${t.common.requestId(error.requestId)}`
      : text;
  }
}
