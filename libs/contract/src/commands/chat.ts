import type { HandSignal } from '../chat.js';
import type { ParticipantId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

export interface SendChat {
  readonly text: string;
  readonly mentions: readonly ParticipantId[];
}

export interface GiveSignal {
  readonly signal: HandSignal;
}

export interface ChatCommands {
  'chat.send': { input: SendChat; output: Nothing };
  'hand.signal': { input: GiveSignal; output: Nothing };
}

export const CHAT_COMMANDS = {
  'chat.send': 'chat:write',
  'hand.signal': 'chat:write',
} as const satisfies Record<keyof ChatCommands, Permission>;
