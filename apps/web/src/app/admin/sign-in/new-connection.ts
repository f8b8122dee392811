import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { IDENTITY_PROVIDERS, type IdentityProvider, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { ConnectionTexts } from './connection-texts';
import { ConnectionsStore } from './connections-store';
import { SetupSteps } from './setup-steps';

/** The first step of the set-up: whose identity provider it is, and what people will read. */
@Component({
  selector: 'rj-new-connection',
  imports: [
    FormField,
    FormRoot,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    Notice,
    RouterLink,
    SetupSteps,
  ],
  providers: [ConnectionsStore],
  template: `
    @let t = texts.t();
    <a class="quiet-button back" routerLink="/admin/sign-in"><rj-icon name="back" />{{ t.back }}</a>
    <h1>{{ t.add }}</h1>
    <rj-setup-steps now="provider" />
    <section class="card" aria-labelledby="provider-heading">
      <h2 id="provider-heading">{{ t.chooseProvider }}</h2>
      @if (refused(); as why) {
        <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      }
      <form [formRoot]="form">
        <fieldset>
          <legend class="visually-hidden">{{ t.chooseProvider }}</legend>
          @for (provider of providers; track provider) {
            <label class="choice">
              <input
                type="radio"
                name="provider"
                [value]="provider"
                [checked]="provider === chosen()"
                (change)="choose(provider)"
              />
              <span>{{ texts.guides()[provider].name }}</span>
            </label>
          }
        </fieldset>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.name }}</mat-label>
          <input matInput [formField]="form.name" autocomplete="off" />
          <mat-hint>{{ t.nameHint }}</mat-hint>
          @if (problem(); as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ t.next }}</button>
      </form>
    </section>
  `,
  styleUrls: ['../../ui/list-page.scss', './section.scss', './new-connection.scss'],
})
export class NewConnection {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionsStore);
  private readonly router = inject(Router);

  protected readonly providers = IDENTITY_PROVIDERS;
  protected readonly chosen = signal<IdentityProvider>('entra');
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ name: this.nameOf('entra') });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.connectionName);
    },
    { submission: { action: () => this.create() } },
  );

  protected problem(): string | null {
    return fieldError(this.i18n.t(), this.form.name(), LIMITS.connectionName);
  }

  /** The name follows the choice until somebody has written another one. */
  protected choose(provider: IdentityProvider): void {
    const untouched = this.model().name === this.nameOf(this.chosen());
    this.chosen.set(provider);
    if (untouched) this.model.set({ name: this.nameOf(provider) });
  }

  private nameOf(provider: IdentityProvider): string {
    return provider === 'other' ? '' : this.texts.guides()[provider].name;
  }

  private async create(): Promise<void> {
    this.refused.set(null);
    try {
      const body = { name: this.model().name.trim(), provider: this.chosen() };
      const { id } = await this.store.create(body);
      await this.router.navigate(['/admin/sign-in', id, 'setup']);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
