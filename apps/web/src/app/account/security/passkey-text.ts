import { inject, Service } from '@angular/core';
import { ErrorText } from '../../core/error-text';
import { PasskeyError } from '../../core/passkeys';
import { FactorTexts } from './factor-texts';

/** What went wrong with a passkey, in words: in the browser or on the server. */
@Service()
export class PasskeyText {
  private readonly errors = inject(ErrorText);
  private readonly texts = inject(FactorTexts);

  of(thrown: unknown): string {
    return thrown instanceof PasskeyError ? this.texts.t()[thrown.reason] : this.errors.of(thrown);
  }
}
