import type { EvidenceId } from '@rinjo/contract';
import { actorId, type Principal } from '../../../platform/access/principal.js';

/** Parts of one item that one caller reads within this time after each other are one opening, as a player does it. */
const ONE_OPENING_MS = 600_000;
const REMEMBERED = 10_000;

/** Which openings are in the log already. */
export class OpenedLately {
  private readonly at = new Map<string, number>();

  /** Parts that are read later belong to this opening. */
  remember(principal: Principal, id: EvidenceId, now: Date): void {
    const key = keyOf(principal, id);
    this.at.delete(key);
    const [oldest] = this.at.keys();
    if (oldest !== undefined && this.at.size >= REMEMBERED) this.at.delete(oldest);
    this.at.set(key, now.getTime());
  }

  has(principal: Principal, id: EvidenceId, now: Date): boolean {
    const last = this.at.get(keyOf(principal, id));
    return last !== undefined && now.getTime() - last <= ONE_OPENING_MS;
  }
}

function keyOf({ tenantId, actor }: Principal, id: EvidenceId): string {
  const by = actor.kind === 'user' ? actor.sessionId : actorId(actor);
  return [tenantId, by, id].join('|');
}
