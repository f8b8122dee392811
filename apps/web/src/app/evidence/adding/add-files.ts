import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { CallId, SiteId } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { ACCEPT, type AddingPlace, isSamePlace } from './adding';
import { AddingRow } from './adding-row';
import { AddingTexts } from './adding-texts';
import { FileUploads } from './file-uploads';

/** Adds files of this device to a call, to a site, or to neither: by a button, by dropping them on the page, or by pasting. */
@Component({
  selector: 'rj-add-files',
  imports: [AddingRow, Icon],
  template: `
    @let t = texts.t();
    <div class="zone" [class.over]="over()">
      <input
        #field
        type="file"
        multiple
        class="visually-hidden"
        tabindex="-1"
        [accept]="accept"
        [attr.aria-label]="t.add"
        (change)="choose(field)"
      />
      <button type="button" class="button" (click)="field.click()"><rj-icon name="plus" />{{ t.add }}</button>
      <span class="small muted">
        <span class="drop">{{ over() ? t.dropNow : t.drop }} </span>{{ t.kinds }}
      </span>
    </div>
    @if (files().length > 0) {
      <ul class="plain" [attr.aria-label]="t.heading">
        @for (file of files(); track file.id) {
          <li><rj-adding-row [adding]="file" /></li>
        }
      </ul>
    }
  `,
  host: {
    '(document:dragover)': 'hover($event)',
    '(document:dragleave)': 'leave($event)',
    '(document:drop)': 'drop($event)',
    '(document:paste)': 'paste($event)',
  },
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      inline-size: 100%;
    }
    .zone {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      padding: 0.75rem;
      border: 2px dashed var(--rj-outline);
      border-radius: 8px;
    }
    .zone > span {
      flex: 1 1 16rem;
    }
    .over {
      border-color: var(--rj-primary);
      background: var(--rj-surface-2);
    }
    li + li {
      border-block-start: 1px solid var(--rj-outline);
    }
    @media (pointer: coarse) {
      .zone {
        padding: 0;
        border: 0;
      }
      .drop {
        display: none;
      }
    }
  `,
})
export class AddFiles {
  readonly callId = input<CallId>();
  readonly siteId = input<SiteId>();
  /** One more file is kept. */
  readonly kept = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(AddingTexts);
  private readonly uploads = inject(FileUploads);
  protected readonly accept = ACCEPT;
  protected readonly over = signal(false);
  private readonly place = computed<AddingPlace>(() => ({
    ...{ callId: this.callId() ?? null, siteId: this.siteId() ?? null },
  }));
  protected readonly files = computed(() =>
    this.uploads.files().filter(({ place }) => isSamePlace(place, this.place())),
  );

  constructor() {
    let before = untracked(this.uploads.kept);
    effect(() => {
      const now = this.uploads.kept();
      if (now > before) this.kept.emit();
      before = now;
    });
  }

  protected choose(field: HTMLInputElement): void {
    this.add([...(field.files ?? [])]);
    field.value = '';
  }

  protected hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected leave({ relatedTarget }: DragEvent): void {
    if (relatedTarget === null) this.over.set(false);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    const files = filesOf(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    this.add(files);
  }

  /** Files alone: text goes where the caret is. */
  protected paste({ clipboardData }: ClipboardEvent): void {
    const files = filesOf(clipboardData);
    const { pasted } = this.texts.t();
    const time = this.i18n.formatTime(new Date().toISOString()).replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    // Every picture of a clipboard is called image.png.
    this.add(files.map((file) => (file.name === 'image.png' ? renamed(file, `${pasted(time)}.png`) : file)));
  }

  private add(files: readonly File[]): void {
    if (files.length > 0) this.uploads.add(files, this.place());
  }
}

/** Folders are no files: they have no type and cannot be read. */
function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.items ?? [])].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    const file = item.getAsFile();
    return file ? [file] : [];
  });
}

const renamed = (file: File, name: string): File => new File([file], name, { type: file.type });
