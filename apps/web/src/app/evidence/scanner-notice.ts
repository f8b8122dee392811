import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import type { ScannerCondition, ScannerView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';
import { Notice } from '../ui/notice';
import { EvidenceTexts } from './evidence-texts';

/** Says when what people upload cannot be scanned, or is not. */
@Component({
  selector: 'rj-scanner-notice',
  imports: [Notice],
  template: `
    @switch (condition()) {
      @case ('ready') {}
      @case ('off') {
        <rj-notice kind="warning">{{ texts.t().scanner.off }}</rj-notice>
      }
      @default {
        <rj-notice kind="warning">{{ texts.t().scanner.locked }}</rj-notice>
      }
    }
  `,
})
export class ScannerNotice {
  protected readonly texts = inject(EvidenceTexts);
  private readonly http = inject(HttpClient);
  protected readonly condition = signal<ScannerCondition>('ready');

  constructor() {
    firstValueFrom(this.http.get<ScannerView>(`${API}/evidence-scanner`)).then(
      ({ condition }) => {
        this.condition.set(condition);
      },
      (cause: unknown) => {
        console.debug('scanner:', cause); // the list beside it says what is wrong
      },
    );
  }
}
