import { Component, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { RecordingStore } from './recording-store';

/** Asks whether the person here may be recorded. Without an answer nothing of them is. */
@Component({
  selector: 'rj-recording-consent',
  imports: [Confirm],
  template: `
    @let t = i18n.t().recording;
    <rj-confirm
      [heading]="t.askTitle"
      [text]="t.askText(store.byName())"
      [yes]="t.agree"
      [no]="t.refuse"
      [danger]="false"
      (confirmed)="store.say(true)"
      (dismissed)="store.say(false)"
    />
  `,
})
export class RecordingConsent {
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(RecordingStore);
}
