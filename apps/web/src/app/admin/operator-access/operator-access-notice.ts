import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Notice } from '../../ui/notice';
import { OperatorAccessStore } from './operator-access-store';
import { OperatorAccessTexts } from './operator-access-texts';

/** Tells administrators, wherever it stands, that an operator of the service waits for them or can see something now. */
@Component({
  selector: 'rj-operator-access-notice',
  imports: [Notice, RouterLink],
  providers: [OperatorAccessStore],
  template: `
    @let t = texts.t();
    @for (grant of store.pending(); track grant.id) {
      <rj-notice kind="warning">
        <a routerLink="/admin/operator-access">{{ t.wants(grant.operator.name) }}</a>
      </rj-notice>
    }
    @for (grant of store.active(); track grant.id) {
      <rj-notice kind="warning">
        <a routerLink="/admin/operator-access">{{ t.looks(grant.operator.name) }}</a>
        ({{ t.until(i18n.formatDateTime(grant.endsAt ?? '')) }})
      </rj-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class OperatorAccessNotice {
  protected readonly texts = inject(OperatorAccessTexts);
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(OperatorAccessStore);

  constructor() {
    // Without an answer there is nothing to tell; the page itself says why.
    if (inject(SessionStore).can('security:update')) void this.store.refresh();
  }
}
