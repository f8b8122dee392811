import type { LobbyState } from './lobby-entry.entity.js';

/** What is known of a guest who stands at the door. */
export interface Standing {
  /** What became of asking before; null for somebody who never had to. */
  readonly state: LobbyState | null;
  /** Has had a seat in this call. */
  readonly beenIn: boolean;
  /** Came by a link that lets its one guest in without waiting. */
  readonly skipsLobby: boolean;
}

/** open: may take a seat; admitted: the same, and waits on when there is none; lobby: has to wait; closed: was denied. */
export type Door = 'open' | 'admitted' | 'lobby' | 'closed';

/** The door of a call for somebody; `standing` is null for people with an account, who never wait. */
export function doorFor(lobby: boolean, standing: Standing | null): Door {
  if (!standing) return 'open';
  if (standing.state === 'denied') return 'closed';
  if (standing.state === 'admitted') return 'admitted';
  return !lobby || standing.beenIn || standing.skipsLobby ? 'open' : 'lobby';
}

/** Whether somebody may see anything of the call, over HTTP too. */
export const mayLookIn = (door: Door): boolean => door === 'open' || door === 'admitted';
