import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type AttributeMap, type ConnectionView, LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';
import { PRESETS } from './guides/presets';

const FIELDS = [
  'email',
  'displayName',
  'groups',
  'locale',
] as const satisfies readonly (keyof AttributeMap)[];

/** Which attribute of the identity provider becomes what here. */
@Component({
  selector: 'rj-attribute-form',
  imports: [MatButton, MatFormField, MatHint, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t();
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (saved()) {
      <rj-notice kind="success">{{ t.saved }}</rj-notice>
    }
    <form (submit)="save($event)">
      @for (field of fields; track field) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.attributes.fields[field] }}</mat-label>
          <input
            matInput
            autocomplete="off"
            spellcheck="false"
            [attr.maxlength]="max"
            [value]="draft()[field]"
            (input)="change(field, $event)"
          />
          <mat-hint>{{ t.attributes.hints[field] }}</mat-hint>
        </mat-form-field>
      }
      <div class="answers">
        <button matButton="filled" type="submit" [disabled]="busy()">{{ i18n.t().common.save }}</button>
        @if (!usual()) {
          <button matButton="outlined" type="button" (click)="useUsual()">
            {{ t.attributes.usual(name()) }}
          </button>
        }
      </div>
    </form>
  `,
  styleUrls: ['./section.scss'],
})
export class AttributeForm {
  readonly connection = input.required<ConnectionView>();
  readonly done = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);

  protected readonly fields = FIELDS;
  protected readonly max = LIMITS.samlAttributeName;
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly refused = signal<unknown>(null);
  private readonly preset = computed(() => PRESETS[this.connection().provider].attributes);
  protected readonly draft = linkedSignal(() => this.connection().attributes);
  protected readonly name = computed(() => this.texts.guides()[this.connection().provider].name);
  protected readonly usual = computed(() =>
    FIELDS.every((field) => this.draft()[field] === this.preset()[field]),
  );

  protected change(field: keyof AttributeMap, { target }: Event): void {
    if (target instanceof HTMLInputElement)
      this.draft.update((draft) => ({ ...draft, [field]: target.value }));
  }

  protected useUsual(): void {
    this.draft.set(this.preset());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.saved.set(false);
    this.refused.set(null);
    const { email, displayName, locale, groups } = this.draft();
    try {
      await this.store.update({
        attributes: {
          email: email.trim(),
          displayName: displayName.trim(),
          locale: locale.trim(),
          groups: groups.trim(),
        },
      });
      this.saved.set(true);
      this.done.emit();
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
