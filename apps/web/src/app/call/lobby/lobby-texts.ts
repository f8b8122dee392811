import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enLobby } from '../../core/messages/en-lobby';
import { jaLobby } from '../../core/messages/ja-lobby';

const TEXTS: Readonly<Record<Locale, typeof jaLobby>> = { ja: jaLobby, en: enLobby };

/** The texts of the lobby. They come with the room: the first page of a guest is small. */
@Service()
export class LobbyTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
