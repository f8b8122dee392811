import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { PageQuery, SignInView } from '@rinjo/contract';
import { PeopleApi } from '../admin/people/people-api';
import { PeopleTexts } from '../admin/people/people-texts';
import { SignInRows } from '../admin/sign-ins/sign-in-rows';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { PagedList } from '../core/paged-list';
import { Notice } from '../ui/notice';

/** One's own attempts to sign in, refused ones too. */
@Component({
  selector: 'rj-own-sign-ins',
  imports: [MatButton, MatProgressBar, Notice, SignInRows],
  template: `
    @let t = texts.t().signIns;
    @let common = i18n.t().common;
    <h2 id="own-sign-ins-heading">{{ t.ownHeading }}</h2>
    <p class="muted">{{ t.ownLead }}</p>
    @if (list.error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      <button matButton="outlined" type="button" (click)="list.refresh()">{{ common.retry }}</button>
    }
    @if (list.loading()) {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="common.loading" />
    } @else if (list.empty()) {
      <p class="muted" role="status">{{ t.none }}</p>
    } @else {
      <rj-sign-in-rows [rows]="list.items()" [people]="false" />
    }
    @if (list.hasMore()) {
      <button matButton type="button" [disabled]="list.loadingMore()" (click)="list.more()">
        {{ common.more }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class OwnSignIns {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(PeopleApi);
  protected readonly list = new PagedList<SignInView, PageQuery>((query) => this.api.ownSignIns(query), {
    limit: 10,
  });

  constructor() {
    void this.list.refresh();
  }
}
