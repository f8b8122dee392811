import { Component, inject, signal } from '@angular/core';
import type { WaitingGuest } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Avatar } from '../../ui/avatar';
import { Confirm } from '../../ui/confirm';
import { LobbyStore } from './lobby-store';
import { LobbyTexts } from './lobby-texts';

/** Who waits, with the two answers: over every panel, for those who may let people in. */
@Component({
  selector: 'rj-lobby-notice',
  imports: [Avatar, Confirm],
  templateUrl: './lobby-notice.html',
  styleUrl: './lobby-notice.scss',
})
export class LobbyNotice {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LobbyTexts);
  protected readonly lobby = inject(LobbyStore);
  protected readonly denying = signal<WaitingGuest | null>(null);

  protected factsOf({ link, device, since }: WaitingGuest): string {
    const t = this.texts.t();
    const facts = [this.i18n.t().devices[device], t.since(this.i18n.formatTime(since))];
    return [...(link ? [t.link(link)] : []), ...facts].join(' · ');
  }

  protected admitAll(): void {
    void this.lobby.admit(this.lobby.waiting().map(({ id }) => id));
  }

  protected deny(guest: WaitingGuest): void {
    this.denying.set(null);
    void this.lobby.deny(guest.id);
  }
}
