import type { InterruptionReport } from '../interruption.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

export interface InterruptionCommands {
  'interruption.report': { input: InterruptionReport; output: Nothing };
}

export const INTERRUPTION_COMMANDS = {
  'interruption.report': 'call:join',
} as const satisfies Record<keyof InterruptionCommands, Permission>;
