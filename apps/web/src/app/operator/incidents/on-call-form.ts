import { Component, inject, signal } from '@angular/core';
import { applyEach, email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { AVAILABILITY_LIMITS, LIMITS, LOCALES, type OnCallContact } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n, LANGUAGE_NAMES } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { OperatorSessionStore } from '../operator-session';
import { IncidentsApi } from './incidents-api';
import { IncidentsTexts } from './incidents-texts';

/** Whom alerts go to, in order. Saving the same again confirms it. */
@Component({
  selector: 'rj-on-call-form',
  imports: [
    ...[
      FormField,
      FormRoot,
      MatButton,
      MatError,
      MatFormField,
      MatInput,
      MatLabel,
      MatOption,
      MatSelect,
      Notice,
    ],
  ],
  template: `
    @let t = texts.t();
    @if (attempts.refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (saved()) {
      <rj-notice kind="success">{{ t.saved }}</rj-notice>
    }
    @if (confirmedAt(); as at) {
      <p class="small muted">{{ t.confirmedAt(i18n.formatDateTime(at)) }}</p>
    }
    @if (loaded() && model().contacts.length === 0) {
      <rj-notice kind="warning">{{ t.nobody }}</rj-notice>
    }
    <form [formRoot]="form">
      @for (contact of form.contacts; track $index) {
        <fieldset>
          <legend>{{ $index + 1 }}</legend>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.name }}</mat-label>
            <input matInput [formField]="contact.name" />
            @if (wrong(contact.name()); as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.email }}</mat-label>
            <input matInput type="email" [formField]="contact.email" />
            @if (wrong(contact.email()); as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.webhook }}</mat-label>
            <input matInput type="url" spellcheck="false" [formField]="contact.webhookUrl" />
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.language }}</mat-label>
            <mat-select [formField]="contact.locale">
              @for (locale of locales; track locale) {
                <mat-option [value]="locale">{{ languages[locale] }}</mat-option>
              }
            </mat-select>
          </mat-form-field>
          <button
            matButton="outlined"
            type="button"
            [attr.aria-label]="t.removeContact(contact.name().value())"
            (click)="remove($index)"
          >
            {{ t.remove }}
          </button>
        </fieldset>
      }
      <div class="buttons">
        @if (model().contacts.length < most) {
          <button matButton="outlined" type="button" (click)="add()">{{ t.addContact }}</button>
        }
        <button matButton="filled" type="submit" [disabled]="attempts.busy() || !loaded()">
          {{ t.save }}
        </button>
      </div>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    p {
      margin: 0;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: 0.75rem;
      align-items: center;
      min-inline-size: 0;
      margin: 0;
      padding: 0.75rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
    }
    fieldset button {
      justify-self: start;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class OnCallForm {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(IncidentsTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(IncidentsApi);
  private readonly session = inject(OperatorSessionStore);
  protected readonly attempts = new Attempt();
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly most = AVAILABILITY_LIMITS.contacts;
  protected readonly model = signal<{ contacts: OnCallContact[] }>({ contacts: [] });
  protected readonly confirmedAt = signal<string | null>(null);
  protected readonly loaded = signal(false);
  protected readonly saved = signal(false);
  protected readonly form = form(
    this.model,
    (path) =>
      applyEach(path.contacts, (contact) => {
        required(contact.name);
        maxLength(contact.name, AVAILABILITY_LIMITS.contactName);
        required(contact.email);
        email(contact.email);
        maxLength(contact.webhookUrl, AVAILABILITY_LIMITS.webhookUrl);
      }),
    { submission: { action: () => this.save() } },
  );

  constructor() {
    void this.attempt(async () => {
      const { contacts, confirmedAt } = await this.api.onCall();
      this.model.set({ contacts: [...contacts] });
      this.confirmedAt.set(confirmedAt);
      this.loaded.set(true);
    });
  }

  protected wrong(field: Parameters<typeof fieldError>[1]): string | null {
    return fieldError(this.i18n.t(), field, LIMITS.email);
  }

  protected add(): void {
    const locale = this.i18n.locale();
    const contact = { name: '', email: '', webhookUrl: '', locale };
    this.model.update(({ contacts }) => ({ contacts: [...contacts, contact] }));
  }

  protected remove(index: number): void {
    this.model.update(({ contacts }) => ({ contacts: contacts.filter((_, i) => i !== index) }));
  }

  private save(): Promise<undefined> {
    return this.attempt(async () => {
      const { confirmedAt } = await this.api.setOnCall(this.model());
      this.confirmedAt.set(confirmedAt);
      this.saved.set(true);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<undefined> {
    this.saved.set(false);
    await this.attempts.run(async () => {
      try {
        await work();
      } catch (thrown) {
        await this.session.noticed(thrown);
        throw thrown;
      }
    });
  }
}
