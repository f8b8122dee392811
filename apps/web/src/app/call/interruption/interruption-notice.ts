import { Component, computed, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { SourceGuard } from './source-guard';

/** Says to oneself what gives nothing at the moment and what happens about it, with a way to try at once. */
@Component({
  selector: 'rj-interruption-notice',
  imports: [Icon, Notice],
  template: `
    @for (text of texts(); track text) {
      <rj-notice kind="warning">
        <p>{{ text }}</p>
        @if ($first) {
          <button type="button" class="button" [disabled]="guard.busy()" (click)="guard.tryAgain()">
            <rj-icon name="refresh" />{{ i18n.t().interruption.again }}
          </button>
        }
      </rj-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    rj-notice {
      border-radius: 0;
    }
    .button {
      min-block-size: 56px;
      margin-block-start: 0.5rem;
    }
  `,
})
export class InterruptionNotice {
  protected readonly i18n = inject(I18n);
  protected readonly guard = inject(SourceGuard);
  protected readonly texts = computed(() => {
    const { own } = this.i18n.t().interruption;
    const { camera, microphone } = this.guard.state();
    return [...(camera ? [own.camera[camera]] : []), ...(microphone ? [own.microphone[microphone]] : [])];
  });
}
