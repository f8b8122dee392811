import { Component, computed, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { dataText } from './data-text';
import { QualityStore } from './quality-store';

/** What this call has sent and received on this device. */
@Component({
  selector: 'rj-data-used',
  template: `{{ i18n.t().hand.dataUsed(text()) }}`,
  styles: `
    :host {
      display: block;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class DataUsed {
  protected readonly i18n = inject(I18n);
  private readonly quality = inject(QualityStore);
  protected readonly text = computed(() => dataText(this.quality.used()));
}
