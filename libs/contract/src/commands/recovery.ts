import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

/** A recovery that is over, as the client measured it. */
export interface RecoveryReport {
  /** The highest step that was needed: 0 wait, 1 ICE restart, 2 new transports, 3 rejoin. */
  readonly rung: number;
  /** Milliseconds from the first sign of trouble until media was connected again. */
  readonly recoveryMs: number;
}

export interface RecoveryCommands {
  'recovery.report': { input: RecoveryReport; output: Nothing };
}

export const RECOVERY_COMMANDS = {
  'recovery.report': 'call:join',
} as const satisfies Record<keyof RecoveryCommands, Permission>;
