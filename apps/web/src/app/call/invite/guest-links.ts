import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import {
  type CallId,
  type CreateGuestLink,
  type GuestLinkView,
  LIMITS,
  LOCALES,
  type Locale,
} from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n, LANGUAGE_NAMES } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { ownZone } from '../../core/zoned-time';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { CallStore } from '../call-store';
import { InviteStore } from '../invite-store';
import { FreshLink } from './fresh-link';
import { InviteTexts } from './invite-texts';

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
/** Seconds that a link may be made to work. */
const LIFETIMES = [HOUR_S, 8 * HOUR_S, DAY_S, 7 * DAY_S, LIMITS.guestLinkMaxLifetimeS] as const;

/** Invites guests: makes links for one named person or for many, hands them over, and takes them back. */
@Component({
  selector: 'rj-guest-links',
  imports: [Confirm, FreshLink, Icon, Notice],
  templateUrl: './guest-links.html',
  styleUrl: './guest-links.scss',
})
export class GuestLinks {
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(InviteTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(InviteStore);
  protected readonly session = inject(SessionStore);
  protected readonly call = inject(CallStore);

  protected readonly limits = LIMITS;
  protected readonly many = signal(false);
  protected readonly lifetime = signal<number>(LIMITS.guestLinkDefaultLifetimeS);
  protected readonly named = signal(false);
  protected readonly skips = signal(false);
  protected readonly locales = LOCALES;
  protected readonly names = LANGUAGE_NAMES;
  /** Empty for a link that is handed over by hand. */
  protected readonly mailTo = signal('');
  /** Told when the field is left, not while it is typed in. */
  protected readonly badAddress = signal(false);
  protected validAddress = true;
  /** Of the mail, not of the page: the receiver may read another one. */
  protected readonly language = linkedSignal<Locale>(() => this.i18n.locale());
  protected readonly mailedTo = signal('');
  protected readonly making = signal(false);
  protected readonly revoking = signal<GuestLinkView | null>(null);
  protected readonly title = computed(() => this.call.snapshot()?.title ?? '');
  protected readonly lifetimes = computed(() => {
    const invite = this.texts.t();
    return LIFETIMES.map((seconds) => ({
      seconds,
      text: seconds > DAY_S ? invite.days(seconds / DAY_S) : invite.hours(seconds / HOUR_S),
    }));
  });

  protected async make(field: HTMLInputElement): Promise<void> {
    if (this.making()) return;
    this.badAddress.set(!this.validAddress);
    if (!this.validAddress) return;
    this.making.set(true);
    const mailTo = this.mailTo();
    const mail = mailTo ? { mailTo, locale: this.language(), timeZone: ownZone() } : {};
    const text = field.value.trim();
    const named = text ? (this.many() ? { label: text } : this.forOne(text)) : {};
    const maxUses = this.many() ? LIMITS.guestLinkMaxUses : 1;
    await this.store.makeLink(this.callId(), {
      ...named,
      ...mail,
      maxUses,
      lifetimeS: this.lifetime(),
    });
    if (!this.store.error()) {
      field.value = '';
      this.mailTo.set('');
      this.mailedTo.set(mailTo);
      this.named.set(false);
      this.skips.set(false);
    }
    this.making.set(false);
  }

  protected address({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.mailTo.set(target.value.trim());
    this.validAddress = target.checkValidity();
    if (this.validAddress) this.badAddress.set(false);
  }

  protected chooseLanguage({ target }: Event): void {
    const chosen = LOCALES.find((locale) => target instanceof HTMLSelectElement && target.value === locale);
    if (chosen) this.language.set(chosen);
  }

  protected async revoke(link: GuestLinkView): Promise<void> {
    this.revoking.set(null);
    await this.store.revoke(this.callId(), link.id);
  }

  private forOne(guestName: string): Pick<CreateGuestLink, 'guestName' | 'skipsLobby'> {
    return { guestName, ...(this.skips() && { skipsLobby: true }) };
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.skips.set(event.target.checked);
  }

  protected chooseLifetime(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.lifetime.set(Number(event.target.value));
  }

  protected nameOf(link: GuestLinkView): string {
    return link.guestName ?? link.label ?? this.texts.t().unnamed;
  }

  protected stateOf(link: GuestLinkView): string {
    const invite = this.texts.t();
    return link.state === 'usable'
      ? invite.until(this.i18n.formatDateTime(link.expiresAt))
      : invite.states[link.state];
  }
}
