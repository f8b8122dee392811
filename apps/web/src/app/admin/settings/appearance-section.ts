import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type AccentColours, LIMITS, PRODUCT_NAME } from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { Appearance } from '../../core/appearance';
import { ErrorText } from '../../core/error-text';
import { LogoField } from '../logo/logo-field';
import { OwnAppearance } from './own-appearance';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** As the themes themselves have them: `_tokens.scss`. */
const THEMES = [
  { theme: 'outdoor', ground: '#ffffff', text: '#0c1518', line: '#cdd7db' },
  { theme: 'indoor', ground: '#141d21', text: '#eef4f6', line: '#2c3b42' },
] as const;
/** What the product comes with. */
const OWN = {
  outdoor: { primary: '#0b4f60', 'on-primary': '#ffffff' },
  indoor: { primary: '#7ad3e8', 'on-primary': '#00222b' },
} as const;
const HEX = /^#[0-9a-f]{6}$/;

/** What the product is called, in which colour, and with which sign; shown as it will look. */
@Component({
  selector: 'rj-appearance-section',
  imports: [LogoField, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    @let t = texts.t().appearance;
    <h2>{{ t.heading }}</h2>
    <p class="muted">{{ t.lead }}</p>
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ t.productName }}</mat-label>
      <input
        matInput
        autocomplete="off"
        [attr.maxlength]="max"
        [placeholder]="product"
        [value]="store.draft()?.productName ?? ''"
        (input)="typedName($event)"
      />
      <mat-hint>{{ t.productNameHint(product) }}</mat-hint>
    </mat-form-field>
    <div class="colour">
      <input
        type="color"
        [attr.aria-label]="t.pick"
        [value]="known() ? accent() : own.outdoor.primary"
        (change)="typedColour($event)"
      />
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.accent }}</mat-label>
        <input
          matInput
          autocomplete="off"
          spellcheck="false"
          maxlength="7"
          [placeholder]="own.outdoor.primary"
          [attr.aria-invalid]="malformed() || refused() !== null"
          [value]="accent()"
          (input)="typedColour($event)"
        />
        <mat-hint>{{ t.accentHint }}</mat-hint>
      </mat-form-field>
    </div>
    @if (malformed()) {
      <mat-error role="alert">{{ t.accentWrong }}</mat-error>
    } @else if (refused(); as why) {
      <mat-error role="alert">{{ errors.of(why) }}</mat-error>
    }
    <div class="samples" role="group" [attr.aria-label]="t.preview">
      @for (of of samples(); track of.theme) {
        <figure>
          <div
            class="sample"
            [style.background]="of.ground"
            [style.color]="of.text"
            [style.border-color]="of.line"
          >
            <span class="name">
              @if (shown.logo(); as logo) {
                <img [src]="logo" alt="" />
              }
              {{ store.draft()?.productName?.trim() || product }}
            </span>
            <span class="sample-button" [style.background]="of.primary" [style.color]="of.onPrimary">{{
              t.sampleButton
            }}</span>
            <span class="sample-link" [style.color]="of.primary">{{ t.sampleLink }}</span>
          </div>
          <figcaption class="small muted">{{ t.themes[of.theme] }}</figcaption>
        </figure>
      }
    </div>
    <p class="small muted">{{ t.contrast }}</p>
    <button matButton="outlined" type="button" class="reset" [disabled]="isDefault()" (click)="reset()">
      {{ t.reset }}
    </button>
    <rj-logo-field path="/tenant/logo" [texts]="t.logo" (changed)="ownLook.refresh()" />
  `,
  styleUrl: './section.scss',
  styles: `
    .colour {
      display: grid;
      grid-template-columns: 3.5rem minmax(0, 1fr);
      gap: 0.75rem;
      align-items: start;
    }
    input[type='color'] {
      inline-size: 3.5rem;
      block-size: 3.25rem;
      padding: 0.25rem;
      border: 1px solid var(--rj-outline-strong);
      border-radius: 8px;
      background: var(--rj-surface);
      cursor: pointer;
    }
    .samples {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
      gap: 0.75rem;
    }
    figure {
      display: grid;
      gap: 0.25rem;
      margin: 0;
    }
    .sample {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
      padding: 1rem;
      border: 1px solid;
      border-radius: var(--rj-radius);
    }
    .name {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      font-weight: 700;
    }
    .name img {
      max-inline-size: 10rem;
      max-block-size: 2rem;
      padding: 2px;
      border-radius: 6px;
      background: #fff;
    }
    .sample-button {
      padding: 0.5rem 1.125rem;
      border-radius: 10px;
      font-weight: 600;
    }
    .sample-link {
      text-decoration: underline;
    }
    .reset {
      justify-self: start;
    }
  `,
})
export class AppearanceSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(SettingsStore);
  protected readonly shown = inject(Appearance);
  protected readonly ownLook = inject(OwnAppearance);
  protected readonly max = LIMITS.productName;
  protected readonly product = PRODUCT_NAME;
  protected readonly own = OWN;
  protected readonly accent = computed(() => this.store.draft()?.accent ?? '');
  protected readonly known = computed(() => HEX.test(this.accent()));
  protected readonly malformed = computed(() => this.accent() !== '' && !this.known());
  protected readonly isDefault = computed(
    () => this.accent() === '' && this.store.draft()?.productName === '',
  );
  /** The server knows which shades of it can be read, and whether any. */
  private readonly made = httpResource<AccentColours>(() =>
    this.known() ? { url: `${API}/tenant/appearance/colours`, params: { accent: this.accent() } } : undefined,
  );
  protected readonly refused = computed(() => (this.known() ? (this.made.error() ?? null) : null));
  protected readonly samples = computed(() => {
    const colours = this.known() && this.made.hasValue() ? this.made.value() : OWN;
    return THEMES.map((of) => ({
      ...of,
      primary: colours[of.theme].primary,
      onPrimary: colours[of.theme]['on-primary'],
    }));
  });

  protected typedName(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.store.change({ productName: event.target.value });
  }

  protected typedColour(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.store.change({ accent: event.target.value.trim().toLowerCase() });
    this.store.judge('accent', !this.malformed());
  }

  protected reset(): void {
    this.store.change({ productName: '', accent: '' });
    this.store.judge('accent', true);
  }
}
