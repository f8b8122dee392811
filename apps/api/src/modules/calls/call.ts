import {
  CALL_ROLES,
  type CallPhase,
  type CallRole,
  type ErrorCode,
  type GuestLinkState,
  type UserId,
} from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { unreachable } from '../../platform/errors/unreachable.js';
import type { Door } from './lobby/door.js';

export type CallPermission = (typeof CALL_ROLES)[CallRole][number];

/** May `role` do this in the call? The tenant's permission is checked apart. */
export function mayInCall(role: CallRole, permission: CallPermission): boolean {
  const allowed: readonly CallPermission[] = CALL_ROLES[role];
  return allowed.includes(permission);
}

/** Admins see and host every call of their tenant. */
export const hostsEverything = (principal: Principal): boolean => principal.permissions.has('tenant:update');

/** Sees every call: who hosts everything, and operators, who may do nothing there. */
export const seesEverything = (principal: Principal): boolean =>
  principal.actor.kind === 'operator' || hostsEverything(principal);

/** The role that somebody would have in a call, or null when it does not exist for them. */
export function roleInCall(
  call: { readonly id: string; readonly createdBy: UserId },
  principal: Principal,
  invited: boolean,
): CallRole | null {
  const { actor } = principal;
  switch (actor.kind) {
    case 'guest':
      return actor.callId === call.id ? 'guest' : null;
    case 'user':
    case 'key':
      if (actor.userId === call.createdBy || hostsEverything(principal)) return 'host';
      return invited ? 'member' : null;
    case 'operator':
      return 'guest'; // the role that may nothing
    case 'job':
    case 'anonymous':
      return null;
    default:
      return unreachable(actor);
  }
}

/** What is counted, under the locks, when somebody asks for a seat. */
export interface AdmissionFacts {
  readonly phase: CallPhase;
  readonly seats: { readonly used: number; readonly max: number };
  /** Removed by a host, and not invited again since. */
  readonly removed: boolean;
  readonly door: Door;
  /** Other guests who wait. */
  readonly lobby: { readonly used: number; readonly max: number };
}

export type Admission =
  | { readonly kind: 'seat'; readonly goesLive: boolean }
  | { readonly kind: 'lobby' }
  | {
      readonly kind: 'refused';
      readonly code: Extract<
        ErrorCode,
        'CALL_NOT_OPEN' | 'CALL_FULL' | 'CALL_ENDED' | 'REMOVED_FROM_CALL' | 'ADMISSION_DENIED' | 'LOBBY_FULL'
      >;
    };

const refused = (code: Extract<Admission, { kind: 'refused' }>['code']): Admission => ({
  kind: 'refused',
  code,
});

/** Who gets a seat, and who waits. A full call keeps those waiting whom a host has admitted. Check sheet row 24: participants per call. */
export function admit({ phase, seats, removed, door, lobby }: AdmissionFacts): Admission {
  switch (phase) {
    case 'planned':
      return refused('CALL_NOT_OPEN');
    case 'ended':
      return refused('CALL_ENDED');
    case 'ringing':
    case 'open':
    case 'live':
      if (removed) return refused('REMOVED_FROM_CALL');
      if (door === 'closed') return refused('ADMISSION_DENIED');
      if (door !== 'lobby' && seats.used < seats.max) return { kind: 'seat', goesLive: phase !== 'live' };
      if (door === 'open') return refused('CALL_FULL');
      return lobby.used < lobby.max ? { kind: 'lobby' } : refused('LOBBY_FULL');
    default:
      return unreachable(phase);
  }
}

/** Whether a guest link still opens its door. People are told only whether it does, never why not. */
export function linkState(
  link: {
    readonly uses: number;
    readonly maxUses: number;
    readonly expiresAt: Date;
    readonly revokedAt: Date | null;
  },
  phase: CallPhase,
  now: Date,
): GuestLinkState {
  if (link.revokedAt !== null) return 'revoked';
  if (link.expiresAt <= now) return 'expired';
  if (link.uses >= link.maxUses) return 'used_up';
  return phase === 'ended' ? 'call_ended' : 'usable';
}
