import { afterNextRender, Component, DOCUMENT, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { HelpTexts } from './help-texts';

/** How the product is used and what to do when it does not work: for everybody, signed in or not, all on one page. */
@Component({
  selector: 'rj-help-page',
  imports: [Brand, LanguageSwitch, RouterLink],
  templateUrl: './help-page.html',
  styleUrl: './help-page.scss',
})
export class HelpPage {
  protected readonly texts = inject(HelpTexts);
  private readonly document = inject(DOCUMENT);
  /** Of this page: addresses of topics are relative to it, not to the base of the application. */
  protected readonly here = this.document.location.pathname;

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.texts.t().heading} – Rinjo`));
    afterNextRender(() => this.show(this.document.location.hash.slice(1)));
  }

  /** Leads there without loading anything, with the topic's address above. */
  protected go(event: Event, id: string): void {
    event.preventDefault();
    this.document.defaultView?.history.replaceState(null, '', `${this.here}#${id}`);
    this.show(id);
  }

  private show(id: string): void {
    const topic = this.document.getElementById(id);
    topic?.scrollIntoView();
    topic?.focus({ preventScroll: true });
  }
}
