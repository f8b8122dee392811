import { LIMITS } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { isCommonPassword } from './common-passwords.js';

/**
 * Refuses a new password that is too short, too long or common; nothing else: no rules of composition (NIST SP 800-63B-4).
 * Length is counted in code points after NFC; `min` is less for people who cannot sign in without a second factor. Throws PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON.
 */
export function checkNewPassword(
  password: string,
  account: { readonly email: string; readonly displayName: string },
  min: number = LIMITS.passwordMinCodePoints,
): void {
  const length = Array.from(password.normalize('NFC')).length;
  const { passwordMaxCodePoints: max } = LIMITS;
  if (length < min) throw new DomainError('PASSWORD_TOO_SHORT', { length, min });
  if (length > max) throw new DomainError('PASSWORD_TOO_LONG', { length, max });
  const context = [account.email, ...account.email.split('@'), account.displayName];
  if (isCommonPassword(password, context)) throw new DomainError('PASSWORD_COMMON');
}
