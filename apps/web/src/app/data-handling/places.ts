import { Component, computed, inject, input } from '@angular/core';
import type { PlacesView, PlaceView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { DataHandlingTexts } from './data-handling-texts';

/** Every endpoint that data go to, where it stands and why it may. */
@Component({
  selector: 'rj-places',
  imports: [Notice],
  template: `
    @let t = texts.t().places;
    @let of = view();
    <h2>{{ t.heading }}</h2>
    <p class="muted">{{ t.lead }}</p>
    <p class="small">{{ t.allowed(countries()) }}</p>
    @if (of.checked; as checked) {
      <rj-notice [kind]="checked.outcome === 'passed' ? 'success' : 'error'">{{
        t.checked[checked.outcome](i18n.formatDateTime(checked.at))
      }}</rj-notice>
    } @else {
      <p class="small muted">{{ t.never }}</p>
    }
    <ul class="plain">
      @for (place of of.places; track place.kind + place.host) {
        <li>
          <h3>{{ t.kinds[place.kind] }}</h3>
          <p>
            @if (place.own) {
              {{ place.host === null ? t.own : t.ownHost(place.host) }}
            } @else {
              <code>{{ place.host }}</code>
            }
          </p>
          @if (place.problem; as problem) {
            <rj-notice kind="warning">{{ t.problems[problem] }}</rj-notice>
          }
          <dl>
            <dt>{{ t.place }}</dt>
            <dd>{{ placeOf(place) }}</dd>
            <dt>{{ t.subProcessor }}</dt>
            <dd>{{ place.subProcessor || t.operatorItself }}</dd>
            @if (place.legalBasis; as basis) {
              <dt>{{ t.basis }}</dt>
              <dd>{{ basis[i18n.locale()] }}</dd>
            }
            @if (place.since; as since) {
              <dt>{{ t.since }}</dt>
              <dd>{{ i18n.formatDateTime(since) }}</dd>
            }
          </dl>
        </li>
      }
    </ul>
  `,
  styleUrls: ['../ui/list-page.scss', '../ui/headed-list.scss', './facts.scss'],
})
export class Places {
  readonly view = input.required<PlacesView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(DataHandlingTexts);
  private readonly names = computed(() => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }));
  protected readonly countries = computed(() =>
    this.view()
      .allowed.map((code) => this.names().of(code) ?? code)
      .join(' / '),
  );

  protected placeOf({ country, region }: PlaceView): string {
    if (country === null) return this.texts.t().places.nowhere;
    return [this.names().of(country) ?? country, region].filter((part) => part !== '').join(' ');
  }
}
