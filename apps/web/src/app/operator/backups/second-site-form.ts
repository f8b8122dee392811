import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type RegisterSecondSite, SECOND_SITE_LIMITS } from '@rinjo/contract';
import { SecondSiteTexts } from './second-site-texts';

const NAME = new RegExp(`^[a-z0-9][a-z0-9-]{0,${String(SECOND_SITE_LIMITS.name - 1)}}$`);

/** What is asked of a second site: what it is called, and where it stands. */
@Component({
  selector: 'rj-second-site-form',
  imports: [
    FormField,
    FormRoot,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
  ],
  template: `
    @let t = texts.t();
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.name }}</mat-label>
        <input matInput [formField]="form.name" autocapitalize="none" spellcheck="false" />
        <mat-hint>{{ t.nameHint }}</mat-hint>
        @if (form.name().touched() && form.name().invalid()) {
          <mat-error>{{ t.nameWrong }}</mat-error>
        }
      </mat-form-field>
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.country }}</mat-label>
          <mat-select [formField]="form.country">
            @for (code of allowed(); track code) {
              <mat-option [value]="code">{{ texts.country(code) }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.region }}</mat-label>
          <input matInput [formField]="form.region" />
        </mat-form-field>
      </div>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ t.register }}</button>
    </form>
  `,
  styleUrls: ['../operator-form.scss', '../contracts/contract-forms.scss'],
})
export class SecondSiteForm {
  readonly busy = input.required<boolean>();
  /** Codes of the countries that data may be in. */
  readonly allowed = input.required<readonly string[]>();
  readonly wanted = output<RegisterSecondSite>();
  protected readonly texts = inject(SecondSiteTexts);
  protected readonly model = linkedSignal(() => ({
    name: '',
    country: this.allowed()[0] ?? '',
    region: '',
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      pattern(path.name, NAME);
      required(path.country);
      maxLength(path.region, SECOND_SITE_LIMITS.region);
    },
    {
      submission: {
        action: () => {
          this.wanted.emit(this.model());
          return Promise.resolve();
        },
      },
    },
  );
}
