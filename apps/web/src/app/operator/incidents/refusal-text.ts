import { toApiError } from '../../core/api-error';
import type { IncidentsTexts } from './incidents-texts';

/** Why the server has refused it, where the ledger has rules of its own; null for everything else. */
export function refusalText(why: unknown, texts: ReturnType<IncidentsTexts['t']>): string | null {
  const { code, details } = toApiError(why);
  const reason = code === 'CONFLICT' ? details['reason'] : null;
  const known: Readonly<Record<string, string>> = texts.refusals;
  return typeof reason === 'string' ? (known[reason] ?? null) : null;
}
