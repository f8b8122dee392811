import { Component, effect, inject, untracked } from '@angular/core';
import type { FileView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { CallStore } from '../call-store';
import { StageStore } from '../stage/stage-store';
import { FilesStore } from './files-store';
import { pixelsText } from './pixels';

/** The photos and papers of the call: to be put before everybody, or saved. */
@Component({
  selector: 'rj-file-list',
  imports: [Icon],
  templateUrl: './file-list.html',
  styleUrl: './file-list.scss',
})
export class FileList {
  protected readonly i18n = inject(I18n);
  protected readonly call = inject(CallStore);
  protected readonly stage = inject(StageStore);
  protected readonly store = inject(FilesStore);
  protected readonly pixelsText = pixelsText;

  constructor() {
    // Small pictures of what is shared; the browser keeps each one once.
    effect(() => {
      for (const { id } of this.store.files()) untracked(() => void this.store.load(id));
    });
  }

  protected isOnStage({ id }: FileView): boolean {
    return this.store.onStage()?.id === id;
  }

  protected async choose(field: HTMLInputElement): Promise<void> {
    for (const file of field.files ?? []) {
      const image = file.type.startsWith('image/');
      if (image && this.call.allows('stage:show')) await this.store.show('sheet', file, file.name);
      else await this.store.add(image ? 'sheet' : 'attachment', file, file.name);
    }
    field.value = '';
  }
}
