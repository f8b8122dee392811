import { Component, computed, effect, inject, untracked } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { I18n } from '../../core/i18n';
import { enDirect } from '../../core/messages/en-direct';
import { jaDirect } from '../../core/messages/ja-direct';
import { Notice } from '../../ui/notice';
import { CallStore } from '../call-store';

const TEXTS: Readonly<Record<Locale, typeof jaDirect>> = { ja: jaDirect, en: enDirect };

/** Says that the call goes on without the server and what that means, or why it does not. */
@Component({
  selector: 'rj-direct-notice',
  imports: [Notice],
  template: `
    @let phase = store.direct();
    @if (phase.kind === 'refused') {
      <rj-notice kind="warning">{{ t().refused[phase.reason] }}</rj-notice>
    } @else if (phase.kind === 'connected') {
      <rj-notice kind="info">
        <strong>{{ t().connected }}</strong> {{ t().without }}
      </rj-notice>
    } @else if (phase.kind === 'connecting') {
      <rj-notice kind="warning">{{ t().connecting }}</rj-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    rj-notice {
      border-radius: 0;
    }
  `,
})
export class DirectNotice {
  protected readonly store = inject(CallStore);
  private readonly i18n = inject(I18n);
  private readonly announcer = inject(Announcer);
  protected readonly t = computed(() => TEXTS[this.i18n.locale()]);

  constructor() {
    let before = 'none';
    effect(() => {
      const { kind } = this.store.direct();
      if (before !== 'none' && kind === 'none' && !this.store.cutOff())
        untracked(() => {
          this.announcer.say(this.t().back);
          this.store.showToast(this.t().back);
        });
      before = kind;
    });
  }
}
