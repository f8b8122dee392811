import { APP_BASE_HREF } from '@angular/common';
import {
  type EnvironmentProviders,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type Provider,
} from '@angular/core';
import { I18n } from './core/i18n';

/** What both applications need: that of members and that behind an invitation link. */
export const commonProviders: readonly (Provider | EnvironmentProviders)[] = [
  provideBrowserGlobalErrorListeners(),
  provideAppInitializer(() => inject(I18n).start()),
  // Instead of <base href>, which the content security policy refuses.
  { provide: APP_BASE_HREF, useValue: '/' },
];
