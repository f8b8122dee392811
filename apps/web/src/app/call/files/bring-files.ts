import { Component, computed, inject, input } from '@angular/core';
import type { FileId, FileView } from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { ACCEPT, type Adding, type AddingPlace, isBad, isSamePlace } from '../../evidence/adding/adding';
import { AddingRow } from '../../evidence/adding/adding-row';
import { AddingSays } from '../../evidence/adding/adding-says';
import { AddingTexts } from '../../evidence/adding/adding-texts';
import { FileUploads } from '../../evidence/adding/file-uploads';
import { Icon } from '../../ui/icon';
import { CallStore } from '../call-store';
import { StageStore } from '../stage/stage-store';
import { FilesStore } from './files-store';
import { PdfPages } from './pdf/pdf-pages';

/** What can be put before everybody. */
const STAGED = 'image/jpeg,image/png,image/webp,application/pdf';

/**
 * Brings files of this device into the call, and shows how far they are. They come to the others when they are kept and clean. Loaded when
 * one is in the call.
 */
@Component({
  selector: 'rj-bring-files',
  imports: [AddingRow, Icon],
  template: `
    @let t = texts.t().call;
    @if (files().length > 0) {
      <ul class="plain" [attr.aria-label]="texts.t().heading">
        @for (file of files(); track file.id) {
          <li><rj-adding-row [adding]="file" /></li>
        }
      </ul>
    }
    <input
      #field
      type="file"
      class="visually-hidden"
      multiple
      tabindex="-1"
      [accept]="accept()"
      [attr.aria-label]="label()"
      (change)="choose(field)"
    />
    @if (toStage()) {
      <button type="button" class="button" (click)="field.click()"><rj-icon name="file" />{{ t.add }}</button>
    } @else {
      <button
        type="button"
        class="button"
        [attr.aria-label]="t.attach"
        [title]="t.attach"
        (click)="field.click()"
      >
        <rj-icon name="file" />
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    /* Above the line on which one writes. */
    ul {
      order: -1;
      flex: 1 0 100%;
      min-inline-size: 0;
    }
  `,
})
export class BringFiles {
  /** Put before everybody when it has come, by those who may. */
  readonly toStage = input(false);
  protected readonly texts = inject(AddingTexts);
  private readonly says = inject(AddingSays);
  private readonly uploads = inject(FileUploads);
  private readonly store = inject(FilesStore);
  private readonly call = inject(CallStore);
  private readonly stage = inject(StageStore);
  private readonly pages = inject(PdfPages);
  private readonly announcer = inject(Announcer);
  protected readonly accept = computed(() => (this.toStage() ? STAGED : ACCEPT));
  protected readonly label = computed(() => {
    const { add, attach } = this.texts.t().call;
    return this.toStage() ? add : attach;
  });
  private readonly place = computed<AddingPlace>(() => ({
    ...{ callId: this.call.snapshot()?.callId ?? null, siteId: null, chat: true },
    ...(this.toStage() && { stage: true }),
  }));
  /** What is in the call by now is where everybody sees it. */
  protected readonly files = computed(() => {
    const here = new Set<string>(this.store.files().map(({ id }) => id));
    return this.uploads
      .files()
      .filter(
        ({ place, evidenceId }) =>
          isSamePlace(place, this.place()) && !(evidenceId !== null && here.has(evidenceId)),
      );
  });

  protected choose(field: HTMLInputElement): void {
    const place = this.place();
    this.uploads.add([...(field.files ?? [])], place, (adding) => this.settled(adding));
    field.value = '';
  }

  /** Said in the call too: whoever sent it may have closed the panel meanwhile. */
  private settled(adding: Adding): void {
    const { evidenceId, place, name } = adding;
    if (isBad(adding)) {
      const text = `${name}: ${this.says.of(adding)}`;
      this.call.showToast(text);
      this.announcer.alert(text);
    } else if (evidenceId !== null && place.stage && this.call.allows('stage:show'))
      this.store.whenHere(evidenceId as string as FileId, (file) => this.show(file));
  }

  private show(file: FileView): void {
    if (file.width !== null) this.stage.showToAll({ kind: 'image', fileId: file.id });
    else void this.pages.show(file, 1);
  }
}
