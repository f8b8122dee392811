import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { WebhookStore } from './webhook-store';
import { WebhookTexts } from './webhook-texts';

/** Sends what a receiver has missed again. */
@Component({
  selector: 'rj-replay-range',
  imports: [MatButton, MatCheckbox, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t();
    <h2 id="range-heading">{{ t.rangeTitle }}</h2>
    <p class="small muted">{{ t.rangeLead }}</p>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (done(); as text) {
      <rj-notice kind="success">{{ text }}</rj-notice>
    }
    <form (submit)="send($event)">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.from }}</mat-label>
        <input matInput type="datetime-local" required [value]="from()" (input)="type($event, 'from')" />
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.until }}</mat-label>
        <input matInput type="datetime-local" required [value]="until()" (input)="type($event, 'until')" />
      </mat-form-field>
      <mat-checkbox [checked]="onlyFailed()" (change)="onlyFailed.set($event.checked)">{{
        t.onlyFailed
      }}</mat-checkbox>
      <button matButton="outlined" type="submit" [disabled]="busy() || !ready()">{{ t.range }}</button>
    </form>
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'range-heading' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem;
    }
    mat-form-field {
      flex: 1 1 14rem;
    }
  `,
})
export class ReplayRange {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(WebhookTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(WebhookStore);

  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly onlyFailed = signal(true);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly ready = computed(() => this.from() !== '' && this.until() !== '');

  protected type({ target }: Event, into: 'from' | 'until'): void {
    if (target instanceof HTMLInputElement) this[into].set(target.value);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.ready()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.done.set(null);
    try {
      const [from, until] = [this.from(), this.until()].map((local) => new Date(local).toISOString());
      if (from === undefined || until === undefined) return;
      const which = this.onlyFailed() ? 'failed' : 'all';
      const { count, more, until: last } = await this.store.replayRange({ from, until, which });
      const t = this.texts.t();
      if (count === 0) this.done.set(t.rangeNone);
      else this.done.set(more ? t.rangeMore(count, this.i18n.formatDateTime(last)) : t.rangeDone(count));
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
