import { Location } from '@angular/common';
import { Component, computed, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { preload } from '@rinjo/call-client';
import { type GuestPreview, type GuestSessionView, LIMITS } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ApiError, toApiError } from '../core/api-error';
import { Appearance } from '../core/appearance';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Preferences } from '../core/preferences';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { type CallOver, CallRoom } from './call-room';
import { GuestConsent } from './consent/guest-consent';
import { DeviceCheck } from './device-check';
import { Ended } from './ended';
import { LocalMedia } from './local-media';

type Step = 'loading' | 'invalid' | 'check' | 'back' | 'room' | 'over';

const TAB_GUEST = 'guestInCall';

/** The page behind an invitation link: who invites, name, camera and microphone, join. No account, no Material. */
@Component({
  selector: 'rj-guest',
  // CallRoom, Ended and GuestConsent are used in @defer blocks alone, so they are no part of what the page loads first.
  imports: [Brand, CallRoom, DeviceCheck, Ended, GuestConsent, Icon, LanguageSwitch, Notice],
  providers: [LocalMedia],
  templateUrl: './guest.html',
  styleUrls: ['./join-page.scss', './guest.scss'],
})
export class Guest {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(ApiClient);
  private readonly location = inject(Location);
  private readonly preferences = inject(Preferences);
  private readonly media = inject(LocalMedia);
  private readonly look = inject(Appearance);
  protected readonly token = inject(DOCUMENT).location.hash.slice(1);

  private readonly consentPart = viewChild<{ focus(): void }>('consent');
  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('nameField');
  protected readonly step = signal<Step>('loading');
  protected readonly preview = signal<GuestPreview | null>(null);
  protected readonly guest = signal<GuestSessionView | null>(null);
  protected readonly name = signal(this.preferences.read('guestName') ?? '');
  protected readonly nameMissing = signal(false);
  protected readonly agreed = signal(false);
  protected readonly consentMissing = signal(false);
  protected readonly consentChanged = signal(false);
  protected readonly joining = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly over = signal<CallOver | null>(null);
  /** Shown when the code of the call cannot be loaded. */
  protected readonly unreachable = new ApiError('UNREACHABLE');
  protected readonly maxName = LIMITS.displayName;
  /** From here on the code of the call is needed. */
  protected readonly joined = computed(() => this.step() === 'room' || this.step() === 'over');
  protected readonly title = computed(() => this.guest()?.callTitle ?? this.preview()?.callTitle ?? '');

  constructor() {
    void this.load();
  }

  protected typed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.name.set(event.target.value);
    if (this.name().trim()) this.nameMissing.set(false);
  }

  protected async join(): Promise<void> {
    const displayName = this.name().trim();
    // The link may have decided it.
    if (this.preview()?.guestName == null) this.nameMissing.set(!displayName);
    if (this.nameMissing()) {
      this.nameField()?.nativeElement.focus();
      return;
    }
    if (this.missesConsent() || this.joining()) return;
    preload('link');
    this.joining.set(true);
    this.refused.set(null);
    try {
      this.guest.set(
        await this.api.createGuestSession({ token: this.token, ...this.chosenName(), ...this.consent() }),
      );
      if (displayName) this.preferences.write('guestName', displayName);
      // The link is used up; it stays out of the history and of screenshots.
      this.location.replaceState('/g');
      this.enter();
    } catch (thrown) {
      if (toApiError(thrown).code === 'CONSENT_REQUIRED') await this.showNewConsent();
      else this.refused.set(thrown);
    } finally {
      this.joining.set(false);
    }
  }

  protected enter(): void {
    this.preferences.writeTab(TAB_GUEST, 'yes');
    this.step.set('room');
  }

  protected finish(over: CallOver): void {
    this.media.stop();
    this.preferences.writeTab(TAB_GUEST, null);
    this.over.set(over);
    this.step.set('over');
  }

  /** Asks for the tick, where there is something to agree to. */
  private missesConsent(): boolean {
    const missing = this.preview()?.consent != null && !this.agreed();
    this.consentMissing.set(missing);
    if (missing) this.consentPart()?.focus();
    return missing;
  }

  private consent(): { readonly consentVersion?: number } {
    const consent = this.preview()?.consent;
    return consent ? { consentVersion: consent.version } : {};
  }

  /** The tenant has changed its text since this page was opened. */
  private async showNewConsent(): Promise<void> {
    this.agreed.set(false);
    this.consentChanged.set(true);
    try {
      this.preview.set(await this.api.previewGuestLink({ token: this.token }));
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }

  private chosenName(): { readonly displayName?: string } {
    return this.preview()?.guestName == null ? { displayName: this.name().trim() } : {};
  }

  private async load(): Promise<void> {
    try {
      if (this.token) {
        const preview = await this.api.previewGuestLink({ token: this.token });
        this.look.show(preview.appearance);
        this.preview.set(preview);
        this.step.set('check');
        return;
      }
      this.comeBack(await this.api.guestSession());
    } catch (thrown) {
      await this.explain(thrown);
    }
  }

  /** The link may be used up because this very browser used it: then its seat is still there. */
  private async explain(thrown: unknown): Promise<void> {
    const { code } = toApiError(thrown);
    if (code === 'INVITATION_INVALID') {
      const session = await this.api.guestSession().catch(() => null);
      if (session) {
        this.comeBack(session);
        return;
      }
    }
    this.refused.set(code === 'UNAUTHENTICATED' ? null : thrown);
    this.step.set('invalid');
  }

  private comeBack(session: GuestSessionView): void {
    this.look.show(session.appearance);
    this.guest.set(session);
    if (this.preferences.readTab(TAB_GUEST) === 'yes') this.enter();
    else this.step.set('back');
  }
}
