import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { ConnectionId, ConnectionView, SamlTestId, TestSignIn } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { ConnectionTexts } from './connection-texts';
import { CONNECTIONS } from './connections-api';
import { TestResult } from './test-result';

/** Where the window of a test sign-in ends. */
@Component({
  selector: 'rj-test-page',
  imports: [MatProgressBar, Notice, RouterLink, TestResult],
  template: `
    @let t = texts.t().test;
    <h1>{{ t.pageTitle }}</h1>
    @if (failure(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (connection.hasValue() && test.hasValue()) {
      <p class="muted">{{ t.closeHint }}</p>
      <section class="card">
        <rj-test-result [result]="test.value()" [connection]="connection.value()" />
      </section>
      <a [routerLink]="['/admin/sign-in', connectionId()]">{{ t.toConnection }}</a>
    } @else {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
    }
  `,
  styleUrl: '../../ui/list-page.scss',
})
export class TestPage {
  readonly connectionId = input.required<ConnectionId>();
  readonly testId = input.required<SamlTestId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly connection = httpResource<ConnectionView>(() => `${CONNECTIONS}/${this.connectionId()}`);
  protected readonly test = httpResource<TestSignIn>(
    () => `${CONNECTIONS}/${this.connectionId()}/test-sign-ins/${this.testId()}`,
  );
  protected readonly failure = computed(() => this.connection.error() ?? this.test.error());
}
