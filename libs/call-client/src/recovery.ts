import type { Rung } from './call-session.js';

/** What happened to the way to the server. */
export type Trouble =
  /** Media stopped flowing; it may come back by itself. */
  | 'media_disconnected'
  /** Media will not come back by itself. */
  | 'media_failed'
  | 'media_connected'
  /** The DTLS session is broken: the transports are worth nothing. */
  | 'dtls_failed'
  /** The server moved the call's media to another worker. */
  | 'media_moved'
  /** The server has no media for the call; it says when it has. */
  | 'media_lost'
  /** Another network, online again, or the page is visible again. */
  | 'network_changed'
  | 'socket_down'
  /** The session was taken up again and its transports still exist. */
  | 'resumed_with_media'
  /** The session was taken up again (or begun anew) and needs new transports. */
  | 'resumed_without_media'
  /** The time that the rung has is over. */
  | 'timeout';

export interface Recovery {
  readonly rung: Rung | null;
  /** Tries on this rung, from 0. */
  readonly tries: number;
}

export type Action = 'nothing' | 'restart_ice' | 'new_transports' | 'rejoin';

export interface Step {
  readonly next: Recovery;
  readonly action: Action;
  /** Milliseconds until `timeout`; null: no timer any more; `keep`: the one that runs goes on. */
  readonly timer: number | 'keep' | null;
}

export const WELL: Recovery = { rung: null, tries: 0 };

const WAIT_MS = 2_000;
const ICE_MS = 4_000;
const TRANSPORTS_MS = 6_000;
const ICE_TRIES = 2;

/**
 * The recovery ladder (media.md 2.1) as a pure function: wait, ICE restart, new transports, rejoin. A failed rung climbs;
 * nothing but media that flows again, or a fresh session, leads down.
 */
export function step(now: Recovery, trouble: Trouble): Step {
  switch (trouble) {
    case 'socket_down':
      return now.rung === 3 ? stay(now) : rejoin;
    case 'media_connected':
      return now.rung === 3 ? stay(now) : { next: WELL, action: 'nothing', timer: null };
    case 'media_lost':
      return awaitServer;
    case 'resumed_with_media':
      return restartIce(0);
    case 'resumed_without_media':
      return newTransports;
    case 'media_moved':
    case 'dtls_failed':
      return now.rung === 3 ? stay(now) : newTransports;
    case 'media_disconnected':
      return now.rung === null
        ? { next: { rung: 0, tries: 0 }, action: 'nothing', timer: WAIT_MS }
        : stay(now);
    case 'media_failed':
      return now.rung === null || now.rung === 0 ? restartIce(0) : now.rung === 1 ? climb(now) : stay(now);
    case 'network_changed':
      return now.rung === null || now.rung === 0 ? restartIce(0) : stay(now);
    case 'timeout':
      return climb(now);
  }
}

const newTransports: Step = { next: { rung: 2, tries: 0 }, action: 'new_transports', timer: TRANSPORTS_MS };
/** Nothing that this side does brings media back: it waits for `media_moved`, or for its owner to try again. */
const awaitServer: Step = { next: { rung: 2, tries: 0 }, action: 'nothing', timer: null };
const rejoin: Step = { next: { rung: 3, tries: 0 }, action: 'rejoin', timer: null };

function restartIce(tries: number): Step {
  return { next: { rung: 1, tries }, action: 'restart_ice', timer: ICE_MS };
}

/** Nothing new: what was begun goes on, and so does its timer. */
function stay(now: Recovery): Step {
  return { next: now, action: 'nothing', timer: 'keep' };
}

function climb(now: Recovery): Step {
  switch (now.rung) {
    case null:
    case 3:
      return stay(now);
    case 0:
      return restartIce(0);
    case 1:
      return now.tries + 1 < ICE_TRIES ? restartIce(now.tries + 1) : newTransports;
    case 2:
      return rejoin;
  }
}

const REJOIN_DELAYS_MS = [0, 300, 1_200, 2_700, 4_800, 7_000] as const;
const REJOIN_LAST_MS = 7_000;

/** How long to wait before try number `tries` (from 0) to rejoin; `random` (0 to 1) spreads clients by up to a fifth. */
export function rejoinDelay(tries: number, random: number): number {
  const delay = REJOIN_DELAYS_MS[tries] ?? REJOIN_LAST_MS;
  return delay * (0.9 + 0.2 * random);
}
