import { Component, computed, inject, input } from '@angular/core';
import type { GuestSessionView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Brand } from '../../ui/brand';
import { Icon } from '../../ui/icon';
import { LanguageSwitch } from '../../ui/language-switch';
import { Notice } from '../../ui/notice';
import { CallStore } from '../call-store';
import { DeviceCheck } from '../device-check';
import { Elapsed } from '../elapsed';
import { LobbyTexts } from './lobby-texts';

/** The guest's side of the lobby: who invited, how long it takes, the own camera, and the way out. */
@Component({
  selector: 'rj-lobby-wait',
  imports: [Brand, DeviceCheck, Elapsed, Icon, LanguageSwitch, Notice],
  template: `
    @let t = texts.t();
    <header>
      <rj-brand />
      <rj-language-switch />
    </header>
    <main>
      <div class="card">
        @if (invitation(); as from) {
          <p class="muted">{{ t.waitFor(from.invitedBy, from.tenantName) }}</p>
        }
        <p class="call">{{ title() }}</p>
        <div class="state">
          <h1>{{ t.waitHeading }}</h1>
          <p role="status">{{ place()?.attended ? t.waitAttended : t.waitAlone }}</p>
          <p class="time">
            <rj-icon name="clock" /><span>{{ t.waited }}</span>
            <strong><rj-elapsed [since]="since()" /></strong>
          </p>
        </div>
        @if (store.state().rung !== null) {
          <rj-notice kind="warning">{{ t.waitLost }}</rj-notice>
        }
        <rj-device-check />
        <p class="small muted">{{ t.waitPrivate }}</p>
        <a class="quiet-button help" href="/help#site" target="_blank"
          ><rj-icon name="info" />{{ i18n.t().guest.help }}</a
        >
      </div>
      <div class="go">
        <button type="button" class="button large wide" (click)="store.leave()">
          <rj-icon name="leave" />{{ t.leave }}
        </button>
      </div>
    </main>
  `,
  styleUrls: ['../join-page.scss', './lobby-wait.scss'],
})
export class LobbyWait {
  readonly title = input.required<string>();
  readonly invitation = input<Pick<GuestSessionView, 'invitedBy' | 'tenantName'> | null>(null);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LobbyTexts);
  protected readonly store = inject(CallStore);
  protected readonly place = computed(() => this.store.state().lobby);
  protected readonly since = computed(() => Date.parse(this.place()?.since ?? '') || Date.now());
}
