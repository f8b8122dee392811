import { type AfterViewInit, Component, type ElementRef, inject, output, viewChild } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';

/** A black screen that saves battery and cannot be pressed by mistake, but for one large button. */
@Component({
  selector: 'rj-dark-screen',
  imports: [Icon],
  template: `
    <p role="status">{{ i18n.t().hand.darkLead }}</p>
    <button #way type="button" (click)="back.emit()">
      <rj-icon name="sun" />{{ i18n.t().hand.darkBack }}
    </button>
  `,
  styles: `
    :host {
      position: fixed;
      inset: 0;
      z-index: 10;
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 2rem;
      padding: 1.5rem;
      background: #000;
      color: #b9c2c6;
      font-size: 1.125rem;
      font-weight: 500;
      text-align: center;
    }
    button {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      justify-content: center;
      min-inline-size: 12rem;
      min-block-size: 72px;
      padding: 0.5rem 1.5rem;
      border: 2px solid #b9c2c6;
      border-radius: 12px;
      background: #000;
      color: #b9c2c6;
      font-size: 1.25rem;
      font-weight: 600;
    }
  `,
})
export class DarkScreen implements AfterViewInit {
  readonly back = output();
  protected readonly i18n = inject(I18n);
  private readonly way = viewChild.required<ElementRef<HTMLButtonElement>>('way');

  ngAfterViewInit(): void {
    this.way().nativeElement.focus();
  }
}
