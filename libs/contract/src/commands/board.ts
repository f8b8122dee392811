import type { BoardCorner, BoardTexts } from '../board.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

/** The whole board, in place of the one before. */
export interface WriteBoard {
  readonly texts: BoardTexts;
  readonly corner: BoardCorner;
  readonly shown: boolean;
}

export interface BoardCommands {
  'board.write': { input: WriteBoard; output: Nothing };
}

export const BOARD_COMMANDS = {
  'board.write': 'board:write',
} as const satisfies Record<keyof BoardCommands, Permission>;
