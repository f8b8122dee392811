import { Component, computed, effect, inject, untracked } from '@angular/core';
import type { BoardOverlay, FileView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { copyWithBoard } from '../board/board-copy';
import { CallStore } from '../call-store';
import { StageStore } from '../stage/stage-store';
import { BringFiles } from './bring-files';
import { FilesStore } from './files-store';
import { PdfPages } from './pdf/pdf-pages';
import { pixelsText } from './pixels';

/** A browser has taken up a download by then. */
const SAVED_MS = 60_000;

/** The photos and papers of the call: to be put before everybody, or saved. */
@Component({
  selector: 'rj-file-list',
  // BringFiles is used in a @defer block alone.
  imports: [BringFiles, Icon],
  templateUrl: './file-list.html',
  styleUrl: './file-list.scss',
})
export class FileList {
  protected readonly i18n = inject(I18n);
  protected readonly call = inject(CallStore);
  protected readonly stage = inject(StageStore);
  protected readonly store = inject(FilesStore);
  protected readonly pages = inject(PdfPages);
  /** Pages are shown through their document. */
  protected readonly listed = computed(() => this.store.files().filter(({ page }) => page === null));
  protected readonly pixelsText = pixelsText;

  constructor() {
    // Small pictures of what is shared; the browser keeps each one once.
    effect(() => {
      for (const { id } of this.listed()) untracked(() => void this.store.load(id));
    });
  }

  protected isOnStage({ id }: FileView): boolean {
    return this.store.onStage()?.id === id;
  }

  /** The photo and its blackboard in one picture, as a copy. */
  protected async saveCopy(file: FileView, overlay: BoardOverlay): Promise<void> {
    const { board } = this.i18n.t();
    const original = this.store.url(file.id);
    if (!original) return;
    try {
      const url = URL.createObjectURL(await copyWithBoard(original, overlay, board.field));
      const link = document.createElement('a');
      link.href = url;
      link.download = `${file.name.replace(/\.\w+$/, '')} ${board.copyName}.jpg`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), SAVED_MS);
    } catch (cause) {
      console.debug('copy:', cause);
      this.call.showToast(board.copyFailed);
    }
  }
}
