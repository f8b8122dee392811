import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CallView, CustomFields } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';
import { Notice } from '../ui/notice';
import { FieldTexts } from './field-texts';
import { fieldsDialogs } from './fields-dialog';
import { FieldValues } from './field-values';

/** What was entered in the own fields of a call, and for its host the way to enter it, also after the call. */
@Component({
  selector: 'rj-call-fields',
  imports: [FieldValues, MatButton, Notice],
  template: `
    @let t = texts.t();
    <rj-field-values [values]="call().customFields" />
    @if (mayEdit()) {
      <button matButton="outlined" type="button" (click)="edit()">{{ t.edit }}</button>
    }
    @if (saved()) {
      <rj-notice kind="success">{{ t.saved }}</rj-notice>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class CallFields {
  readonly call = input.required<CallView>();
  readonly changed = output<CallView>();
  protected readonly texts = inject(FieldTexts);
  private readonly api = inject(ApiClient);
  private readonly openDialog = fieldsDialogs();
  private readonly list = httpResource<CustomFields>(() => `${API}/custom-fields`);
  protected readonly saved = signal(false);
  protected readonly mayEdit = computed(
    () =>
      this.call().role === 'host' &&
      this.list.hasValue() &&
      this.list.value().fields.some(({ subject, retired }) => subject === 'call' && !retired),
  );

  protected async edit(): Promise<void> {
    this.saved.set(false);
    const { id, title, customFields: values } = this.call();
    this.saved.set(
      await this.openDialog({
        ...{ title, subject: 'call', values },
        save: async (customFields) => {
          this.changed.emit(await this.api.updateCall(id, { customFields }));
        },
      }),
    );
  }
}
