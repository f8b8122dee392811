import type { Permission } from '../permissions.js';
import { BOARD_COMMANDS, type BoardCommands } from './board.js';
import { CALL_COMMANDS, type CallCommands } from './calls.js';
import { CAMERA_COMMANDS, type CameraCommands } from './camera.js';
import { CHAT_COMMANDS, type ChatCommands } from './chat.js';
import { INTERRUPTION_COMMANDS, type InterruptionCommands } from './interruption.js';
import { CONFORMITY_COMMANDS, type ConformityCommands } from './conformity.js';
import { DESK_COMMANDS, type DeskCommands } from './desk.js';
import { DIRECT_COMMANDS, type DirectCommands } from './direct.js';
import { LOBBY_COMMANDS, type LobbyCommands } from './lobby.js';
import { MEDIA_COMMANDS, type MediaCommands } from './media.js';
import { POINTER_COMMANDS, type PointerCommands } from './pointer.js';
import { QUALITY_COMMANDS, type QualityCommands } from './quality.js';
import { RECOVERY_COMMANDS, type RecoveryCommands } from './recovery.js';
import { RECORDING_COMMANDS, type RecordingCommands } from './recording.js';
import { STAGE_COMMANDS, type StageCommands } from './stage.js';

export * from './board.js';
export * from './calls.js';
export * from './camera.js';
export * from './chat.js';
export * from './interruption.js';
export * from './conformity.js';
export * from './desk.js';
export * from './direct.js';
export * from './lobby.js';
export * from './media.js';
export * from './pointer.js';
export * from './quality.js';
export * from './recording.js';
export * from './recovery.js';
export * from './stage.js';

/** Every socket command with its input and output. */
export interface Commands
  extends
    CallCommands,
    InterruptionCommands,
    LobbyCommands,
    MediaCommands,
    PointerCommands,
    StageCommands,
    CameraCommands,
    BoardCommands,
    ChatCommands,
    ConformityCommands,
    DeskCommands,
    DirectCommands,
    QualityCommands,
    RecordingCommands,
    RecoveryCommands {}
export type CommandName = keyof Commands;

/** Every socket command with the permission that it needs. */
export const COMMANDS = {
  ...CALL_COMMANDS,
  ...INTERRUPTION_COMMANDS,
  ...LOBBY_COMMANDS,
  ...MEDIA_COMMANDS,
  ...POINTER_COMMANDS,
  ...STAGE_COMMANDS,
  ...CAMERA_COMMANDS,
  ...BOARD_COMMANDS,
  ...QUALITY_COMMANDS,
  ...RECORDING_COMMANDS,
  ...RECOVERY_COMMANDS,
  ...CHAT_COMMANDS,
  ...CONFORMITY_COMMANDS,
  ...DESK_COMMANDS,
  ...DIRECT_COMMANDS,
} as const satisfies Record<CommandName, Permission>;
