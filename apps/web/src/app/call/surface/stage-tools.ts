import { Component, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { PointerStore } from './pointer-store';

/** What can be done on the stage's picture. */
@Component({
  selector: 'rj-stage-tools',
  imports: [Icon],
  template: `
    @let t = i18n.t().surface;
    @if (pointers.useful()) {
      <button type="button" class="tool" [attr.aria-pressed]="pointers.on()" (click)="pointers.toggle()">
        <rj-icon name="pointer" /><span>{{ t.pointer }}</span>
      </button>
    }
  `,
  styleUrl: './stage-tools.scss',
  host: { role: 'toolbar', '[attr.aria-label]': 'i18n.t().surface.tools' },
})
export class StageTools {
  protected readonly i18n = inject(I18n);
  protected readonly pointers = inject(PointerStore);
}
