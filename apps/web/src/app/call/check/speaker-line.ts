import { Component, inject, signal } from '@angular/core';
import { Icon } from '../../ui/icon';
import { SoundOut } from '../sound/sound-out';
import { CheckDetailsTexts } from './check-details-texts';
import { playTestTone } from './test-tone';

/** The loudspeaker: only the person can say whether it works, so a sound is played and they are asked. */
@Component({
  selector: 'rj-speaker-line',
  imports: [Icon],
  template: `
    @let t = texts.t();
    <div class="line">
      <rj-icon name="speaker" />
      <span>{{ t.speaker }}</span>
      <strong [class.good]="state() === 'heard'" [class.bad]="state() === 'unheard'" role="status">
        @switch (state()) {
          @case ('untested') {
            {{ t.speakerUntested }}
          }
          @case ('playing') {
            {{ t.speakerPlaying }}
          }
          @case ('asking') {
            {{ t.speakerHeard }}
          }
          @case ('heard') {
            {{ t.speakerOk }}
          }
          @case ('unheard') {
            {{ t.speakerNo }}
          }
        }
      </strong>
      <span class="buttons">
        @if (state() === 'asking') {
          <button type="button" class="button" (click)="state.set('heard')">
            <rj-icon name="check" />{{ t.speakerYes }}
          </button>
          <button type="button" class="button" (click)="state.set('unheard')">
            <rj-icon name="close" />{{ t.speakerNo }}
          </button>
        } @else {
          <button type="button" class="button" [disabled]="state() === 'playing'" (click)="play()">
            <rj-icon name="speaker" />{{ t.speakerPlay }}
          </button>
        }
      </span>
    </div>
    @if (out.speakers().length > 1) {
      <label class="pick">
        {{ t.speakerPick }}
        <select (change)="pick($event)">
          <option value="" [selected]="out.speaker() === ''">{{ t.speakerSystem }}</option>
          @for (speaker of out.speakers(); track speaker.deviceId) {
            <option [value]="speaker.deviceId" [selected]="out.speaker() === speaker.deviceId">
              {{ speaker.label }}
            </option>
          }
        </select>
      </label>
    }
    @if (state() === 'unheard') {
      <ol>
        @for (step of t.speakerHelp; track step) {
          <li>{{ step }}</li>
        }
      </ol>
    }
  `,
  styleUrl: './check-line.scss',
})
export class SpeakerLine {
  protected readonly texts = inject(CheckDetailsTexts);
  protected readonly out = inject(SoundOut);
  protected readonly state = signal<'untested' | 'playing' | 'asking' | 'heard' | 'unheard'>('untested');

  protected async play(): Promise<void> {
    this.state.set('playing');
    try {
      await playTestTone(this.out.speaker());
      this.state.set('asking');
    } catch {
      this.state.set('unheard');
    }
  }

  protected pick(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.out.setSpeaker(event.target.value);
    this.state.set('untested');
  }
}
