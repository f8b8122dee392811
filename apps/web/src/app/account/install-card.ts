import { Component, inject } from '@angular/core';
import { I18n } from '../core/i18n';
import { InstallApp } from '../core/install-app';

/** How Rinjo gets an icon of its own on this device. */
@Component({
  selector: 'rj-install-card',
  template: `
    @let t = i18n.t().app;
    @if (app.installed()) {
      <p>{{ t.installed }}</p>
    } @else if (app.offered()) {
      <p>{{ t.installLead }}</p>
      <button type="button" class="button" (click)="app.install()">{{ t.install }}</button>
    } @else {
      <p>{{ t.installLead }}</p>
      <p class="muted">{{ t.installByHand }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
    }
    p {
      margin: 0;
    }
  `,
})
export class InstallCard {
  protected readonly app = inject(InstallApp);
  protected readonly i18n = inject(I18n);
}
