import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Modal } from '../../ui/modal';
import { Notice } from '../../ui/notice';
import { LifeTexts } from './life-texts';

/** Asks why before a legal hold is placed or lifted. Shown while it exists; Escape means "no". */
@Component({
  selector: 'rj-reason-dialog',
  imports: [MatFormField, MatHint, MatInput, MatLabel, Modal, Notice],
  template: `
    <dialog aria-labelledby="reason-heading" aria-describedby="reason-text" (rjModal)="dismissed.emit()">
      <h2 id="reason-heading">{{ heading() }}</h2>
      <p id="reason-text">{{ text() }}</p>
      @if (refused(); as why) {
        <rj-notice kind="error">{{ why }}</rj-notice>
      }
      <form (submit)="$event.preventDefault(); give()">
        <mat-form-field appearance="outline">
          <mat-label>{{ texts.t().hold.reason }}</mat-label>
          <textarea
            #field
            matInput
            rows="3"
            required
            [attr.maxlength]="max"
            [value]="reason()"
            (input)="reason.set(field.value)"
          ></textarea>
          <mat-hint>{{ texts.t().hold.reasonHint }}</mat-hint>
        </mat-form-field>
        <div class="answers">
          <button type="button" class="button" (click)="dismissed.emit()">
            {{ i18n.t().common.cancel }}
          </button>
          <button type="submit" class="button primary" [disabled]="busy() || given() === ''">
            {{ yes() }}
          </button>
        </div>
      </form>
    </dialog>
  `,
  styleUrl: '../../ui/dialog.scss',
  styles: `
    mat-form-field {
      inline-size: 100%;
      margin-block-start: 0.75rem;
    }
  `,
})
export class ReasonDialog {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly yes = input.required<string>();
  readonly busy = input(false);
  readonly refused = input<string | null>(null);
  readonly confirmed = output<string>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LifeTexts);
  protected readonly max = LIMITS.legalHoldReason;
  protected readonly reason = signal('');
  protected readonly given = computed(() => this.reason().trim());

  protected give(): void {
    if (this.given() !== '' && !this.busy()) this.confirmed.emit(this.given());
  }
}
