import { Component, inject, input } from '@angular/core';
import type { DestinationView } from '@rinjo/contract';
import { DataHandlingTexts } from './data-handling-texts';

/** Where data of an organization go because it said so. */
@Component({
  selector: 'rj-destinations',
  template: `
    @let t = texts.t().destinations;
    <h2>{{ t.heading }}</h2>
    <p class="muted">{{ t.lead }}</p>
    <ul class="plain">
      @for (destination of destinations(); track $index) {
        <li>
          <div class="head">
            <h3>{{ destination.name || t.kinds[destination.kind] }}</h3>
            @if (!destination.enabled) {
              <span class="chip">{{ t.off }}</span>
            }
          </div>
          <p class="small muted">
            {{ t.kinds[destination.kind] }} · <code>{{ destination.host }}</code>
          </p>
        </li>
      } @empty {
        <li>
          <p class="muted">{{ t.none }}</p>
        </li>
      }
    </ul>
  `,
  styleUrls: ['../ui/list-page.scss', '../ui/headed-list.scss'],
})
export class Destinations {
  readonly destinations = input.required<readonly DestinationView[]>();
  protected readonly texts = inject(DataHandlingTexts);
}
