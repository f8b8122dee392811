import { Component, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { IntegrityStore } from './integrity-store';
import { IntegrityTexts } from './integrity-texts';

/** Whether everything that the tenant keeps is still what was taken. */
@Component({
  selector: 'rj-integrity-page',
  imports: [ListStates],
  providers: [IntegrityStore],
  templateUrl: './integrity-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './integrity-page.scss'],
})
export class IntegrityPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(IntegrityTexts);
  protected readonly store = inject(IntegrityStore);

  constructor() {
    void this.store.refresh();
  }
}
