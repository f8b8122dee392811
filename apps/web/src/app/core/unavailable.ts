import { Component, inject, input } from '@angular/core';
import { Brand } from '../ui/brand';
import { Notice } from '../ui/notice';
import { ApiError, type UiErrorCode } from './api-error';
import { ErrorText } from './error-text';
import { I18n } from './i18n';

/** Shown in place of a page that could not be opened; its address stays, so that a reload tries again. */
@Component({
  selector: 'rj-unavailable',
  imports: [Brand, Notice],
  template: `
    <main>
      <rj-brand />
      <h1>{{ i18n.t().unavailable.heading }}</h1>
      <rj-notice kind="error">{{ errors.of(error()) }}</rj-notice>
      <button type="button" class="button primary" (click)="reload()">{{ i18n.t().common.reload }}</button>
    </main>
  `,
  styleUrl: './message-page.scss',
})
export class Unavailable {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  /** From the query of the address; anything unknown is explained as a server problem. */
  readonly code = input<string>();

  protected error(): ApiError {
    const code = this.code();
    return new ApiError(isKnown(code, this.i18n.t().errors) ? code : 'INTERNAL');
  }

  protected reload(): void {
    globalThis.location.reload();
  }
}

function isKnown(code: string | undefined, errors: object): code is UiErrorCode {
  return code !== undefined && Object.hasOwn(errors, code);
}
