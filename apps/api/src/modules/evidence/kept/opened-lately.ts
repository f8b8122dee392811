import type { EvidenceId } from '@rinjo/contract';
import { actorId, type Principal } from '../../../platform/access/principal.js';

/** Parts of one item that one caller reads within this time after each other are one opening, as a player does it. */
const ONE_OPENING_MS = 600_000;
const REMEMBERED = 10_000;

/** Which openings are in the log already. */
export class OpenedLately {
  private readonly at = new Map<string, number>();

  /** Parts that are read later belong to this opening. */
  remember(opening: string, now: Date): void {
    this.at.delete(opening);
    const [oldest] = this.at.keys();
    if (oldest !== undefined && this.at.size >= REMEMBERED) this.at.delete(oldest);
    this.at.set(opening, now.getTime());
  }

  has(opening: string, now: Date): boolean {
    const last = this.at.get(opening);
    return last !== undefined && now.getTime() - last <= ONE_OPENING_MS;
  }
}

/** The name of one caller's opening of one item. */
export function openingOf({ tenantId, actor }: Principal, id: EvidenceId): string {
  const by = actor.kind === 'user' ? actor.sessionId : actorId(actor);
  return [tenantId, by, id].join('|');
}
