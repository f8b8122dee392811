import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import type { EvidenceVerification } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../core/api-error';
import { API } from '../core/api-interceptor';
import { ErrorText } from '../core/error-text';
import { sha256Of } from '../core/sha256-of';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { EvidenceTexts } from './evidence-texts';

/** Tells of a file on this device whether it is, byte for byte, what was kept. The file stays on the device. */
@Component({
  selector: 'rj-verify-file',
  imports: [Icon, Notice],
  template: `
    @let t = texts.t().verify;
    <input
      #field
      type="file"
      class="visually-hidden"
      tabindex="-1"
      [attr.aria-label]="t.choose"
      (change)="check(field)"
    />
    <button type="button" class="button" [disabled]="busy()" (click)="field.click()">
      <rj-icon name="check" />{{ busy() ? t.busy : t.choose }}
    </button>
    <p class="small muted">{{ t.about }}</p>
    @if (found(); as answer) {
      @if (answer.result === 'unaltered') {
        <rj-notice kind="success">{{ t.unaltered(answer.items.length) }}</rj-notice>
      } @else if (answer.result === 'stripped') {
        <rj-notice kind="success">{{ t.stripped }}</rj-notice>
      } @else {
        <rj-notice kind="warning">{{ t.unknown }}</rj-notice>
      }
    }
    @if (failed(); as why) {
      <rj-notice kind="error">{{ why }}</rj-notice>
    }
  `,
})
export class VerifyFile {
  protected readonly texts = inject(EvidenceTexts);
  private readonly http = inject(HttpClient);
  private readonly errors = inject(ErrorText);
  protected readonly busy = signal(false);
  protected readonly found = signal<EvidenceVerification | null>(null);
  protected readonly failed = signal<string | null>(null);

  protected async check(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    this.busy.set(true);
    this.found.set(null);
    this.failed.set(null);
    try {
      const sha256 = await sha256Of(await file.arrayBuffer());
      const answer = this.http.post<EvidenceVerification>(`${API}/evidence/verify`, { sha256 });
      this.found.set(await firstValueFrom(answer));
    } catch (cause) {
      this.failed.set(this.errors.of(toApiError(cause)));
    } finally {
      this.busy.set(false);
    }
  }
}
