import { Component, computed, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import { type CreatedGuestLink, LOCALES, type Locale } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n, LANGUAGE_NAMES } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Modal } from '../../ui/modal';
import { Notice } from '../../ui/notice';
import { InviteTexts } from './invite-texts';
import { type Letter, letterOf, mailLink, smsLink } from './letters';
import { QrCode } from '../../ui/qr-code';

/** A link just made, and the ways to hand it over: a code to scan, the clipboard, the system's sheet, mail, SMS. */
@Component({
  selector: 'rj-fresh-link',
  // QrCode is used in @defer blocks alone: its code comes when a link is made.
  imports: [Icon, Modal, Notice, QrCode],
  templateUrl: './fresh-link.html',
  styleUrl: './fresh-link.scss',
})
export class FreshLink {
  readonly link = input.required<CreatedGuestLink>();
  /** What the call is called. */
  readonly title = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(InviteTexts);
  private readonly session = inject(SessionStore);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  private readonly errors = inject(ErrorText);

  protected readonly locales = LOCALES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly canShare = 'share' in this.window.navigator;
  protected readonly large = signal(false);
  protected readonly unloaded = computed(() => this.errors.of(new ApiError('UNREACHABLE')));
  protected readonly copied = linkedSignal({
    source: computed(() => this.link().url),
    computation: () => false,
  });
  /** Of the message, not of the page: the receiver may read another one. */
  protected readonly language = linkedSignal<Locale>(() => this.i18n.locale());
  private readonly letter = computed<Letter>(() =>
    letterOf(this.language(), {
      tenant: this.session.tenant()?.name ?? '',
      inviter: this.session.user()?.displayName ?? '',
      title: this.title(),
      url: this.link().url,
      expiresAt: this.link().expiresAt,
    }),
  );
  protected readonly mail = computed(() => mailLink(this.letter()));
  protected readonly sms = computed(() =>
    smsLink(`${this.letter().short}\n${this.link().url}`, this.window.navigator.userAgent),
  );

  protected choose(event: Event): void {
    const chosen = LOCALES.find(
      (locale) => event.target instanceof HTMLSelectElement && event.target.value === locale,
    );
    if (chosen) this.language.set(chosen);
  }

  protected async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    try {
      await this.window.navigator.clipboard.writeText(field.value);
      this.copied.set(true);
    } catch {
      // Refused, or no clipboard on an insecure address: the address is selected for copying by hand.
      this.copied.set(false);
    }
  }

  protected async share(): Promise<void> {
    try {
      await this.window.navigator.share({ title: 'Rinjo', text: this.letter().short, url: this.link().url });
    } catch {
      // The user closed the system's sheet; the address is still shown.
    }
  }
}
