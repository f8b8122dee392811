import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { type ConnectionView, IDENTITY_PROVIDERS, LIMITS, SIGNATURE_POLICIES } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';

/** The name of a connection and how strict it is. */
@Component({
  selector: 'rj-sign-in-rules',
  imports: [
    MatButton,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    MatSlideToggle,
    Notice,
  ],
  template: `
    @let t = texts.t().rules;
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (saved()) {
      <rj-notice kind="success">{{ texts.t().saved }}</rj-notice>
    }
    <form (submit)="save($event)">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ texts.t().name }}</mat-label>
        <input
          matInput
          autocomplete="off"
          [attr.maxlength]="maxName"
          [value]="name()"
          (input)="rename($event)"
        />
        <mat-hint>{{ texts.t().nameHint }}</mat-hint>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ texts.t().provider }}</mat-label>
        <mat-select [value]="provider()" (valueChange)="provider.set($event)">
          @for (one of providers; track one) {
            <mat-option [value]="one">{{ texts.guides()[one].name }}</mat-option>
          }
        </mat-select>
        <mat-hint>{{ t.providerHint }}</mat-hint>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.signature }}</mat-label>
        <mat-select [value]="policy()" (valueChange)="policy.set($event)">
          @for (one of policies; track one) {
            <mat-option [value]="one">{{ t.policies[one] }}</mat-option>
          }
        </mat-select>
        <mat-hint>{{ t.signatureHint }}</mat-hint>
      </mat-form-field>
      <div>
        <mat-slide-toggle [checked]="jit()" (change)="jit.set($event.checked)">{{ t.jit }}</mat-slide-toggle>
        <p class="small muted">{{ t.jitHint }}</p>
      </div>
      <div>
        <mat-slide-toggle [checked]="encryption()" (change)="encryption.set($event.checked)">{{
          t.encryption
        }}</mat-slide-toggle>
        <p class="small muted">{{ t.encryptionHint }}</p>
      </div>
      <div>
        <mat-slide-toggle [checked]="idpInitiated()" (change)="idpInitiated.set($event.checked)">{{
          t.idpInitiated
        }}</mat-slide-toggle>
        <p class="small muted">{{ t.idpInitiatedHint }}</p>
      </div>
      <button matButton="filled" type="submit" [disabled]="busy() || name().trim() === ''">
        {{ i18n.t().common.save }}
      </button>
    </form>
  `,
  styleUrl: './section.scss',
})
export class SignInRules {
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);

  protected readonly providers = IDENTITY_PROVIDERS;
  protected readonly policies = SIGNATURE_POLICIES;
  protected readonly maxName = LIMITS.connectionName;
  protected readonly name = linkedSignal(() => this.connection().name);
  protected readonly provider = linkedSignal(() => this.connection().provider);
  protected readonly policy = linkedSignal(() => this.connection().signaturePolicy);
  protected readonly jit = linkedSignal(() => this.connection().jitEnabled);
  protected readonly encryption = linkedSignal(() => this.connection().encryptionWanted);
  protected readonly idpInitiated = linkedSignal(() => this.connection().idpInitiatedAllowed);
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly refused = signal<unknown>(null);
  private readonly change = computed(() => ({
    name: this.name().trim(),
    provider: this.provider(),
    signaturePolicy: this.policy(),
    jitEnabled: this.jit(),
    encryptionWanted: this.encryption(),
    idpInitiatedAllowed: this.idpInitiated(),
  }));

  protected rename({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.name.set(target.value);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || this.change().name === '') return;
    this.busy.set(true);
    this.saved.set(false);
    this.refused.set(null);
    try {
      await this.store.update(this.change());
      this.saved.set(true);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
