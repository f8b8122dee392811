import { Component, computed, effect, inject, input } from '@angular/core';
import type { Presence, UserId } from '@rinjo/contract';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { ReachStore } from './reach-store';
import { ReachTexts } from './reach-texts';

const SIGNS: Readonly<Record<Presence, IconName>> = {
  available: 'check',
  in_call: 'call',
  do_not_disturb: 'minus',
  offline: 'close',
};

/** Whether somebody can be reached: a sign and a word. Nothing until it is known. */
@Component({
  selector: 'rj-presence',
  imports: [Icon],
  template: `
    @if (presence(); as now) {
      <span class="sign" [attr.data-presence]="now"><rj-icon [name]="signs[now]" /></span>
      <span>{{ texts.t().presence[now] }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.3rem;
      min-block-size: 1.25rem;
      white-space: nowrap;
      font-size: 0.875rem;
      color: var(--rj-text-2);
    }
    .sign {
      display: inline-grid;
      place-items: center;
      inline-size: 1.1rem;
      block-size: 1.1rem;
      border: 1.5px solid currentcolor;
      border-radius: 50%;
      font-size: 0.5rem;
    }
    [data-presence='available'] {
      border-color: var(--rj-success-text);
      background: var(--rj-success-text);
      color: var(--rj-surface);
    }
    [data-presence='in_call'] {
      color: var(--rj-warning-text);
    }
    [data-presence='do_not_disturb'] {
      border-color: var(--rj-danger-text);
      background: var(--rj-danger-text);
      color: var(--rj-surface);
    }
  `,
})
export class PresenceSign {
  readonly of = input.required<UserId>();
  protected readonly texts = inject(ReachTexts);
  private readonly store = inject(ReachStore);
  protected readonly signs = SIGNS;
  protected readonly presence = computed(() => this.store.presences().get(this.of()) ?? null);

  constructor() {
    effect((onCleanup) => onCleanup(this.store.follow(this.of())));
  }
}
