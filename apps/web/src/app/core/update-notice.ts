import { Component, inject } from '@angular/core';
import { Notice } from '../ui/notice';
import { AppUpdate } from './app-update';
import { I18n } from './i18n';

/** Says that a new build waits, and offers to take it. Calls do not show it: nobody reloads there. */
@Component({
  selector: 'rj-update-notice',
  imports: [Notice],
  template: `
    @if (update.waiting()) {
      @let t = i18n.t().app;
      <rj-notice kind="info">
        <span>{{ t.newVersion }}</span>
        <button type="button" class="button small" (click)="update.apply()">{{ t.useNewVersion }}</button>
      </rj-notice>
    }
  `,
  styles: `
    span {
      margin-inline-end: 0.75rem;
    }
  `,
})
export class UpdateNotice {
  protected readonly update = inject(AppUpdate);
  protected readonly i18n = inject(I18n);

  constructor() {
    void this.update.start();
  }
}
