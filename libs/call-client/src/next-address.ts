import type { CallError } from './call-session.js';

/** An installation sends nobody further than from its front to a node, and from there to another one. */
const ADDRESSES = 3;

/**
 * Where to go with the same proof when `tried` refused it: the node that is named as the one that holds the call, or the installation's
 * `front` when nobody answers. No address twice, so that nobody goes in circles; null: that was it for now.
 */
export function nextAddress(
  { code, details }: Pick<CallError, 'code' | 'details'>,
  tried: readonly string[],
  front: string,
): string | null {
  const next = code === 'CALL_ELSEWHERE' ? details['url'] : code === 'UNREACHABLE' ? front : undefined;
  return typeof next === 'string' && !tried.includes(next) && tried.length < ADDRESSES ? next : null;
}
