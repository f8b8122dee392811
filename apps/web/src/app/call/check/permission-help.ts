import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Icon } from '../../ui/icon';
import { browserKind } from './browser-kind';
import { CheckDetailsTexts } from './check-details-texts';
import { copyText } from './copy-text';
import { PressHere } from './press-here';

/** How to allow camera and microphone again, in this browser: numbered steps and a picture of where to press. */
@Component({
  selector: 'rj-permission-help',
  imports: [Icon, PressHere],
  template: `
    @let t = texts.t().help;
    <h3>{{ t.heading }}</h3>
    <div class="ways">
      <rj-press-here [kind]="kind" [label]="t.picture" />
      <ol>
        @for (step of steps(); track step) {
          <li>{{ step }}</li>
        }
      </ol>
    </div>
    @if (kind === 'inApp') {
      <button type="button" class="button" (click)="copy()">
        <rj-icon name="copy" />{{ copied() ? texts.t().copied : t.copyLink }}
      </button>
      @if (byHand()) {
        <textarea readonly rows="3" [value]="link" [attr.aria-label]="t.copyLink"></textarea>
      }
    }
    <p class="small">{{ t.reloads }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      margin-block: 0.5rem;
    }
    h3,
    p {
      margin: 0;
    }
    .ways {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      align-items: center;
      gap: 0.75rem;
    }
    ol {
      display: grid;
      gap: 0.375rem;
      margin: 0;
      padding-inline-start: 1.5rem;
    }
    .button {
      justify-self: start;
      min-block-size: 3rem;
    }
  `,
})
export class PermissionHelp {
  protected readonly texts = inject(CheckDetailsTexts);
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView ?? globalThis.window;
  protected readonly kind = browserKind(
    this.window.navigator.userAgent,
    this.window.navigator.maxTouchPoints,
  );
  protected readonly steps = computed(() => this.texts.t().help.steps[this.kind]);
  protected readonly link = this.document.location.href;
  protected readonly copied = signal(false);
  protected readonly byHand = signal(false);

  /** With the part behind "#": it is the invitation. */
  protected async copy(): Promise<void> {
    const copied = await copyText(this.window, this.link);
    this.copied.set(copied);
    this.byHand.set(!copied);
  }
}
