import { afterNextRender, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { I18n } from '../../core/i18n';
import { requestIdIn } from '../../core/request-id';
import { Notice } from '../../ui/notice';
import { FactorTexts } from '../security/factor-texts';

/** Where the window ends that was opened to show at an identity provider who one is. It closes if the browser lets it. */
@Component({
  selector: 'rj-step-up-page',
  imports: [Notice],
  template: `
    @let t = texts.t();
    <main class="card">
      <h1>{{ t.stepUpTitle }}</h1>
      @if (request() !== undefined) {
        <rj-notice kind="error">{{ t.stepUpFailed }}</rj-notice>
        @if (requestId(); as id) {
          <p class="small muted">{{ i18n.t().common.requestId(id) }}</p>
        }
      } @else {
        <rj-notice kind="success">{{ t.stepUpDone }}</rj-notice>
      }
      <p>{{ t.stepUpClose }}</p>
    </main>
  `,
  styles: `
    :host {
      display: grid;
      min-block-size: 100dvh;
      place-items: center;
      padding: 1rem;
    }
    main {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      inline-size: min(100%, 28rem);
    }
  `,
})
export class StepUpPage {
  /** From the address: the number of the request that was refused, for the administrator. */
  readonly request = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);

  protected readonly requestId = computed(() => requestIdIn(this.request()));

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    afterNextRender(() => {
      if (this.request() === undefined) window?.close();
    });
  }
}
