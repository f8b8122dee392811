import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { BesidePages } from './core/beside-pages';
import { SessionStore } from './core/session';
import { Reach } from './reach/reach';

@Component({
  selector: 'app-root',
  imports: [BesidePages, Reach, RouterOutlet],
  template: `
    <router-outlet />
    @if (session.user()) {
      @defer (on immediate) {
        <rj-reach />
      }
    }
    <rj-beside-pages />
  `,
})
export class App {
  protected readonly session = inject(SessionStore);
}
