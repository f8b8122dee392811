import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EvidenceTexts } from '../evidence/evidence-texts';
import { Icon } from '../ui/icon';
import { ShareList } from './share-list';
import { ShareTexts } from './share-texts';

/** Every link that one may see, with what became of it. */
@Component({
  selector: 'rj-share-links-page',
  imports: [Icon, RouterLink, ShareList],
  template: `
    <a class="quiet-button" routerLink="/evidence"><rj-icon name="back" />{{ evidence.t().back }}</a>
    <section class="card" aria-labelledby="links-heading">
      <h1 id="links-heading">{{ texts.t().all }}</h1>
      <p class="muted">{{ texts.t().allLead }}</p>
      <rj-share-list />
    </section>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      max-inline-size: 56rem;
      margin-inline: auto;
    }
    a {
      justify-self: start;
    }
  `,
})
export class ShareLinksPage {
  protected readonly texts = inject(ShareTexts);
  protected readonly evidence = inject(EvidenceTexts);
}
