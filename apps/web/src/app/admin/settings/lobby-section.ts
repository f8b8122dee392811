import { Component, inject } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { Notice } from '../../ui/notice';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** Whether guests of new calls wait until a host lets them in. */
@Component({
  selector: 'rj-lobby-section',
  imports: [MatSlideToggle, Notice],
  template: `
    @let t = texts.t();
    <h2>{{ t.lobby }}</h2>
    <mat-slide-toggle
      [checked]="store.draft()?.lobbyByDefault ?? true"
      (change)="store.change({ lobbyByDefault: $event.checked })"
    >
      {{ t.lobbyLabel }}
    </mat-slide-toggle>
    <p class="small muted">{{ t.lobbyHint }}</p>
    @if (store.draft()?.lobbyByDefault === false) {
      <rj-notice kind="warning">{{ t.lobbyOff }}</rj-notice>
    }
  `,
  styleUrl: './section.scss',
})
export class LobbySection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly store = inject(SettingsStore);
}
