import { Component, inject } from '@angular/core';
import { Icon } from '../../ui/icon';
import { LobbyStore } from './lobby-store';
import { LobbyTexts } from './lobby-texts';

/** Whether guests of this call wait; hosts decide. */
@Component({
  selector: 'rj-lobby-switch',
  imports: [Icon],
  template: `
    @let t = texts.t();
    <button
      type="button"
      class="button wide"
      role="switch"
      aria-describedby="lobby-hint"
      [attr.aria-checked]="lobby.on() === true"
      (click)="lobby.use(lobby.on() === false)"
    >
      <rj-icon [name]="lobby.on() ? 'check' : 'close'" />{{ t.use }}
    </button>
    <p id="lobby-hint" class="small muted">{{ t.useHint }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.35rem;
    }
  `,
})
export class LobbySwitch {
  protected readonly texts = inject(LobbyTexts);
  protected readonly lobby = inject(LobbyStore);
}
