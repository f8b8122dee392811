import type { Permission } from '../permissions.js';
import { CALL_COMMANDS, type CallCommands } from './calls.js';
import { CHAT_COMMANDS, type ChatCommands } from './chat.js';
import { MEDIA_COMMANDS, type MediaCommands } from './media.js';
import { PHOTO_COMMANDS, type PhotoCommands } from './photo.js';
import { POINTER_COMMANDS, type PointerCommands } from './pointer.js';
import { STAGE_COMMANDS, type StageCommands } from './stage.js';

export * from './calls.js';
export * from './chat.js';
export * from './media.js';
export * from './photo.js';
export * from './pointer.js';
export * from './stage.js';

/** Every socket command with its input and output. */
export interface Commands
  extends CallCommands, MediaCommands, PointerCommands, StageCommands, PhotoCommands, ChatCommands {}
export type CommandName = keyof Commands;

/** Every socket command with the permission that it needs. */
export const COMMANDS = {
  ...CALL_COMMANDS,
  ...MEDIA_COMMANDS,
  ...POINTER_COMMANDS,
  ...STAGE_COMMANDS,
  ...PHOTO_COMMANDS,
  ...CHAT_COMMANDS,
} as const satisfies Record<CommandName, Permission>;
