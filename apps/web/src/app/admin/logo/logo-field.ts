import { HttpClient } from '@angular/common/http';
import { Component, computed, DestroyRef, inject, input, type OnInit, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../core/api-error';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';

export interface LogoTexts {
  readonly heading: string;
  readonly hint: string;
  readonly none: string;
  /** What the picture is, for those who do not see it. */
  readonly shown: string;
  readonly choose: string;
  readonly replace: string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: string;
  readonly working: string;
  readonly refused: string;
}

/** A picture that the organization is shown with: what there is, another one, or none. It counts at once. */
@Component({
  selector: 'rj-logo-field',
  imports: [Confirm, Icon, Notice],
  template: `
    @let t = texts();
    <section class="card" [attr.aria-label]="t.heading">
      <h2>{{ t.heading }}</h2>
      <p class="small muted">{{ t.hint }}</p>
      @if (url(); as picture) {
        <img [src]="picture" [alt]="t.shown" />
      } @else if (known()) {
        <p class="muted">{{ t.none }}</p>
      }
      @if (busy()) {
        <progress [attr.aria-label]="t.working"></progress>
      }
      @if (why(); as text) {
        <rj-notice kind="error">{{ text }}</rj-notice>
      }
      <input
        #field
        type="file"
        accept="image/png,image/jpeg"
        class="visually-hidden"
        tabindex="-1"
        [attr.aria-label]="t.choose"
        (change)="put(field)"
      />
      <div class="row">
        <button type="button" class="button" [disabled]="busy()" (click)="field.click()">
          <rj-icon name="file" />{{ url() ? t.replace : t.choose }}
        </button>
        @if (url()) {
          <button type="button" class="button" [disabled]="busy()" (click)="asking.set(true)">
            <rj-icon name="trash" />{{ t.remove }}
          </button>
        }
      </div>
    </section>
    @if (asking()) {
      <rj-confirm
        [heading]="t.removeTitle"
        [text]="t.removeText"
        [yes]="t.remove"
        [no]="i18n.t().common.cancel"
        (confirmed)="remove()"
        (dismissed)="asking.set(false)"
      />
    }
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      justify-items: start;
    }
    p,
    h2 {
      margin: 0;
    }
    img {
      max-inline-size: 15rem;
      max-block-size: 6rem;
      padding: 0.5rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      background: #fff;
    }
    progress {
      inline-size: 100%;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class LogoField implements OnInit {
  /** Below the API. */
  readonly path = input.required<string>();
  readonly texts = input.required<LogoTexts>();
  readonly changed = output();
  protected readonly i18n = inject(I18n);
  private readonly errors = inject(ErrorText);
  private readonly http = inject(HttpClient);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly url = signal<string | null>(null);
  /** Whether there is one or not. */
  protected readonly known = signal(false);
  protected readonly asking = signal(false);
  protected readonly why = computed(() => {
    const refused = this.attempts.refused();
    if (refused === null) return null;
    return toApiError(refused).code === 'UNSUPPORTED_MEDIA_TYPE'
      ? this.texts().refused
      : this.errors.of(refused);
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.show(null));
  }

  ngOnInit(): void {
    void this.attempts.run(() => this.read());
  }

  protected put(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return Promise.resolve();
    return this.attempts.run(async () => {
      await firstValueFrom(this.http.put(this.address, file, { headers: { 'content-type': file.type } }));
      await this.read();
      this.changed.emit();
    });
  }

  protected remove(): Promise<void> {
    this.asking.set(false);
    return this.attempts.run(async () => {
      await firstValueFrom(this.http.delete(this.address));
      this.show(null);
      this.changed.emit();
    });
  }

  private get address(): string {
    return API + this.path();
  }

  private async read(): Promise<void> {
    try {
      this.show(await firstValueFrom(this.http.get(this.address, { responseType: 'blob' })));
    } catch (thrown) {
      if (toApiError(thrown).code !== 'NOT_FOUND') throw thrown;
      this.show(null);
    }
  }

  private show(picture: Blob | null): void {
    const before = this.url();
    this.url.set(picture && URL.createObjectURL(picture));
    this.known.set(true);
    if (before !== null) URL.revokeObjectURL(before);
  }
}
