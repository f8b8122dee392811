import { inject, Service } from '@angular/core';
import { type ErrorCode, ERRORS } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { bytesText } from '../../core/bytes-text';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { type Adding, percentOf } from './adding';
import { AddingTexts } from './adding-texts';

/** How far a file is, in words. */
@Service()
export class AddingSays {
  private readonly i18n = inject(I18n);
  private readonly texts = inject(AddingTexts);
  private readonly errors = inject(ErrorText);

  of(adding: Adding): string {
    const { state, problem, place } = adding;
    const t = this.texts.t();
    if (state === 'sending' || state === 'paused') return t.state[state](percentOf(adding));
    if (problem) return this.why(problem.code, problem.details);
    const inChat = place.chat && (state === 'scanning' || state === 'scan_late');
    return inChat ? t.call[state] : t.state[state];
  }

  private why(code: string, details: ApiError['details']): string {
    const t = this.texts.t().why;
    const { max } = details;
    if (code === 'STORAGE_FULL') return t.full;
    if (code === 'TOO_LARGE' && typeof max === 'number')
      return t.tooLarge(bytesText(max, this.i18n.locale()));
    if (code in t && code !== 'tooLarge') return t[code as Exclude<keyof typeof t, 'tooLarge'>];
    return this.errors.of(
      new ApiError(code in ERRORS ? (code as ErrorCode) : 'UNSUPPORTED_MEDIA_TYPE', details),
    );
  }
}
