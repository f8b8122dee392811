import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditLogView } from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { CopyValue } from '../../ui/copy-value';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { LogTexts } from './log-texts';

/** What proves that the log was not altered, to take away. */
@Component({
  selector: 'rj-signed-log',
  imports: [CopyValue, Icon, Notice, RouterLink],
  template: `
    @let t = texts.t();
    <section class="card" aria-labelledby="signed-heading">
      <h2 id="signed-heading"><rj-icon name="shield" />{{ t.signed }}</h2>
      <p class="small muted">{{ t.about }}</p>
      @if (log.error()) {
        <rj-notice kind="error">{{ why() }}</rj-notice>
      } @else if (log.hasValue()) {
        @let signed = log.value();
        @let checkpoint = signed.checkpoint;
        @if (signed.alteredAt; as at) {
          <rj-notice kind="error">{{ t.altered(i18n.formatDateTime(at)) }}</rj-notice>
        }
        @if (signed.rolledBack; as back) {
          <rj-notice kind="warning">{{
            t.rolledBack(i18n.formatDateTime(back.at), back.keptSize, back.size)
          }}</rj-notice>
        }
        @if (checkpoint) {
          <p>{{ t.sizeAt(checkpoint.size, i18n.formatDateTime(checkpoint.at)) }}</p>
          <details>
            <summary>{{ t.checkpoint }}</summary>
            <rj-copy-value [label]="t.checkpoint" [value]="checkpoint.note" />
          </details>
        } @else {
          <p>{{ t.unsigned }}</p>
        }
        @if (signed.drill; as drill) {
          @let at = i18n.formatDateTime(drill.at);
          @if (drill.sound && drill.missed === 0) {
            <p>{{ t.drill(at, drill.tried) }}</p>
          } @else {
            <rj-notice kind="error">{{ t.drillFailed(at) }}</rj-notice>
          }
        }
      }
      <p class="buttons">
        <a class="button" [href]="content" download><rj-icon name="download" />{{ t.download }}</a>
        <a class="button" routerLink="/verify-log"><rj-icon name="check" />{{ t.verify }}</a>
      </p>
    </section>
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 0.5rem;
    }
    p {
      margin: 0;
    }
    summary {
      padding-block: 0.5rem;
      cursor: pointer;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class SignedLog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogTexts);
  private readonly errors = inject(ErrorText);
  protected readonly log = httpResource<AuditLogView>(() => `${API}/audit-log`);
  protected readonly content = `${API}/audit-log/content`;

  protected why(): string {
    return this.errors.of(toApiError(this.log.error()));
  }
}
