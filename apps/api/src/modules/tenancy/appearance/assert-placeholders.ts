import type { MailTexts } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { strangePlaceholders } from './mail-texts.js';

/** Throws MAIL_PLACEHOLDER with the names that stand for nothing. */
export function assertPlaceholders(...texts: readonly (MailTexts | undefined)[]): void {
  const names = texts.flatMap((text) => (text ? strangePlaceholders(text.invitation) : []));
  if (names.length > 0) throw new DomainError('MAIL_PLACEHOLDER', { names: [...new Set(names)] });
}
