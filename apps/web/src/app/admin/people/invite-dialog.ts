import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  type GroupId,
  LIMITS,
  LOCALES,
  type RoleKey,
  type SentUserInvitation,
  type UserView,
} from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n, LANGUAGE_NAMES } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { CopyValue } from '../../ui/copy-value';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import type { UsersStore } from '../users-store';
import { PeopleTexts } from './people-texts';
import { RoleSelect } from './role-select';

export interface InviteDialogData {
  readonly store: UsersStore;
  /** Somebody whose new link is to be shown; null to invite somebody. */
  readonly user: UserView | null;
  readonly sent: SentUserInvitation | null;
}

/** Invites somebody; where no mail leaves, shows the link to hand over. Closes with the name when a letter is on its way. */
@Component({
  selector: 'rj-invite-dialog',
  imports: [
    CopyValue,
    FormField,
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    Notice,
    RoleSelect,
  ],
  template: `
    @let t = texts.t().invite;
    @let common = i18n.t().common;
    @if (sent()?.url; as url) {
      <h2 matDialogTitle>{{ t.linkTitle }}</h2>
      <mat-dialog-content>
        @if (sent()?.invitation?.mail === 'failed') {
          <rj-notice kind="warning">{{ t.failed }}</rj-notice>
        }
        <p>{{ t.linkLead }}</p>
        <rj-copy-value [label]="t.link" [value]="url" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="filled" type="button" (click)="close()">{{ common.close }}</button>
      </mat-dialog-actions>
    } @else {
      <h2 matDialogTitle>{{ t.title }}</h2>
      <form [formRoot]="form">
        <mat-dialog-content>
          <p class="muted">{{ session.sendsMail() ? t.lead : t.noMail }}</p>
          @if (refused(); as why) {
            <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
          }
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.email }}</mat-label>
            <input matInput type="email" [formField]="form.email" autocomplete="off" />
            @if (problems().email; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.name }}</mat-label>
            <input matInput [formField]="form.name" autocomplete="off" />
            @if (problems().name; as text) {
              <mat-error>{{ text }}</mat-error>
            }
          </mat-form-field>
          <mat-form-field appearance="outline" subscriptSizing="dynamic">
            <mat-label>{{ t.language }}</mat-label>
            <mat-select [formField]="form.locale">
              @for (locale of locales; track locale) {
                <mat-option [value]="locale">{{ languageNames[locale] }}</mat-option>
              }
            </mat-select>
          </mat-form-field>
          <rj-role-select [label]="t.roles" [(value)]="roles" />
          @if (roles().length === 0) {
            <rj-notice kind="warning">{{ t.rolesNeeded }}</rj-notice>
          }
          @if (data.store.groups.items().length > 0) {
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>{{ t.groups }}</mat-label>
              <mat-select multiple [value]="groups()" (valueChange)="groups.set($event)">
                @for (group of data.store.groups.items(); track group.id) {
                  <mat-option [value]="group.id">{{ group.displayName }}</mat-option>
                }
              </mat-select>
            </mat-form-field>
          }
        </mat-dialog-content>
        <mat-dialog-actions align="end">
          <button matButton type="button" (click)="close()">{{ common.cancel }}</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting() || roles().length === 0">
            {{ session.sendsMail() ? t.send : t.make }}
          </button>
        </mat-dialog-actions>
      </form>
    }
  `,
  styleUrl: '../dialog.scss',
})
export class InviteDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly dialog = inject<MatDialogRef<InviteDialog, string>>(MatDialogRef);
  protected readonly data = inject<InviteDialogData>(MAT_DIALOG_DATA);

  protected readonly locales = LOCALES;
  protected readonly languageNames = LANGUAGE_NAMES;
  protected readonly sent = signal(this.data.sent);
  protected readonly refused = signal<unknown>(null);
  protected readonly roles = signal<readonly RoleKey[]>(['member']);
  protected readonly groups = signal<readonly GroupId[]>([]);
  private readonly model = signal({ email: '', name: '', locale: this.i18n.locale() });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email);
      email(path.email);
      maxLength(path.email, LIMITS.email);
      required(path.name);
      maxLength(path.name, LIMITS.displayName);
    },
    { submission: { action: () => this.send() } },
  );
  protected readonly problems = computed(() => ({
    email: fieldError(this.i18n.t(), this.form.email(), LIMITS.email),
    name: fieldError(this.i18n.t(), this.form.name(), LIMITS.displayName),
  }));

  protected close(): void {
    this.dialog.close();
  }

  private async send(): Promise<void> {
    this.refused.set(null);
    const { email: address, name, locale } = this.model();
    const [roles, groupIds] = [this.roles(), this.groups()];
    try {
      const person = { email: address.trim(), displayName: name.trim(), locale, roles };
      const sent = await this.data.store.invite({ ...person, ...(groupIds.length > 0 && { groupIds }) });
      if (sent.url === null) this.dialog.close(sent.invitation.displayName);
      else this.sent.set(sent);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
