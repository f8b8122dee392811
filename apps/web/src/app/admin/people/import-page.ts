import { Component, computed, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import {
  IMPORT_OUTCOMES,
  type ImportOutcome,
  type ImportRowView,
  type ImportUsers,
  type UserImportCheck,
  type UserImportResult,
} from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PeopleApi } from './people-api';
import { PeopleTexts } from './people-texts';

/** Lines below the headings. A line ends with 0x0A in every encoding that we read. */
async function rowsIn(file: Blob): Promise<number> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const lines = bytes.reduce((n, byte) => (byte === 0x0a ? n + 1 : n), bytes.at(-1) === 0x0a ? 0 : 1);
  return Math.max(0, lines - 1);
}

/** A browser shows so many rows at ease. */
const ROWS_SHOWN = 200;

/** Adds and changes people from a spreadsheet, after a look at what would happen. */
@Component({
  selector: 'rj-import-page',
  imports: [
    Icon,
    MatButton,
    MatCheckbox,
    MatFormField,
    MatLabel,
    MatOption,
    MatProgressBar,
    MatSelect,
    Notice,
    RouterLink,
  ],
  templateUrl: './import-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './import-page.scss'],
})
export class ImportPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly api = inject(PeopleApi);
  private readonly document = inject(DOCUMENT);
  private readonly destroyed = inject(DestroyRef);

  protected readonly outcomes = IMPORT_OUTCOMES;
  protected readonly rowsShown = ROWS_SHOWN;
  private readonly file = signal<File | null>(null);
  protected readonly fileName = computed(() => this.file()?.name ?? '');
  protected readonly busy = signal<'checking' | 'running' | null>(null);
  /** Rows of the file that is worked on, as far as lines tell; the check says it exactly. */
  private readonly rowsSent = signal(0);
  /** Seconds since the work began. It is one transaction: there is no half of it. */
  private readonly seconds = signal(0);
  protected readonly progress = computed(() => {
    const t = this.texts.t().import;
    switch (this.busy()) {
      case 'checking':
        return t.checking(this.rowsSent(), this.seconds());
      case 'running':
        return t.running(this.good(), this.seconds());
      case null:
        return '';
    }
  });
  protected readonly check = signal<UserImportCheck | null>(null);
  protected readonly result = signal<UserImportResult | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly outcome = signal<ImportOutcome | null>(null);
  protected readonly letters = signal(true);
  protected readonly matching = computed((): readonly ImportRowView[] => {
    const [rows, outcome] = [this.check()?.rows ?? [], this.outcome()];
    return outcome === null ? rows : rows.filter((row) => row.outcome === outcome);
  });
  protected readonly shown = computed(() => this.matching().slice(0, ROWS_SHOWN));
  /** Rows that would change something. */
  protected readonly good = computed(() => {
    const counts = this.check()?.counts;
    return counts ? counts.create + counts.update : 0;
  });

  protected async choose(event: Event): Promise<void> {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    this.file.set(file);
    this.result.set(null);
    this.check.set(null);
    await this.work('checking', async () => {
      this.rowsSent.set(await rowsIn(file));
      const check = await this.api.checkImport(file);
      this.outcome.set(check.counts.error > 0 ? 'error' : null);
      this.check.set(check);
    });
  }

  protected async run(mode: ImportUsers['mode']): Promise<void> {
    const file = this.file();
    if (!file) return;
    await this.work('running', async () => {
      const invite = this.letters() && this.session.sendsMail() ? 'yes' : 'no';
      this.result.set(await this.api.runImport(file, { mode, invite }));
      this.check.set(null);
    });
  }

  protected async download(name: 'people.csv' | 'people-template.csv'): Promise<void> {
    await this.work(null, async () => {
      const url = URL.createObjectURL(await this.api.file(name));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = `rinjo-${name}`;
      link.click();
      URL.revokeObjectURL(url);
    });
  }

  private async work(busy: 'checking' | 'running' | null, what: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    this.busy.set(busy);
    this.seconds.set(0);
    const clock = setInterval(() => this.seconds.update((seconds) => seconds + 1), 1000);
    const stop = this.destroyed.onDestroy(() => clearInterval(clock));
    try {
      await what();
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      clearInterval(clock);
      stop();
      this.busy.set(null);
    }
  }
}
