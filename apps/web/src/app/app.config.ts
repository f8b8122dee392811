import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  type NavigationError,
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { ApiError } from './core/api-error';
import { apiInterceptor } from './core/api-interceptor';
import { I18n } from './core/i18n';
import { PageTitle } from './core/page-title';
import { stepUpInterceptor } from './core/step-up';

/** A page whose guard or code could not be loaded is replaced by an explanation; the address stays for a reload. */
function showWhy({ error }: NavigationError): RedirectCommand {
  const code = error instanceof ApiError ? error.code : 'UNREACHABLE';
  const tree = inject(Router).createUrlTree(['/unavailable'], { queryParams: { code } });
  return new RedirectCommand(tree, { skipLocationChange: true });
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideAppInitializer(() => inject(I18n).start()),
    provideRouter(routes, withComponentInputBinding(), withNavigationErrorHandler(showWhy)),
    provideHttpClient(withInterceptors([stepUpInterceptor, apiInterceptor])),
    // Instead of <base href>, which the content security policy refuses.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
