import { createHmac } from 'node:crypto';
import type { IceServer, ParticipantId } from '@rinjo/contract';

export const TURN_LIFETIME_S = 3600;

/**
 * STUN and TURN servers with credentials that coturn accepts for an hour (use-auth-secret: HMAC-SHA1 is the protocol's
 * choice, draft-uberti-behave-turn-rest-00).
 */
export function iceServers(
  urls: readonly string[],
  secret: string,
  participantId: ParticipantId,
  now: Date,
): IceServer[] {
  const stun = urls.filter((url) => url.startsWith('stun'));
  const turn = urls.filter((url) => url.startsWith('turn'));
  const servers: IceServer[] = stun.length > 0 ? [{ urls: stun }] : [];
  if (turn.length === 0 || secret === '') return servers;
  const username = `${Math.floor(now.getTime() / 1000) + TURN_LIFETIME_S}:${participantId}`;
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return [...servers, { urls: turn, username, credential }];
}
