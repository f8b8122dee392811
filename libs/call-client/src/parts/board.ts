import type { BoardView, CallEvent } from '@rinjo/contract';

export function boardAfter(board: BoardView | null, event: CallEvent): BoardView | null {
  return event.name === 'board.changed' ? event.payload.board : board;
}
