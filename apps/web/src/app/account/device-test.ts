import { Component, inject } from '@angular/core';
import { DeviceCheck } from '../call/device-check';
import { LocalMedia } from '../call/local-media';
import { I18n } from '../core/i18n';

/** The check before a call, without a call. */
@Component({
  selector: 'rj-device-test',
  imports: [DeviceCheck],
  providers: [LocalMedia],
  template: `
    <h1>{{ i18n.t().titles.deviceTest }}</h1>
    <div class="card"><rj-device-check /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      max-inline-size: 36rem;
      margin-inline: auto;
    }
  `,
})
export class DeviceTest {
  protected readonly i18n = inject(I18n);
}
