import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import {
  CUSTOM_FIELD_KINDS,
  CUSTOM_FIELD_LIMITS,
  CUSTOM_FIELD_SUBJECTS,
  type CustomFields,
  type CustomFieldSubject,
  type UpdateCustomFields,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../core/api-error';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { FieldTexts } from '../../fields/field-texts';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { UnsavedChanges } from '../unsaved-changes';
import {
  areChoices,
  draftsOf,
  type FieldDraft,
  type FieldDrafts,
  FRESH,
  movedUp,
  wantedOf,
} from './field-drafts';

const FIELDS = `${API}/custom-fields`;

/** The fields that the organization adds to its calls and sites. */
@Component({
  selector: 'rj-fields-page',
  imports: [
    ...[Confirm, FormField, FormRoot, Notice],
    ...[MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel],
  ],
  templateUrl: './fields-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/fieldset.scss', './fields-page.scss'],
  host: { '(window:beforeunload)': 'unsaved.warn($event)' },
})
export class FieldsPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FieldTexts);
  protected readonly errors = inject(ErrorText);
  private readonly http = inject(HttpClient);
  protected readonly attempts = new Attempt();
  protected readonly subjects = CUSTOM_FIELD_SUBJECTS;
  protected readonly kinds = CUSTOM_FIELD_KINDS;
  protected readonly limits = CUSTOM_FIELD_LIMITS;
  protected readonly model = signal<FieldDrafts>({ call: [], site: [] });
  protected readonly kept = signal<CustomFields | null>(null);
  protected readonly saved = signal(false);
  protected readonly unsaved = new UnsavedChanges(() => this.dirty());
  protected readonly dirty = computed(
    () => JSON.stringify(draftsOf(this.kept()?.fields ?? [])) !== JSON.stringify(this.model()),
  );
  protected readonly lost = computed(() => {
    const why = this.attempts.refused();
    return why !== null && toApiError(why).code === 'SETTINGS_CHANGED';
  });
  /** Why it was refused, and of which field. */
  protected readonly refusal = computed(() => {
    const why = this.attempts.refused();
    if (why === null) return null;
    const { admin } = this.texts.t();
    if (this.lost()) return admin.changed;
    const { fieldId } = toApiError(why).details;
    const field = this.kept()?.fields.find(({ id }) => id === fieldId);
    return field ? admin.about(field.label, this.errors.of(why)) : this.errors.of(why);
  });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const subject of CUSTOM_FIELD_SUBJECTS)
        applyEach(path[subject], (field) => {
          required(field.label);
          maxLength(field.label, CUSTOM_FIELD_LIMITS.label);
          validate(field.choices, ({ value, valueOf }) =>
            valueOf(field.kind) === 'choice' && !areChoices(value()) ? { kind: 'choices' } : undefined,
          );
        });
    },
    { submission: { action: () => this.save() } },
  );

  constructor() {
    void this.read();
  }

  /** For the router: asks before changes are lost. */
  mayGo(): boolean | Promise<boolean> {
    return this.unsaved.mayGo();
  }

  protected read(): Promise<void> {
    this.saved.set(false);
    return this.attempts.run(async () =>
      this.show(await firstValueFrom(this.http.get<CustomFields>(FIELDS))),
    );
  }

  protected wrong(field: Parameters<typeof fieldError>[1]): string | null {
    const [error] = field.touched() ? field.errors() : [];
    if (error?.kind === 'choices')
      return this.texts.t().admin.choicesWrong(CUSTOM_FIELD_LIMITS.choices, CUSTOM_FIELD_LIMITS.choice);
    return fieldError(this.i18n.t(), field, CUSTOM_FIELD_LIMITS.label);
  }

  protected nameOf(draft: FieldDraft, index: number): string {
    return draft.label.trim() || this.texts.t().admin.number(index + 1);
  }

  protected inUse(subject: CustomFieldSubject): number {
    return this.model()[subject].filter(({ retired }) => !retired).length;
  }

  protected add(subject: CustomFieldSubject): void {
    this.change(subject, (drafts) => [...drafts, FRESH]);
  }

  protected remove(subject: CustomFieldSubject, index: number): void {
    this.change(subject, (drafts) => drafts.filter((_, i) => i !== index));
  }

  protected up(subject: CustomFieldSubject, index: number): void {
    this.change(subject, (drafts) => movedUp(drafts, index));
  }

  protected retire(subject: CustomFieldSubject, index: number, retired: boolean): void {
    this.change(subject, (drafts) => drafts.map((draft, i) => (i === index ? { ...draft, retired } : draft)));
  }

  private change(subject: CustomFieldSubject, to: (drafts: FieldDraft[]) => FieldDraft[]): void {
    this.saved.set(false);
    this.model.update((drafts) => ({ ...drafts, [subject]: to(drafts[subject]) }));
  }

  private show(kept: CustomFields): void {
    this.kept.set(kept);
    this.model.set(draftsOf(kept.fields));
  }

  private async save(): Promise<undefined> {
    this.saved.set(false);
    await this.attempts.run(async () => {
      const body: UpdateCustomFields = { version: this.kept()?.version ?? 0, fields: wantedOf(this.model()) };
      this.show(await firstValueFrom(this.http.put<CustomFields>(FIELDS, body)));
      this.saved.set(true);
    });
  }
}
