import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { CallId, ConformityReport } from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { ConformityTexts } from '../../core/conformity-texts';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ConformityCamera } from './conformity-camera';

/** What was measured of a call, camera by camera, and how. */
@Component({
  selector: 'rj-conformity-report',
  imports: [ConformityCamera, Icon, MatProgressBar, Notice],
  template: `
    @let t = texts.t();
    <h2 id="conformity-heading">{{ t.report }}</h2>
    @if (report.error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      <button type="button" class="button" (click)="report.reload()">{{ i18n.t().common.retry }}</button>
    } @else if (report.hasValue()) {
      @if (running()) {
        <p class="small muted">{{ t.running }}</p>
      }
      @for (camera of site(); track camera.participantId) {
        <rj-conformity-camera [camera]="camera" />
      } @empty {
        <p>{{ t.none }}</p>
        <p class="small muted">{{ t.noneHint }}</p>
      }
      @if (desks().length > 0) {
        <details>
          <summary>{{ t.desks(texts.number(desks().length, 0)) }}</summary>
          @for (camera of desks(); track camera.participantId) {
            <rj-conformity-camera [camera]="camera" />
          }
        </details>
      }
      @if (report.value().cameras.length > 0) {
        <details>
          <summary>{{ t.how }}</summary>
          <ul class="how">
            @for (line of t.howText; track line) {
              <li>{{ line }}</li>
            }
          </ul>
        </details>
        <p class="files">
          <a class="button" [href]="path() + '.csv'" download><rj-icon name="file" />{{ t.csv }}</a>
          <a class="button" [href]="path()" download="rinjo-conformity.json">
            <rj-icon name="file" />{{ t.json }}
          </a>
        </p>
      }
    } @else {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    p {
      margin: 0;
    }
    .how {
      margin-block: 0.5rem 0;
      padding-inline-start: 1.25rem;
    }
    .files {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    summary {
      cursor: pointer;
      min-block-size: 2rem;
    }
  `,
})
export class ConformityReportView {
  readonly callId = input.required<CallId>();
  /** The call is not over. */
  readonly running = input(false);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConformityTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly report = httpResource<ConformityReport>(() => this.path());

  private readonly cameras = computed(() => (this.report.hasValue() ? this.report.value().cameras : []));
  private readonly handheld = computed(() => this.cameras().filter(({ device }) => device !== 'desktop'));
  /** Phones and tablets film the site; where there are none, every camera may. */
  protected readonly site = computed(() => (this.handheld().length > 0 ? this.handheld() : this.cameras()));
  protected readonly desks = computed(() => this.cameras().filter((one) => !this.site().includes(one)));

  protected path(): string {
    return `${API}/calls/${this.callId()}/conformity`;
  }
}
