import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import {
  CONTACT_LIMITS,
  type EmergencyContact,
  type EmergencyContacts,
  PHONE_NUMBER,
  type UpdateEmergencyContacts,
} from '@rinjo/contract';
import { toApiError } from '../core/api-error';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { ContactCard } from './contact-card';
import { ContactsTexts } from './contacts-texts';

/** Where a list of contacts is kept. Both throw `ApiError`. */
export interface ContactsPlace {
  read(): Promise<EmergencyContacts>;
  save(body: UpdateEmergencyContacts): Promise<EmergencyContacts>;
}

const FRESH: EmergencyContact = { name: '', phone: '', other: '', hours: '', forGuests: true };

/** The contacts in order, with a look at what devices will show. */
@Component({
  selector: 'rj-contact-list-form',
  imports: [
    ...[ContactCard, FormField, FormRoot, Notice],
    ...[MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel],
  ],
  templateUrl: './contact-list-form.html',
  styleUrls: ['../ui/fieldset.scss', './contact-list-form.scss'],
})
export class ContactListForm implements OnInit {
  readonly place = input.required<ContactsPlace>();
  /** What it means that there is nobody. */
  readonly none = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ContactsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  protected readonly most = CONTACT_LIMITS.contacts;
  protected readonly model = signal<{ contacts: EmergencyContact[] }>({ contacts: [] });
  protected readonly kept = signal<EmergencyContacts | null>(null);
  protected readonly saved = signal(false);
  protected readonly dirty = computed(
    () => JSON.stringify(this.kept()?.contacts ?? []) !== JSON.stringify(this.model().contacts),
  );
  protected readonly lost = computed(() => {
    const why = this.attempts.refused();
    return why !== null && toApiError(why).code === 'SETTINGS_CHANGED';
  });
  protected readonly form = form(
    this.model,
    (path) =>
      applyEach(path.contacts, (contact) => {
        required(contact.name);
        maxLength(contact.name, CONTACT_LIMITS.name);
        maxLength(contact.phone, CONTACT_LIMITS.phone);
        maxLength(contact.other, CONTACT_LIMITS.other);
        maxLength(contact.hours, CONTACT_LIMITS.hours);
        validate(contact.phone, ({ value, valueOf }) => {
          if (value().trim() === '' && valueOf(contact.other).trim() === '') return { kind: 'oneOf' };
          return value().trim() === '' || PHONE_NUMBER.test(value()) ? undefined : { kind: 'phone' };
        });
      }),
    { submission: { action: () => this.save() } },
  );

  ngOnInit(): void {
    void this.read();
  }

  protected read(): Promise<void> {
    this.saved.set(false);
    return this.attempts.run(async () => this.show(await this.place().read()));
  }

  protected wrong(field: Parameters<typeof fieldError>[1], max: number): string | null {
    const { edit } = this.texts.t();
    const [error] = field.touched() ? field.errors() : [];
    if (error?.kind === 'oneOf') return edit.oneOf;
    if (error?.kind === 'phone') return edit.phoneWrong;
    return fieldError(this.i18n.t(), field, max);
  }

  protected add(): void {
    this.change((contacts) => [...contacts, { ...FRESH }]);
  }

  protected remove(index: number): void {
    this.change((contacts) => contacts.filter((_, i) => i !== index));
  }

  protected up(index: number): void {
    this.change((contacts) => {
      const before = contacts.slice(0, index - 1);
      const moved = contacts.slice(index, index + 1);
      return [...before, ...moved, ...contacts.slice(index - 1, index), ...contacts.slice(index + 1)];
    });
  }

  private change(to: (contacts: EmergencyContact[]) => EmergencyContact[]): void {
    this.saved.set(false);
    this.model.update(({ contacts }) => ({ contacts: to(contacts) }));
  }

  private show(kept: EmergencyContacts): void {
    this.kept.set(kept);
    this.model.set({ contacts: kept.contacts.map((contact) => ({ ...contact })) });
  }

  private async save(): Promise<undefined> {
    this.saved.set(false);
    await this.attempts.run(async () => {
      const version = this.kept()?.version ?? 0;
      this.show(await this.place().save({ version, ...this.model() }));
      this.saved.set(true);
    });
  }
}
