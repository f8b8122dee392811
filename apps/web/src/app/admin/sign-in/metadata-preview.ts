import { Component, computed, inject, input } from '@angular/core';
import type { MetadataPreview } from '@rinjo/contract';
import { CertificateSign } from './certificate-sign';
import { ConnectionTexts } from './connection-texts';
import { fingerprintText } from './fingerprint';

/** Everything that metadata say, and what they would change. */
@Component({
  selector: 'rj-metadata-preview',
  imports: [CertificateSign],
  template: `
    @let t = texts.t().metadata;
    @let says = preview();
    <h3>{{ t.says }}</h3>
    <dl>
      <dt>{{ t.entityId }}</dt>
      <dd>{{ says.entityId }}</dd>
      <dt>{{ t.ssoUrl }}</dt>
      <dd>{{ says.ssoUrl }}</dd>
      <dt>{{ t.sloUrl }}</dt>
      <dd>{{ says.sloUrl ?? t.none }}</dd>
      @for (certificate of says.certificates; track certificate.fingerprint) {
        <dt>{{ t.certificate }}</dt>
        <dd>
          {{ certificate.subject }}<br />
          <rj-certificate-sign [notAfter]="certificate.notAfter" />
          <span class="small muted print">SHA-256 {{ print(certificate.fingerprint) }}</span>
        </dd>
      }
    </dl>
    <h3>{{ t.changes }}</h3>
    @if (says.diff.length === 0) {
      <p class="muted">{{ t.same }}</p>
    } @else {
      <ul class="plain">
        @for (change of changes(); track $index) {
          <li>
            <strong>{{ t.fields[change.field] }}</strong>
            @if (change.before !== null) {
              <del
                ><span class="visually-hidden">{{ t.before }}: </span>{{ change.before }}</del
              >
            }
            @if (change.after !== null) {
              <ins
                ><span class="visually-hidden">{{ t.after }}: </span>{{ change.after }}</ins
              >
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host,
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    .print {
      display: block;
      font-family: ui-monospace, monospace;
    }
    li {
      display: grid;
      gap: 0.2rem;
    }
    del,
    ins {
      padding: 0.25rem 0.5rem;
      border-radius: 6px;
      background: var(--rj-surface-2);
      overflow-wrap: anywhere;
    }
    del {
      color: var(--rj-danger-text);
    }
    ins {
      color: var(--rj-success-text);
      text-decoration: none;
    }
    ins::before {
      content: '+ ';
    }
    del::before {
      content: '− ';
      display: inline-block;
    }
  `,
  styleUrl: './section.scss',
})
export class MetadataPreviewView {
  readonly preview = input.required<MetadataPreview>();
  protected readonly texts = inject(ConnectionTexts);
  protected readonly print = fingerprintText;
  /** Certificates are told apart by their fingerprints. */
  protected readonly changes = computed(() =>
    this.preview().diff.map((change) =>
      change.field === 'certificate'
        ? {
            ...change,
            before: change.before && fingerprintText(change.before),
            after: change.after && fingerprintText(change.after),
          }
        : change,
    ),
  );
}
