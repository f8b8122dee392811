import { DomainError } from '../../platform/errors/domain-error.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { type CallPermission, mayInCall } from './call.js';
import type { LiveCall } from './live-call.js';

/** Whether the role of this seat in its call allows something. */
export function mayInCallOf(call: LiveCall, { participantId }: SeatRef, permission: CallPermission): boolean {
  const self = call.participants.get(participantId);
  return self !== undefined && mayInCall(self.role, permission);
}

/** Throws FORBIDDEN when the role of this seat does not allow it. */
export function requireInCall(call: LiveCall, seat: SeatRef, permission: CallPermission): void {
  if (!mayInCallOf(call, seat, permission)) throw new DomainError('FORBIDDEN', { permission });
}
