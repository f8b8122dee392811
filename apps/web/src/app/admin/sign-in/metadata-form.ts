import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { LIMITS, type MetadataPreview, type MetadataSource } from '@rinjo/contract';
import { ApiError, toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { Notice } from '../../ui/notice';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';
import { MetadataPreviewView } from './metadata-preview';

const WAYS = ['url', 'file', 'text'] as const;
/** Told before it is sent: the server reads no more. */
const MAX_FILE_BYTES = LIMITS.samlMetadataBytes;

/** Takes metadata in: from an address, a file or the clipboard; shows what they say; and only then uses them. */
@Component({
  selector: 'rj-metadata-form',
  imports: [
    MatButton,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatProgressBar,
    MetadataPreviewView,
    Notice,
  ],
  templateUrl: './metadata-form.html',
  styleUrls: ['./section.scss', './metadata-form.scss'],
})
export class MetadataForm {
  /** They are in use now. */
  readonly applied = output();
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);

  protected readonly ways = WAYS;
  protected readonly by = signal<(typeof WAYS)[number]>('url');
  protected readonly url = signal(this.store.current().metadata.url ?? '');
  protected readonly xml = signal('');
  protected readonly fileName = signal<string | null>(null);
  protected readonly found = signal<MetadataPreview | null>(null);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly source = computed<MetadataSource | null>(() => {
    const [url, xml] = [this.url().trim(), this.xml().trim()];
    if (this.by() === 'url') return url === '' ? null : { url };
    return xml === '' ? null : { xml };
  });

  protected textOf({ target }: Event): string {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
  }

  /** Why metadata cannot be used, where the server says. */
  protected reasonOf(thrown: unknown): string | null {
    const { reason } = toApiError(thrown).details;
    return typeof reason === 'string' ? this.texts.metadataReason(reason) : null;
  }

  protected async read({ target }: Event): Promise<void> {
    const file = target instanceof HTMLInputElement ? target.files?.item(0) : null;
    if (!file) return;
    const fits = file.size <= MAX_FILE_BYTES;
    this.xml.set(fits ? await file.text() : '');
    this.fileName.set(fits ? file.name : null);
    this.refused.set(fits ? null : new ApiError('TOO_LARGE'));
  }

  protected look(event: Event): Promise<void> {
    event.preventDefault();
    return this.attempt(async (source) => {
      this.found.set(await this.store.preview(source));
    });
  }

  protected apply(): Promise<void> {
    return this.attempt(async (metadata) => {
      const digest = this.found()?.digest ?? '';
      await this.store.apply({ metadata, digest });
      this.found.set(null);
      this.applied.emit();
    });
  }

  private async attempt(work: (source: MetadataSource) => Promise<void>): Promise<void> {
    const source = this.source();
    if (source === null || this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await work(source);
    } catch (thrown) {
      this.found.set(null);
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
