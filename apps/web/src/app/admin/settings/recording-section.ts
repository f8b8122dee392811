import { Component, inject } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RECORDING_CONSENTS } from '@rinjo/contract';
import { Notice } from '../../ui/notice';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** What those have a say in who are to be recorded. */
@Component({
  selector: 'rj-recording-section',
  imports: [MatRadioButton, MatRadioGroup, Notice],
  template: `
    @let t = texts.t();
    <h2 id="recording-heading">{{ t.recording }}</h2>
    @if (store.draft()?.notInPlan?.includes('recording')) {
      <rj-notice kind="info">{{ t.notInPlan }}</rj-notice>
    }
    <mat-radio-group
      class="choices"
      aria-labelledby="recording-heading"
      [value]="store.draft()?.recordingConsent"
      (change)="store.change({ recordingConsent: $event.value })"
    >
      @for (consent of consents; track consent) {
        <mat-radio-button [value]="consent">
          <span>{{ t.recordingConsent[consent] }}</span>
          <span class="small muted">{{ t.recordingHint[consent] }}</span>
        </mat-radio-button>
      }
    </mat-radio-group>
    @if (store.draft()?.recordingConsent === 'announce') {
      <rj-notice kind="info">{{ t.recordingAnnounce }}</rj-notice>
    }
  `,
  styleUrl: './section.scss',
  styles: `
    .choices {
      display: grid;
      gap: 0.25rem;
    }
    .choices span {
      display: block;
    }
  `,
})
export class RecordingSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly consents = RECORDING_CONSENTS;
}
