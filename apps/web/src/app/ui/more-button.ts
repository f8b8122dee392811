import { Component, inject, input, output, type Signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { I18n } from '../core/i18n';

/** Reads the next page of a list, while there is one. */
@Component({
  selector: 'rj-more-button',
  imports: [MatButton],
  template: `
    @if (list().hasMore()) {
      <button matButton type="button" [disabled]="list().loadingMore()" (click)="more.emit()">
        {{ i18n.t().common.more }}
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    button {
      justify-self: start;
    }
  `,
})
export class MoreButton {
  readonly list = input.required<{
    readonly hasMore: Signal<boolean>;
    readonly loadingMore: Signal<boolean>;
  }>();
  readonly more = output();
  protected readonly i18n = inject(I18n);
}
