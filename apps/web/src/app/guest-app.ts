import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationRef, Component, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Guest } from './call/guest';
import { apiInterceptor } from './core/api-interceptor';
import { BesidePages } from './core/beside-pages';
import { DocumentTitle } from './core/document-title';
import { commonProviders } from './providers';

/** The application behind an invitation link: one page, without router, Angular Material and the pages of members. */
@Component({
  selector: 'app-root',
  imports: [BesidePages, Guest],
  template: `
    <rj-guest />
    <rj-beside-pages />
  `,
})
export class GuestApp {
  constructor() {
    inject(DocumentTitle).show('guest');
  }
}

export const start = (): Promise<ApplicationRef> =>
  bootstrapApplication(GuestApp, {
    providers: [...commonProviders, provideHttpClient(withInterceptors([apiInterceptor]))],
  });
