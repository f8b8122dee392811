import { Component, type ElementRef, inject, input, model, viewChild } from '@angular/core';
import type { ConsentText } from '@rinjo/contract';
import { Notice } from '../../ui/notice';
import { ConsentBox } from './consent-box';
import { ConsentTexts } from './consent-texts';

/** The tenant's text with the tick that a guest sets before joining. */
@Component({
  selector: 'rj-guest-consent',
  imports: [ConsentBox, Notice],
  template: `
    @let t = texts.t();
    <h2>{{ t.by(tenantName()) }}</h2>
    @if (changed()) {
      <rj-notice kind="warning">{{ t.changed }}</rj-notice>
    }
    <rj-consent-box [consent]="consent()" [label]="t.by(tenantName())" />
    <label [class.bad]="missing()">
      <input
        #tick
        type="checkbox"
        [checked]="agreed()"
        [attr.aria-invalid]="missing()"
        [attr.aria-describedby]="missing() ? 'consent-missing' : null"
        (change)="agreed.set(tick.checked)"
      />
      <span>{{ t.agree }}</span>
    </label>
    @if (missing()) {
      <p id="consent-missing" class="bad" role="alert">{{ t.missing }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.625rem;
    }
    label {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-block-size: 3.5rem;
      padding: 0.5rem 0.875rem;
      border: 2px solid var(--rj-outline-strong);
      border-radius: 10px;
      font-weight: 600;
      cursor: pointer;
    }
    label.bad {
      border-color: var(--rj-danger-text);
    }
    input {
      flex: none;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      accent-color: var(--rj-primary);
    }
    .bad {
      color: var(--rj-danger-text);
    }
  `,
})
export class GuestConsent {
  readonly consent = input.required<ConsentText>();
  readonly tenantName = input.required<string>();
  /** Joining was tried without the tick. */
  readonly missing = input(false);
  /** The text is another one than a moment ago. */
  readonly changed = input(false);
  readonly agreed = model(false);
  protected readonly texts = inject(ConsentTexts);
  private readonly tick = viewChild.required<ElementRef<HTMLInputElement>>('tick');

  focus(): void {
    this.tick().nativeElement.focus();
  }
}
