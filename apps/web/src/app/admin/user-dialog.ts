import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { LIMITS, LOCALES, type RoleKey, type UserView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n, LANGUAGE_NAMES } from '../core/i18n';
import { FactorsClient } from '../core/factors-client';
import { SessionStore } from '../core/session';
import { generatePassword, passwordMinimum, passwordTooShort } from '../core/passwords';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { PeopleTexts } from './people/people-texts';
import { RoleSelect } from './people/role-select';
import type { UsersStore } from './users-store';

export interface UserDialogData {
  /** Null for a new user. */
  readonly user: UserView | null;
  readonly store: UsersStore;
}

/** Adds or changes a user. Closes with the user's name once the server has agreed. */
@Component({
  selector: 'rj-user-dialog',
  imports: [
    FormField,
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    Notice,
    RoleSelect,
  ],
  templateUrl: './user-dialog.html',
  styleUrl: './dialog.scss',
})
export class UserDialog {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  protected readonly people = inject(PeopleTexts);
  private readonly dialog = inject<MatDialogRef<UserDialog, string>>(MatDialogRef);
  protected readonly data = inject<UserDialogData>(MAT_DIALOG_DATA);
  private readonly crypto = inject(DOCUMENT).defaultView?.crypto ?? globalThis.crypto;

  protected readonly locales = LOCALES;
  protected readonly languageNames = LANGUAGE_NAMES;
  protected readonly refused = signal<unknown>(null);
  protected readonly roles = signal<readonly RoleKey[]>(this.data.user?.roles ?? ['member']);
  private readonly demanding = signal<readonly RoleKey[]>([]);
  /** Shorter passwords do with a role that demands a second factor. */
  protected readonly min = computed(() =>
    passwordMinimum(this.roles().some((role) => this.demanding().includes(role))),
  );
  private readonly model = signal({
    displayName: this.data.user?.displayName ?? '',
    email: this.data.user?.email ?? '',
    locale: this.data.user?.locale ?? this.i18n.locale(),
    password: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.displayName);
      maxLength(path.displayName, LIMITS.displayName);
      required(path.email);
      email(path.email);
      maxLength(path.email, LIMITS.email);
      if (this.data.user) return;
      required(path.password);
      validate(path.password, ({ value }) => passwordTooShort(value(), this.min()));
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    return {
      displayName: fieldError(t, this.form.displayName(), LIMITS.displayName),
      email: fieldError(t, this.form.email(), LIMITS.email),
      password: fieldError(t, this.form.password(), LIMITS.passwordMaxCodePoints),
    };
  });

  constructor() {
    if (this.data.user || !inject(SessionStore).can('security:read')) return;
    inject(FactorsClient)
      .tenantSecurity()
      .then(
        ({ mfaRequiredRoles }) => this.demanding.set(mfaRequiredRoles),
        (cause: unknown) => console.debug('password rule:', cause),
      );
  }

  protected generate(): void {
    const password = generatePassword((bytes) => this.crypto.getRandomValues(bytes));
    this.model.update((model) => ({ ...model, password }));
  }

  protected cancel(): void {
    this.dialog.close();
  }

  private async save(): Promise<void> {
    this.refused.set(null);
    const { displayName, email: address, locale, password } = this.model();
    const roles = this.roles();
    const body = { displayName: displayName.trim(), locale, roles, email: address.trim() };
    const { store, user } = this.data;
    try {
      if (user) await store.update(user.id, body);
      else await store.create({ ...body, password });
      this.dialog.close(body.displayName);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
