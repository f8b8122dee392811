import { Component, computed, effect, inject, input, type OnDestroy, signal, untracked } from '@angular/core';
import { type OpenPdf, openPdf, PdfError } from '../../call/files/pdf/open-pdf';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { EvidenceTexts } from '../evidence-texts';
import { FullPicture } from './full-picture';

/** A PDF, page by page: pages are pictures, nothing of the file runs. It comes with pdf.js, so it is fetched where there is one. */
@Component({
  selector: 'rj-pdf-preview',
  imports: [FullPicture, Icon, Notice],
  template: `
    @let t = i18n.t().files.pdf;
    @if (problem(); as why) {
      <rj-notice kind="error">{{ why === 'line' ? texts.t().previewFailed : t[why] }}</rj-notice>
    } @else {
      @if (picture(); as url) {
        <button type="button" class="picture" [attr.aria-label]="texts.t().enlarge" (click)="full.set(true)">
          <img [src]="url" [alt]="t.shown(page(), pages())" />
        </button>
      }
      @if (busy()) {
        <progress [attr.aria-label]="t.working"></progress>
      }
      @if (pages() > 0) {
        <div class="turner" role="group" [attr.aria-label]="t.pages">
          <button
            type="button"
            class="button small"
            [attr.aria-label]="t.before"
            [disabled]="page() <= 1"
            (click)="page.set(page() - 1)"
          >
            <rj-icon name="back" />
          </button>
          <label>
            <span class="visually-hidden">{{ t.page }}</span>
            <input #field inputmode="numeric" autocomplete="off" [value]="page()" (change)="typed(field)" />
            <span>/ {{ pages() }}</span>
          </label>
          <button
            type="button"
            class="button small"
            [attr.aria-label]="t.after"
            [disabled]="page() >= pages()"
            (click)="page.set(page() + 1)"
          >
            <rj-icon name="forward" />
          </button>
        </div>
      }
    }
    @if (full() && picture(); as url) {
      <rj-full-picture [name]="t.shown(page(), pages())" [url]="url" (closed)="full.set(false)" />
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 0.75rem;
      inline-size: 100%;
      padding: 0.75rem;
    }
    .picture {
      padding: 0;
      border: 0;
      background: none;
      cursor: zoom-in;
    }
    img {
      max-inline-size: 100%;
      max-block-size: 70vh;
      background: #fff;
      box-shadow: var(--rj-shadow);
    }
    progress {
      inline-size: 100%;
    }
    .turner,
    label {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      font-variant-numeric: tabular-nums;
    }
    input {
      inline-size: 3.5rem;
      min-block-size: 2.75rem;
      border: 1px solid var(--rj-outline-strong);
      border-radius: 8px;
      background: var(--rj-bg);
      color: inherit;
      font: inherit;
      text-align: center;
    }
  `,
})
export class PdfPreview implements OnDestroy {
  /** Where its bytes are, or the bytes. */
  readonly content = input.required<string | Blob>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EvidenceTexts);
  private readonly pdf = signal<OpenPdf | null>(null);
  protected readonly page = signal(1);
  protected readonly busy = signal(true);
  protected readonly full = signal(false);
  protected readonly picture = signal<string | null>(null);
  protected readonly problem = signal<'locked' | 'broken' | 'line' | null>(null);
  protected readonly pages = computed(() => this.pdf()?.pages ?? 0);
  private gone = false;

  constructor() {
    effect(() => {
      const content = this.content();
      untracked(() => void this.open(content));
    });
    effect(() => {
      const [pdf, page] = [this.pdf(), this.page()];
      if (pdf) untracked(() => void this.draw(pdf, page));
    });
  }

  ngOnDestroy(): void {
    this.gone = true;
    this.pdf()?.close();
    this.show(null);
  }

  protected typed(field: HTMLInputElement): void {
    const page = Math.round(Number(field.value));
    if (page >= 1 && page <= this.pages()) this.page.set(page);
    field.value = String(this.page());
  }

  private async open(content: string | Blob): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const pdf = await openPdf(typeof content === 'string' ? await fetched(content) : content);
      if (this.gone || content !== this.content()) {
        pdf.close();
        return;
      }
      this.pdf()?.close();
      this.page.update((page) => Math.min(page, pdf.pages));
      this.pdf.set(pdf);
    } catch (cause) {
      this.fail(cause);
    }
  }

  private async draw(pdf: OpenPdf, page: number): Promise<void> {
    this.busy.set(true);
    try {
      const picture = await pdf.picture(page);
      if (!this.gone && page === this.page()) this.show(picture);
    } catch (cause) {
      this.fail(cause);
    } finally {
      if (page === this.page()) this.busy.set(false);
    }
  }

  private show(picture: Blob | null): void {
    const before = this.picture();
    this.picture.set(picture && URL.createObjectURL(picture));
    if (before !== null) URL.revokeObjectURL(before);
  }

  private fail(cause: unknown): void {
    console.debug('pdf:', cause);
    this.busy.set(false);
    this.problem.set(cause instanceof PdfError ? cause.problem : 'line');
  }
}

async function fetched(url: string): Promise<Blob> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.blob();
}
