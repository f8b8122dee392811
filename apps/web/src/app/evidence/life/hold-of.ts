import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallId, PlaceLegalHold, SiteId } from '@rinjo/contract';
import { SessionStore } from '../../core/session';
import { HeldMark } from './held-mark';
import { LifeClient } from './life-client';
import { LifeTexts } from './life-texts';
import { PlaceHold } from './place-hold';

/** Whether a call or a site is under a legal hold; whoever may can place one. */
@Component({
  selector: 'rj-hold-of',
  imports: [HeldMark, PlaceHold, RouterLink],
  template: `
    @if (held()) {
      <p class="held">
        <rj-held-mark /> <span class="small muted">{{ texts.t().hold.markHint }}</span>
        @if (session.can('evidence:manage')) {
          <a routerLink="/admin/legal-holds">{{ texts.t().hold.manage }}</a>
        }
      </p>
    } @else if (held() === false && session.can('evidence:manage')) {
      <rj-place-hold [on]="on()" (placed)="held.set(true)" />
    }
  `,
  styles: `
    .held {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
      margin: 0;
    }
  `,
})
export class HoldOf {
  readonly callId = input<CallId>();
  readonly siteId = input<SiteId>();
  protected readonly texts = inject(LifeTexts);
  protected readonly session = inject(SessionStore);
  private readonly client = inject(LifeClient);
  /** Null while that is not known. */
  protected readonly held = signal<boolean | null>(null);
  protected readonly on = computed<Omit<PlaceLegalHold, 'reason'>>(() => {
    const [callId, siteId] = [this.callId(), this.siteId()];
    return { ...(callId && { callId }), ...(siteId && { siteId }) };
  });

  constructor() {
    effect(() => {
      const { callId, siteId } = this.on();
      if (this.session.can('evidence:read'))
        untracked(() => void this.read(callId ? 'calls' : 'sites', callId ?? siteId ?? ''));
    });
  }

  private async read(of: 'calls' | 'sites', id: string): Promise<void> {
    this.held.set(null);
    try {
      const { held } = await this.client.held(of, id);
      this.held.set(held);
    } catch (cause) {
      console.debug('legal hold:', cause); // the page around it says what is wrong
    }
  }
}
