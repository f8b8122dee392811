import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvidenceView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { bytesText } from '../../core/bytes-text';
import { EvidenceClient } from '../evidence-client';
import { type AddingPlace, isSamePlace } from './adding';
import { AddingRow } from './adding-row';
import { AddingTexts } from './adding-texts';
import { FileUploads } from './file-uploads';

/** The versions of an item, and the way to a new one. */
@Component({
  selector: 'rj-versions',
  imports: [AddingRow, Icon, Notice, RouterLink],
  template: `
    @let t = texts.t().versions;
    <h2 id="versions-heading">{{ t.heading }}</h2>
    @if (failed(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    <ol class="plain" reversed>
      @for (one of all(); track one.id) {
        <li>
          @if (one.id === item().id) {
            <strong aria-current="true">{{ t.number(one.version) }}</strong>
          } @else {
            <a [routerLink]="['/evidence', one.id]">{{ t.number(one.version) }}</a>
          }
          @if ($first) {
            <span class="chip">{{ t.newest }}</span>
          }
          <span class="small muted">
            {{ i18n.formatDateTime(one.receivedAt) }} · {{ one.byName }} · {{ size(one.bytes) }}
          </span>
        </li>
      }
    </ol>
    @if (session.can('evidence:annotate') && session.can('upload:add')) {
      <input
        #field
        type="file"
        class="visually-hidden"
        tabindex="-1"
        [attr.aria-label]="t.add"
        (change)="choose(field)"
      />
      <button type="button" class="button" (click)="field.click()"><rj-icon name="plus" />{{ t.add }}</button>
      <p class="small muted">{{ t.hint }}</p>
      @for (file of files(); track file.id) {
        <rj-adding-row [adding]="file" />
      }
    }
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'versions-heading' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 0.5rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
      min-block-size: 2.25rem;
    }
    p {
      margin: 0;
    }
    rj-adding-row {
      inline-size: 100%;
    }
  `,
})
export class Versions {
  readonly item = input.required<EvidenceView>();
  /** A new version is kept. */
  readonly added = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(AddingTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly client = inject(EvidenceClient);
  private readonly uploads = inject(FileUploads);
  protected readonly all = signal<readonly EvidenceView[]>([]);
  protected readonly failed = signal<unknown>(null);
  private readonly place = computed<AddingPlace>(() => ({
    ...{ callId: null, siteId: null, previousId: this.item().id },
  }));
  protected readonly files = computed(() =>
    this.uploads.files().filter(({ place }) => isSamePlace(place, this.place())),
  );

  constructor() {
    effect(() => {
      const item = this.item();
      untracked(() => void this.read(item));
    });
    let before = untracked(this.uploads.kept);
    effect(() => {
      const now = this.uploads.kept();
      if (now > before) this.added.emit();
      before = now;
    });
  }

  protected choose(field: HTMLInputElement): void {
    this.uploads.add([...(field.files ?? [])], this.place());
    field.value = '';
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }

  private async read(item: EvidenceView): Promise<void> {
    this.failed.set(null);
    try {
      this.all.set(item.versions > 1 ? await this.client.versions(item.id) : [item]);
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }
}
