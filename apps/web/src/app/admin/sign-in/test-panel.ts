import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { ConnectionView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ConnectionTexts } from './connection-texts';
import { TestResult } from './test-result';
import { TestStore } from './test-store';

/** Tries a sign-in that opens no session, and explains what came of it. */
@Component({
  selector: 'rj-test-panel',
  imports: [Icon, MatButton, MatProgressBar, Notice, TestResult],
  providers: [TestStore],
  template: `
    @let t = texts.t().test;
    <p class="muted">{{ t.lead }}</p>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    <div class="answers">
      <button
        matButton="filled"
        type="button"
        [disabled]="connection().idpEntityId === null"
        (click)="start()"
      >
        <span class="row"><rj-icon name="key" />{{ store.started() ? t.again : t.start }}</span>
      </button>
    </div>
    @if (store.waiting()) {
      <div role="status" class="waiting">
        <p>{{ t.waiting }}</p>
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="t.waiting" />
        @if (store.blocked()) {
          <p>
            {{ t.blocked }}
            <a [href]="store.started()?.url" target="_blank" rel="noopener">{{ t.open }}</a>
          </p>
        }
      </div>
    }
    @if (store.result(); as result) {
      @if (result.state !== 'waiting') {
        <rj-test-result [result]="result" [connection]="connection()" />
      }
    }
  `,
  styles: `
    .waiting {
      display: grid;
      gap: 0.5rem;
    }
  `,
  styleUrl: './section.scss',
  host: { class: 'stack' },
})
export class TestPanel {
  readonly connection = input.required<ConnectionView>();
  readonly started = output();
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(TestStore);
  protected readonly refused = signal<unknown>(null);

  protected async start(): Promise<void> {
    this.refused.set(null);
    try {
      await this.store.start(this.connection().id);
      this.started.emit();
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
