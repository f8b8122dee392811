import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { I18n } from '../core/i18n';

/** Time since a moment, counted by the second. */
@Component({
  selector: 'rj-elapsed',
  template: `<span class="visually-hidden">{{ i18n.t().call.elapsed }} </span>{{ text() }}`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class Elapsed {
  readonly since = input.required<number>();
  protected readonly i18n = inject(I18n);
  private readonly now = signal(Date.now());
  protected readonly text = computed(() => this.i18n.formatDuration(this.now() - this.since()));

  constructor() {
    const timer = setInterval(() => {
      this.now.set(Date.now());
    }, 1_000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }
}
