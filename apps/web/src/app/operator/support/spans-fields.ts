import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SUPPORT_LIMITS } from '@rinjo/contract';
import { type DraftSpan, NEW_SPAN } from './desk-draft';
import { OperatorSupportTexts } from './operator-support-texts';

/** The hours of one day; none of them: closed. */
@Component({
  selector: 'rj-spans-fields',
  imports: [MatButton],
  template: `
    @let t = texts.t().desk;
    @for (span of spans(); track $index) {
      <span class="span">
        <input
          type="time"
          [attr.aria-label]="t.from(name())"
          [value]="span.from"
          (change)="set($index, { from: from.value, to: span.to })"
          #from
        />
        <span aria-hidden="true">–</span>
        <input
          type="time"
          [attr.aria-label]="t.to(name())"
          [value]="span.to"
          (change)="set($index, { from: span.from, to: to.value })"
          #to
        />
        <button
          matButton
          type="button"
          [attr.aria-label]="t.removeSpanOn(name(), $index + 1)"
          (click)="drop($index)"
        >
          {{ t.removeSpan }}
        </button>
      </span>
    } @empty {
      <span class="muted">{{ t.closedAllDay }}</span>
    }
    @if (spans().length < most) {
      <button matButton type="button" [attr.aria-label]="t.addSpanOn(name())" (click)="add()">
        {{ t.addSpan }}
      </button>
    }
  `,
  styles: `
    :host,
    .span {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
    }
    input {
      min-block-size: 44px;
      padding: 0.25rem 0.5rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      background: var(--rj-surface);
      color: var(--rj-text);
      font: inherit;
    }
  `,
})
export class SpansFields {
  readonly spans = input.required<readonly DraftSpan[]>();
  /** Of the day, for screen readers. */
  readonly name = input.required<string>();
  readonly changed = output<readonly DraftSpan[]>();
  protected readonly texts = inject(OperatorSupportTexts);
  protected readonly most = SUPPORT_LIMITS.spansPerDay;

  protected set(index: number, span: DraftSpan): void {
    this.changed.emit(this.spans().map((old, n) => (n === index ? span : old)));
  }

  protected drop(index: number): void {
    this.changed.emit(this.spans().filter((_, n) => n !== index));
  }

  protected add(): void {
    this.changed.emit([...this.spans(), NEW_SPAN]);
  }
}
