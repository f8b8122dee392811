import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { UnsavedChanges } from '../unsaved-changes';
import { AppearanceSection } from './appearance-section';
import { ConformitySection } from './conformity-section';
import { ConsentSection } from './consent-section';
import { FeaturesSection } from './features-section';
import { DirectSection } from './direct-section';
import { LobbySection } from './lobby-section';
import { MailSection } from './mail-section';
import { OrganizationSection } from './organization-section';
import { OwnAppearance } from './own-appearance';
import { PhotoSection } from './photo-section';
import { RecordingSection } from './recording-section';
import { SharingSection } from './sharing-section';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** Settings of the organization: a component per section, one button that saves them together. */
@Component({
  selector: 'rj-settings',
  imports: [
    AppearanceSection,
    Confirm,
    ConformitySection,
    ConsentSection,
    DirectSection,
    FeaturesSection,
    LobbySection,
    MailSection,
    MatButton,
    MatProgressBar,
    Notice,
    OrganizationSection,
    PhotoSection,
    RecordingSection,
    SharingSection,
  ],
  providers: [SettingsStore],
  templateUrl: './settings.html',
  styleUrl: './settings.scss',
  host: { '(window:beforeunload)': 'unsaved.warn($event)' },
})
export class Settings {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SettingsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(SettingsStore);
  private readonly ownLook = inject(OwnAppearance);
  protected readonly done = signal(false);
  protected readonly unsaved = new UnsavedChanges(() => this.store.dirty());

  protected readonly asking = signal(false);
  /** What saving does to the text that everybody agrees to; null for nothing. */
  protected readonly newConsent = computed(() => {
    const { consentJa, consentEn } = this.store.changes();
    if (consentJa === undefined && consentEn === undefined) return null;
    const draft = this.store.draft();
    return draft?.consentJa.trim() === '' && draft.consentEn.trim() === '' ? 'off' : 'new';
  });

  constructor() {
    void this.store.load();
  }

  /** For the router: asks before changes are lost. */
  mayGo(): boolean | Promise<boolean> {
    return this.unsaved.mayGo();
  }

  /** Another text to agree to concerns everybody: that is asked first. */
  protected async save(): Promise<void> {
    if (this.newConsent() && !this.asking()) {
      this.asking.set(true);
      return;
    }
    this.asking.set(false);
    this.done.set(false);
    this.done.set(await this.store.save());
    if (this.done()) await this.ownLook.refresh();
  }

  protected async readAgain(): Promise<void> {
    this.done.set(false);
    await this.store.load();
  }
}
