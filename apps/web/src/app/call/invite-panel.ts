import { Component, computed, DOCUMENT, inject, input, type OnInit, signal } from '@angular/core';
import { type CallId, type GuestLinkView, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { CallStore } from './call-store';
import { InviteStore } from './invite-store';

/** Invites users of the organization, and guests by a link to copy or send. */
@Component({
  selector: 'rj-invite-panel',
  imports: [Icon, Notice],
  providers: [InviteStore],
  templateUrl: './invite-panel.html',
  styleUrl: './invite-panel.scss',
})
export class InvitePanel implements OnInit {
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(InviteStore);
  private readonly call = inject(CallStore);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;

  protected readonly limits = LIMITS;
  protected readonly copied = signal(false);
  protected readonly canShare = 'share' in this.window.navigator;
  protected readonly present = computed(
    () => new Set((this.call.snapshot()?.participants ?? []).map(({ userId }) => userId)),
  );
  protected readonly search = debounced((term) => void this.store.search(term));

  ngOnInit(): void {
    void this.store.load(this.callId());
  }

  protected async makeLink(label: HTMLInputElement): Promise<void> {
    this.copied.set(false);
    await this.store.makeLink(this.callId(), label.value.trim());
    if (!this.store.error()) label.value = '';
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

  protected async share(url: string): Promise<void> {
    const text = this.i18n.t().call.shareText(this.call.snapshot()?.title ?? '');
    try {
      await this.window.navigator.share({ title: 'Rinjo', text, url });
    } catch {
      // The user closed the system's sheet; the address is still shown.
    }
  }

  protected stateOf(link: GuestLinkView): string {
    const { call } = this.i18n.t();
    if (link.revokedAt) return call.linkRevoked;
    if (Date.parse(link.expiresAt) < Date.now()) return call.linkExpired;
    return call.linkUntil(this.i18n.formatDateTime(link.expiresAt));
  }

  protected usable(link: GuestLinkView): boolean {
    return !link.revokedAt && link.uses < link.maxUses && Date.parse(link.expiresAt) > Date.now();
  }
}
