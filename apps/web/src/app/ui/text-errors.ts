import type { ReadonlyFieldState } from '@angular/forms/signals';
import { LIMITS } from '@rinjo/contract';
import type { Messages } from '../core/messages/ja';

/** What is wrong with a field in words, or null while there is nothing to say. Kinds are those of Signal Forms and ours. */
export function fieldError(t: Messages, field: ReadonlyFieldState<unknown>, max: number): string | null {
  const [error] = field.touched() ? field.errors() : [];
  if (!error) return null;
  switch (error.kind) {
    case 'required':
      return t.field.required;
    case 'email':
      return t.field.email;
    case 'maxLength':
      return t.field.tooLong(max);
    case 'passwordTooShort':
      return t.field.passwordTooShort('min' in error ? Number(error.min) : LIMITS.passwordMinCodePoints);
    case 'passwordMismatch':
      return t.field.passwordMismatch;
    default:
      return t.field.invalid;
  }
}
