import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConnectionView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';

type Question = 'disable' | 'delete';

/** Switches a connection on and off, and removes it. */
@Component({
  selector: 'rj-connection-switch',
  imports: [Confirm, MatButton, Notice],
  template: `
    @let t = texts.t().switch;
    @let shown = connection();
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    @if (shown.state === 'enabled') {
      <p>{{ t.on }}</p>
    } @else if (shown.idpEntityId === null) {
      <p class="muted">{{ t.notReady }}</p>
    } @else {
      <p class="muted">{{ t.off }}</p>
    }
    <div class="answers">
      @if (shown.state === 'enabled') {
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="asking.set('disable')">
          {{ t.disable }}
        </button>
      } @else {
        <button
          matButton="filled"
          type="button"
          [disabled]="busy() || shown.idpEntityId === null"
          (click)="enable()"
        >
          {{ t.enable }}
        </button>
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="asking.set('delete')">
          {{ t.delete }}
        </button>
      }
    </div>
    @switch (asking()) {
      @case ('disable') {
        <rj-confirm
          [heading]="t.disableTitle(shown.name)"
          [text]="t.disableText"
          [yes]="t.disable"
          [no]="i18n.t().common.cancel"
          (confirmed)="disable()"
          (dismissed)="asking.set(null)"
        />
      }
      @case ('delete') {
        <rj-confirm
          [heading]="t.deleteTitle(shown.name)"
          [text]="t.deleteText"
          [yes]="t.delete"
          [no]="i18n.t().common.cancel"
          (confirmed)="delete()"
          (dismissed)="asking.set(null)"
        />
      }
    }
  `,
  styleUrl: './section.scss',
  host: { class: 'stack' },
})
export class ConnectionSwitch {
  readonly connection = input.required<ConnectionView>();
  readonly enabled = output();
  readonly deleted = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);
  protected readonly asking = signal<Question | null>(null);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;

  protected enable(): Promise<void> {
    return this.attempt(async () => {
      await this.store.enable();
      this.enabled.emit();
    });
  }

  protected disable(): Promise<void> {
    return this.attempt(() => this.store.disable());
  }

  protected delete(): Promise<void> {
    return this.attempt(async () => {
      await this.store.delete();
      this.deleted.emit();
    });
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    this.asking.set(null);
    return this.attempts.run(work);
  }
}
