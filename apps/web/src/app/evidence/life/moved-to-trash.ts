import { Component, inject, input, output, signal } from '@angular/core';
import { type EvidenceId, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { Notice } from '../../ui/notice';
import { LifeClient } from './life-client';
import { LifeTexts } from './life-texts';

/** Says what went to the trash, with the way back. */
@Component({
  selector: 'rj-moved-to-trash',
  imports: [Notice],
  template: `
    @let t = texts.t().trash;
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    @if (failed() > 0) {
      <rj-notice kind="warning">{{ t.movedBut(failed()) }}</rj-notice>
    }
    @if (ids().length > 0) {
      <rj-notice kind="success">
        {{ t.moved(ids().length, days) }}
        <button type="button" class="button small" [disabled]="busy()" (click)="undo()">{{ t.undo }}</button>
      </rj-notice>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    button {
      margin-inline-start: 0.5rem;
    }
  `,
})
export class MovedToTrash {
  readonly ids = input.required<readonly EvidenceId[]>();
  /** How many could not be moved. */
  readonly failed = input(0);
  readonly undone = output();
  protected readonly texts = inject(LifeTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(LifeClient);
  protected readonly days = LIMITS.evidenceTrashDays;
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);

  protected async undo(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      for (const id of this.ids()) await this.client.restore(id);
      this.undone.emit();
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
