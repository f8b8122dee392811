import { Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A drawn sign. It says nothing to screen readers: a word always stands beside it or in the button's label. */
@Component({
  selector: 'rj-icon',
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
      inline-size: 1.375em;
      block-size: 1.375em;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICONS[this.name()]);
}
