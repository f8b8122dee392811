import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
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
import { type CreatedKey, type KeyScope, LIMITS, type ServiceAccountView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { linesOf, looksLikeRange } from './address-lines';
import { RoleNames } from '../people/role-names';
import { KeyTexts } from './key-texts';
import type { KeysStore } from './keys-store';
import { beyondRoles, FOR_CALLS, FOR_READING, SCOPE_AREAS } from './scope-areas';
import { ShownKey } from './shown-key';

export interface KeyDialogData {
  readonly account: ServiceAccountView;
  readonly store: KeysStore;
}

const LIFETIMES = [30, 90, 180, LIMITS.keyLifetimeDays, LIMITS.keyLifetimeDaysMax] as const;

/** Issues a key, and shows it once. */
@Component({
  selector: 'rj-key-dialog',
  imports: [
    FormField,
    FormRoot,
    MatButton,
    MatCheckbox,
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
    ShownKey,
  ],
  templateUrl: './key-dialog.html',
  styleUrls: ['../dialog.scss', './key-dialog.scss'],
})
export class KeyDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(KeyTexts);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<KeyDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<KeyDialogData>(MAT_DIALOG_DATA);

  private readonly roleNames = inject(RoleNames);

  protected readonly areas = SCOPE_AREAS;
  protected readonly forCalls = FOR_CALLS;
  protected readonly forReading = FOR_READING;
  protected readonly lifetimes = LIFETIMES;
  protected readonly made = signal<CreatedKey | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly tried = signal(false);
  protected readonly chosen = signal<readonly KeyScope[]>([]);
  private readonly model = signal<{ name: string; lifetimeDays: number; addresses: string }>({
    name: '',
    lifetimeDays: LIMITS.keyLifetimeDays,
    addresses: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.keyName);
    },
    { submission: { action: () => this.save() } },
  );
  protected readonly nameProblem = computed(() =>
    fieldError(this.i18n.t(), this.form.name(), LIMITS.keyName),
  );
  private readonly allowed = computed(() =>
    this.data.account.roles.map((role) => this.roleNames.permissionsOf(role)),
  );
  protected readonly beyond = computed(() => beyondRoles(this.chosen(), this.allowed()).length);
  private readonly lines = computed(() => linesOf(this.model().addresses));
  protected readonly wrongLines = computed(() => {
    const wrong = this.lines().filter((line) => !looksLikeRange(line));
    return this.tried() && wrong.length > 0 ? wrong.join(', ') : null;
  });

  protected choose(scopes: readonly KeyScope[]): void {
    this.chosen.set(scopes);
  }

  protected toggle(scope: KeyScope, on: boolean): void {
    this.chosen.update((chosen) => (on ? [...chosen, scope] : chosen.filter((other) => other !== scope)));
  }

  protected close(): void {
    this.dialog.close(this.made() !== null);
  }

  private async save(): Promise<void> {
    this.tried.set(true);
    this.refused.set(null);
    if (this.chosen().length === 0 || this.wrongLines() !== null) return;
    const { name, lifetimeDays } = this.model();
    const { account, store } = this.data;
    try {
      const made = await store.issue({
        userId: account.id,
        name: name.trim(),
        scopes: this.chosen(),
        lifetimeDays,
        addresses: this.lines(),
      });
      this.dialog.disableClose = true; // a key that was not stored is lost: no slip closes it
      this.made.set(made);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
