import { createHmac } from 'node:crypto';
import type { IceServer } from '@rinjo/contract';

const TURN_LIFETIME_S = 3600;

/**
 * STUN and TURN servers with credentials that coturn accepts for an hour, or for `lifetimeS` seconds (use-auth-secret:
 * HMAC-SHA1 is the protocol's choice, draft-uberti-behave-turn-rest-00). `holder` is an id for coturn's log.
 */
export function iceServers(
  urls: readonly string[],
  secret: string,
  holder: string,
  now: Date,
  lifetimeS = TURN_LIFETIME_S,
): IceServer[] {
  const stun = urls.filter((url) => url.startsWith('stun'));
  const turn = urls.filter((url) => url.startsWith('turn'));
  const servers: IceServer[] = stun.length > 0 ? [{ urls: stun }] : [];
  if (turn.length === 0 || secret === '') return servers;
  const username = `${Math.floor(now.getTime() / 1000) + lifetimeS}:${holder}`;
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return [...servers, { urls: turn, username, credential }];
}
