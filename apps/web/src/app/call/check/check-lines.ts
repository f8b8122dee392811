import { Component, inject, output } from '@angular/core';
import { Icon } from '../../ui/icon';
import { SoundOut } from '../sound/sound-out';
import { CheckDetailsTexts } from './check-details-texts';
import { NetworkLine } from './network-line';
import { NetworkStore } from './network-store';
import { SpeakerLine } from './speaker-line';

/** What stands behind the verdict: loudspeaker and connection, each with what to do. */
@Component({
  selector: 'rj-check-lines',
  imports: [Icon, NetworkLine, SpeakerLine],
  providers: [SoundOut],
  template: `
    <rj-speaker-line />
    <rj-network-line />
    @if (store.state().phase !== 'running') {
      <button type="button" class="button again" (click)="again.emit()">
        <rj-icon name="refresh" />{{ texts.t().again }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.25rem;
    }
    .again {
      justify-self: start;
      min-block-size: 3rem;
    }
  `,
})
export class CheckLines {
  /** Somebody wants it checked once more. */
  readonly again = output();
  protected readonly texts = inject(CheckDetailsTexts);
  protected readonly store = inject(NetworkStore);
}
