import { Component, DOCUMENT, inject, input, type OnInit, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { CallId, CallView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { toApiError } from '../core/api-error';
import { I18n } from '../core/i18n';
import { Preferences } from '../core/preferences';
import { ReachStore } from '../reach/reach-store';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { type CallOver, CallRoom } from './call-room';
import { TAB_CALL } from './call-store';
import { mediaPermission } from './check/media-permission';
import { MemberConsent } from './consent/member-consent';
import { DeviceCheck } from './device-check';
import { Ended } from './ended';
import { LocalMedia } from './local-media';
import { Waiting } from './waiting';

/** This browser's user has seen what the browser will ask. */
const EXPLAINED = 'mediaExplained';

type Step = 'loading' | 'waiting' | 'check' | 'consent' | 'room' | 'over';

/** A call for someone with an account: straight in when they asked for it, otherwise a look at the devices first. */
@Component({
  selector: 'rj-member-call',
  imports: [Brand, CallRoom, DeviceCheck, Ended, Icon, LanguageSwitch, MemberConsent, Waiting],
  providers: [LocalMedia],
  templateUrl: './member-call.html',
  styleUrl: './join-page.scss',
})
export class MemberCall implements OnInit {
  /** From the address. The server checks that it names a call. */
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly preferences = inject(Preferences);
  private readonly reach = inject(ReachStore);
  private readonly media = inject(LocalMedia);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly history = this.window?.history;

  private readonly room = viewChild(CallRoom);
  protected readonly step = signal<Step>('loading');
  protected readonly call = signal<CallView | null>(null);
  protected readonly over = signal<CallOver | null>(null);

  ngOnInit(): void {
    void this.load();
  }

  /**
   * False while in the call; the question whether to leave is on the screen then. Whoever answers another call was asked there.
   */
  mayGo(): boolean {
    if (this.router.currentNavigation()?.extras.state?.['leave'] === true) return true;
    const room = this.room();
    room?.askToLeave();
    return !room;
  }

  protected enter(): void {
    this.preferences.write(EXPLAINED, 'yes');
    this.step.set('room');
  }

  protected finish(over: CallOver): void {
    if (over.error?.code === 'CONSENT_REQUIRED') {
      this.step.set('consent');
      return;
    }
    this.media.stop();
    this.over.set(over);
    this.step.set('over');
  }

  protected goHome(): Promise<boolean> {
    return this.router.navigateByUrl('/');
  }

  /** A new call of the same name, at the same site, with the same people. */
  protected async callAgain(): Promise<void> {
    const before = this.over()?.snapshot;
    try {
      const { id } = await this.api.callAgain(this.callId());
      await this.reach.ring(id);
      await this.router.navigate(['/calls', id], { state: { enter: true } });
      // The same component serves the new address.
      this.over.set(null);
      this.step.set('loading');
      await this.load();
    } catch (thrown) {
      this.finish({ reason: 'refused', error: toApiError(thrown), snapshot: before ?? null });
    }
  }

  protected async load(): Promise<void> {
    try {
      const call = await this.api.call(this.callId());
      this.call.set(call);
      if (call.phase === 'ended') this.finish({ reason: 'call_ended', error: null, snapshot: null });
      else if (call.phase === 'planned') this.step.set('waiting');
      else this.step.set((await this.goesStraightIn()) ? 'room' : 'check');
    } catch (thrown) {
      this.finish({ reason: 'refused', error: toApiError(thrown), snapshot: null });
    }
  }

  /**
   * They pressed "start" or "join" on the page before, or this tab was in the call when it was reloaded. Before a browser
   * asks for camera and microphone for the first time, it is explained here, once.
   */
  private async goesStraightIn(): Promise<boolean> {
    if (this.preferences.readTab(TAB_CALL) === this.callId()) return true;
    const state: unknown = this.history?.state;
    const asked = typeof state === 'object' && state !== null && 'enter' in state && state.enter === true;
    if (!asked || !this.window) return asked;
    if (this.preferences.read(EXPLAINED) === 'yes') return true;
    return (await mediaPermission(this.window)) === 'granted';
  }
}
