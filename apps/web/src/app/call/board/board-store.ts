import { computed, inject, Service } from '@angular/core';
import type { BoardTexts, BoardView, WriteBoard } from '@rinjo/contract';
import { CallStore } from '../call-store';

/** The electronic blackboard of the call. Provided by the call room. */
@Service({ autoProvided: false })
export class BoardStore {
  private readonly call = inject(CallStore);
  readonly board = computed<BoardView | null>(() => this.call.snapshot()?.parts.board ?? null);
  /** What lies over live pictures of the site now. */
  readonly shown = computed(() => {
    const board = this.board();
    return board?.shown && hasText(board.texts) ? board : null;
  });
  readonly mayWrite = computed(() => this.call.allows('board:write'));

  write(board: WriteBoard): Promise<boolean> {
    return this.call.attempt(async () => {
      await this.call.session()?.send('board.write', board);
    });
  }
}

const hasText = (texts: BoardTexts): boolean => Object.values(texts).some((text) => text !== '');
