import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, type ApplicationRef, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  type NavigationError,
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
} from '@angular/router';
import { App } from './app';
import { routes } from './app.routes';
import { ApiError } from './core/api-error';
import { apiInterceptor } from './core/api-interceptor';
import { PageTitle } from './core/page-title';
import { sessionInterceptor } from './core/session-interceptor';
import { stepUpInterceptor } from './core/step-up';
import { commonProviders } from './providers';

/** A page whose guard or code could not be loaded is replaced by an explanation; the address stays for a reload. */
function showWhy({ error }: NavigationError): RedirectCommand {
  const code = error instanceof ApiError ? error.code : 'UNREACHABLE';
  const tree = inject(Router).createUrlTree(['/unavailable'], { queryParams: { code } });
  return new RedirectCommand(tree, { skipLocationChange: true });
}

const config: ApplicationConfig = {
  providers: [
    ...commonProviders,
    provideRouter(routes, withComponentInputBinding(), withNavigationErrorHandler(showWhy)),
    provideHttpClient(withInterceptors([stepUpInterceptor, sessionInterceptor, apiInterceptor])),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};

/** Starts the application of members, operators and everybody else who has no invitation link. */
export const start = (): Promise<ApplicationRef> => bootstrapApplication(App, config);
