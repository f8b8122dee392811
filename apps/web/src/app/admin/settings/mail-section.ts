import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import {
  LIMITS,
  type Locale,
  LOCALES,
  MAIL_PLACEHOLDERS,
  MAIL_TEXT_DEFAULTS,
  type MailPreview,
  type MailTexts,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { LANGUAGE_NAMES } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

const FIELDS = [
  { field: 'invitation', max: LIMITS.mailInvitation, rows: 6 },
  { field: 'signature', max: LIMITS.mailSignature, rows: 4 },
] as const;

/** What the organization writes in its mails itself, in both languages, and what comes of it. */
@Component({
  selector: 'rj-mail-section',
  imports: [MatFormField, MatHint, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t().mail;
    <h2>{{ t.heading }}</h2>
    <p class="small muted">{{ t.lead }}</p>
    <dl class="small">
      @for (name of placeholders; track name) {
        <div>
          <dt>
            <code>{{ braced(name) }}</code>
          </dt>
          <dd class="muted">{{ t.placeholders[name] }}</dd>
        </div>
      }
    </dl>
    @for (locale of locales; track locale) {
      @for (of of fields; track of.field) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.fields[of.field](names[locale]) }}</mat-label>
          <textarea
            matInput
            [rows]="of.rows"
            [lang]="locale"
            [attr.maxlength]="of.max"
            [value]="draft()[locale][of.field]"
            (input)="typed(locale, of.field, $event)"
          ></textarea>
          <mat-hint align="end">{{ draft()[locale][of.field].length }} / {{ of.max }}</mat-hint>
        </mat-form-field>
      }
      <button type="button" class="button small" [disabled]="attempt.busy()" (click)="look(locale)">
        {{ t.preview(names[locale]) }}
      </button>
      @if (shown()?.locale === locale) {
        @if (attempt.refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        } @else if (shown()?.mail; as mail) {
          <div class="mail" role="region" [attr.aria-label]="t.preview(names[locale])" [lang]="locale">
            <strong>{{ mail.subject }}</strong>
            <p>{{ mail.text }}</p>
          </div>
        }
      }
    }
  `,
  styleUrl: './section.scss',
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
      gap: 0.25rem 1rem;
      margin: 0;
    }
    dl div {
      display: flex;
      gap: 0.5rem;
    }
    dd {
      margin: 0;
    }
    .button {
      justify-self: start;
    }
    .mail {
      display: grid;
      gap: 0.75rem;
      padding: 1rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      background: var(--rj-bg);
    }
    .mail p {
      white-space: pre-line;
    }
  `,
})
export class MailSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(SettingsStore);
  private readonly http = inject(HttpClient);
  protected readonly attempt = new Attempt();
  protected readonly locales = LOCALES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly fields = FIELDS;
  protected readonly placeholders = MAIL_PLACEHOLDERS;
  protected readonly draft = computed(() => this.store.draft()?.mailTexts ?? MAIL_TEXT_DEFAULTS);
  /** Null mail: it is being made, or was refused. */
  protected readonly shown = signal<{ readonly locale: Locale; readonly mail: MailPreview | null } | null>(
    null,
  );

  protected braced(name: string): string {
    return `{{${name}}}`;
  }

  protected typed(locale: Locale, field: keyof MailTexts, event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const draft = this.draft();
    const texts = { ...draft[locale], [field]: event.target.value };
    this.store.change({ mailTexts: { ...draft, [locale]: texts } });
  }

  protected look(locale: Locale): Promise<void> {
    this.shown.set({ locale, mail: null });
    const body = { locale, texts: this.draft()[locale] };
    return this.attempt.run(async () => {
      const mail = await firstValueFrom(this.http.post<MailPreview>(`${API}/tenant/mail-preview`, body));
      this.shown.set({ locale, mail });
    });
  }
}
