import { Component, computed, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import {
  MatAutocomplete,
  type MatAutocompleteSelectedEvent,
  MatAutocompleteTrigger,
} from '@angular/material/autocomplete';
import { MatFormField, MatLabel, MatPrefix, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption } from '@angular/material/select';
import { LIMITS, type SiteQuery, type SiteRef, type SiteView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { PagedList } from '../core/paged-list';
import { SitesTexts } from '../sites/sites-texts';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';

const PAGE = 20;

/** Chooses one of the tenant's sites, found by what is typed, or none. */
@Component({
  selector: 'rj-site-picker',
  imports: [
    Icon,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatPrefix,
    MatSuffix,
  ],
  template: `
    @let words = texts.t();
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() ?? words.pick }}</mat-label>
      <rj-icon matPrefix name="place" class="sign" />
      <input
        #box
        matInput
        autocomplete="off"
        [placeholder]="words.pickSearch"
        [attr.maxlength]="maxSearch"
        [matAutocomplete]="list"
        [value]="value()?.name ?? ''"
        (focus)="open()"
        (input)="search($event)"
        (blur)="settle()"
      />
      @if (value()) {
        <button
          matSuffix
          type="button"
          class="quiet-button"
          [attr.aria-label]="words.clear"
          (click)="clear()"
        >
          <rj-icon name="close" />
        </button>
      }
    </mat-form-field>
    <mat-autocomplete #list="matAutocomplete" [displayWith]="nameOf" (optionSelected)="choose($event)">
      @for (site of sites.items(); track site.id) {
        <mat-option [value]="site">
          {{ site.name }}
          <span class="small muted">{{ site.code || site.address }}</span>
        </mat-option>
      } @empty {
        @if (!sites.loading()) {
          <mat-option disabled>{{ words.pickNone }}</mat-option>
        }
      }
    </mat-autocomplete>
  `,
  styles: `
    :host,
    mat-form-field {
      display: block;
    }
    .sign {
      margin-inline: 0.75rem 0.25rem;
      color: var(--rj-text-2);
    }
    .quiet-button {
      margin-inline-end: 0.25rem;
    }
  `,
})
export class SitePicker {
  readonly value = model<SiteRef | null>(null);
  /** Instead of "Site (optional)". */
  readonly label = input<string>();
  protected readonly texts = inject(SitesTexts);
  private readonly api = inject(ApiClient);
  protected readonly maxSearch = LIMITS.searchTerm;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly term = signal('');
  private readonly query = computed<SiteQuery>(() => ({
    limit: PAGE,
    ...(this.term() && { search: this.term() }),
  }));
  protected readonly sites = new PagedList<SiteView, SiteQuery>((query) => this.api.sites(query), {
    limit: PAGE,
  });
  protected readonly search = debounced((term) => {
    this.term.set(term.trim());
    void this.sites.ask(this.query());
  });
  protected readonly nameOf = (site: SiteRef | string | null): string =>
    typeof site === 'string' ? site : (site?.name ?? '');

  protected open(): void {
    if (this.sites.items().length === 0 || this.term()) {
      this.term.set('');
      void this.sites.ask(this.query());
    }
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const { id, name } = option.value as SiteView;
    this.value.set({ id, name });
  }

  protected clear(): void {
    this.value.set(null);
    this.write();
    this.box().nativeElement.focus();
  }

  /** What was typed and not chosen is no site: the field shows again what is chosen. An emptied field means none. */
  protected settle(): void {
    // The tap on an option comes after the blur.
    setTimeout(() => {
      if (this.box().nativeElement.value.trim() === '') this.value.set(null);
      this.write();
    }, 200);
  }

  private write(): void {
    this.box().nativeElement.value = this.value()?.name ?? '';
  }
}
