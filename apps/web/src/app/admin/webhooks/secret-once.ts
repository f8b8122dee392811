import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CopyValue } from '../../ui/copy-value';
import { Notice } from '../../ui/notice';
import { WebhookTexts } from './webhook-texts';

/** A secret that is shown this once. */
@Component({
  selector: 'rj-secret-once',
  imports: [CopyValue, MatButton, Notice],
  template: `
    @let t = texts.t();
    <h2 id="secret-heading">{{ t.secretTitle }}</h2>
    <rj-notice kind="warning">{{ t.secretLead }}</rj-notice>
    <rj-copy-value [label]="t.secret" [value]="secret()" />
    <p class="small muted">{{ t.verifyHint }}</p>
    <button matButton="filled" type="button" (click)="kept.emit()">{{ t.secretDone }}</button>
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'secret-heading' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class SecretOnce {
  readonly secret = input.required<string>();
  readonly kept = output();
  protected readonly texts = inject(WebhookTexts);
}
