import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { CallId } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { ThemeStore } from '../core/theme';
import { Avatar } from '../ui/avatar';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { BoardPanel } from './board/board-panel';
import { BoardStore } from './board/board-store';
import { Called } from './called/called';
import { CallStore } from './call-store';
import { ChatPanel } from './chat/chat-panel';
import { ChatStore } from './chat/chat-store';
import { FileList } from './files/file-list';
import { InvitePanel } from './invite-panel';
import { ConformityPanel } from './conformity/conformity-panel';
import { ConformityTexts } from '../core/conformity-texts';
import { LobbyStore } from './lobby/lobby-store';
import { LobbySwitch } from './lobby/lobby-switch';
import type { Person } from './people';
import { MAX_BOOST, SoundOut } from './sound/sound-out';
import { DataUsed } from './quality/data-used';
import { QualityBadge } from './quality/quality-badge';

/** Who is here, how others get in, which devices are used. A side panel on desktops, a sheet on phones. */
@Component({
  selector: 'rj-call-panel',
  imports: [
    Avatar,
    BoardPanel,
    Called,
    ChatPanel,
    ConformityPanel,
    Confirm,
    DataUsed,
    FileList,
    Icon,
    InvitePanel,
    LobbySwitch,
    QualityBadge,
  ],
  templateUrl: './call-panel.html',
  styleUrl: './call-panel.scss',
})
export class CallPanel {
  readonly callId = input.required<CallId>();
  readonly guest = input(false);
  readonly inSheet = input(false);
  readonly leftHanded = input(false);
  readonly mirror = output<boolean>();
  readonly end = output();

  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeStore);
  protected readonly store = inject(CallStore);
  protected readonly lobby = inject(LobbyStore);
  protected readonly chat = inject(ChatStore);
  protected readonly board = inject(BoardStore);
  protected readonly conformity = inject(ConformityTexts);
  protected readonly sound = inject(SoundOut);
  protected readonly maxBoost = MAX_BOOST;
  private readonly session = inject(SessionStore);
  protected readonly removing = signal<Person | null>(null);
  protected readonly mayInvite = computed(() => !this.guest() && this.session.can('call:invite'));

  protected async remove(person: Person): Promise<void> {
    this.removing.set(null);
    await this.store.remove(person.id);
  }

  protected louder(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.sound.setBoost(event.target.valueAsNumber / 100);
  }

  protected valueOf(event: Event): string {
    return event.target instanceof HTMLSelectElement ? event.target.value : '';
  }
}
