import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS, type PasskeyId, type PasskeyView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Passkeys } from '../../core/passkeys';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { deviceName } from '../device-name';
import { FactorsStore } from './factors-store';
import { PasskeyText } from './passkey-text';
import { FactorTexts } from './factor-texts';
import { AccountTexts } from '../account-texts';

/** One's own passkeys: add, name, remove. */
@Component({
  selector: 'rj-passkey-section',
  imports: [Confirm, Icon, MatButton, MatFormField, MatHint, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t();
    <h2>{{ t.passkeys }}</h2>
    <p class="muted">{{ t.passkeysLead }}</p>
    @if (refused(); as why) {
      <rj-notice kind="error">{{ problems.of(why) }}</rj-notice>
    } @else if (done(); as text) {
      <rj-notice kind="success">{{ text }}</rj-notice>
    }
    @if (passkeys().length === 0) {
      <p>{{ t.passkeysEmpty }}</p>
    } @else {
      <ul class="plain">
        @for (passkey of passkeys(); track passkey.id) {
          <li>
            <rj-icon name="key" />
            @if (editing() === passkey.id) {
              <form class="edit" (submit)="rename($event, passkey, field.value)">
                <mat-form-field appearance="outline" subscriptSizing="dynamic">
                  <mat-label>{{ t.renameTitle }}</mat-label>
                  <input #field matInput [value]="passkey.name" [attr.maxlength]="maxName" required />
                </mat-form-field>
                <button matButton="filled" type="submit">{{ i18n.t().common.save }}</button>
                <button matButton type="button" (click)="editing.set(null)">
                  {{ i18n.t().common.cancel }}
                </button>
              </form>
            } @else {
              <div class="what">
                <p>
                  <strong>{{ passkey.name }}</strong>&ngsp;
                  <span class="chip">{{ passkey.synced ? t.synced : t.thisDeviceOnly }}</span>
                </p>
                <p class="small muted">
                  {{ passkey.lastUsedAt ? t.lastUsed(i18n.formatDateTime(passkey.lastUsedAt)) : t.neverUsed }}
                </p>
                <p class="small muted">{{ t.created(i18n.formatDateTime(passkey.createdAt)) }}</p>
              </div>
              <div class="buttons">
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="t.renameOf(passkey.name)"
                  (click)="editing.set(passkey.id)"
                >
                  {{ t.rename }}
                </button>
                <button
                  matButton="outlined"
                  type="button"
                  [attr.aria-label]="t.removeOf(passkey.name)"
                  (click)="removing.set(passkey)"
                >
                  {{ t.remove }}
                </button>
              </div>
            }
          </li>
        }
      </ul>
    }
    @if (supported) {
      <form class="add" (submit)="add($event, name.value)">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.passkeyName }}</mat-label>
          <input #name matInput [value]="suggested()" [attr.maxlength]="maxName" required />
          <mat-hint>{{ t.passkeyNameHint }}</mat-hint>
        </mat-form-field>
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ busy() ? t.addingPasskey : t.addPasskey }}
        </button>
      </form>
    } @else {
      <rj-notice kind="warning">{{ t.passkeysUnsupported }}</rj-notice>
    }
    @if (removing(); as passkey) {
      <rj-confirm
        [heading]="t.removePasskeyTitle(passkey.name)"
        [text]="t.removePasskeyText"
        [yes]="t.remove"
        [no]="i18n.t().common.cancel"
        (confirmed)="remove(passkey)"
        (dismissed)="removing.set(null)"
      />
    }
  `,
  styleUrl: './section.scss',
})
export class PasskeySection {
  readonly passkeys = input.required<readonly PasskeyView[]>();
  protected readonly i18n = inject(I18n);
  protected readonly own = inject(AccountTexts);
  protected readonly texts = inject(FactorTexts);
  protected readonly problems = inject(PasskeyText);
  private readonly store = inject(FactorsStore);
  private readonly userAgent = inject(DOCUMENT).defaultView?.navigator.userAgent ?? '';

  protected readonly supported = inject(Passkeys).supported;
  protected readonly maxName = LIMITS.passkeyName;
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly editing = signal<PasskeyId | null>(null);
  protected readonly removing = signal<PasskeyView | null>(null);

  protected suggested(): string {
    const device = deviceName(this.userAgent) ?? this.own.t().unknownDevice;
    return this.texts.t().passkeyNameDefault(device).slice(0, LIMITS.passkeyName);
  }

  protected async add(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const name = typed.trim();
    if (name === '' || this.busy()) return;
    this.busy.set(true);
    await this.attempt(() => this.store.addPasskey(name), this.texts.t().passkeyAdded(name));
    this.busy.set(false);
  }

  protected async rename(event: Event, { id }: PasskeyView, typed: string): Promise<void> {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    this.editing.set(null);
    await this.attempt(() => this.store.renamePasskey(id, name), null);
  }

  protected async remove({ id, name }: PasskeyView): Promise<void> {
    this.removing.set(null);
    await this.attempt(() => this.store.removePasskey(id), this.texts.t().passkeyRemoved(name));
  }

  private async attempt(work: () => Promise<void>, done: string | null): Promise<void> {
    this.refused.set(null);
    this.done.set(null);
    try {
      await work();
      this.done.set(done);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
