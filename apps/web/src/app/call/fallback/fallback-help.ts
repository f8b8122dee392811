import { Component, computed, effect, inject, input } from '@angular/core';
import { Preferences } from '../../core/preferences';
import { CallStore } from '../call-store';
import { DirectNotice } from './direct-notice';
import { OutOfReach } from './out-of-reach';

/** As `offline.js` reads it. */
const KEY = 'contacts';

/**
 * What is left when the server cannot carry the call: the two directly, or whom to call. It is fetched soon after joining, while
 * there is a network, and keeps the contacts on the device: a guest's in the tab alone, so that a lent phone forgets them.
 */
@Component({
  selector: 'rj-fallback-help',
  imports: [DirectNotice, OutOfReach],
  template: `
    <rj-direct-notice />
    @if (store.cutOff()) {
      <rj-out-of-reach />
    }
  `,
  styles: ':host { display: contents; }',
})
export class FallbackHelp {
  readonly guest = input(false);
  protected readonly store = inject(CallStore);

  constructor() {
    const preferences = inject(Preferences);
    const card = computed(() => this.store.snapshot()?.parts.contacts);
    effect(() => {
      const known = card();
      if (!known) return;
      const text = JSON.stringify(known);
      if (this.guest()) preferences.writeTab(KEY, text);
      else preferences.write(KEY, text);
    });
  }
}
