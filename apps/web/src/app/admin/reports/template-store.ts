import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import {
  REPORT_SECTIONS,
  type ReportPart,
  type ReportTemplate,
  type ReportTemplateView,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { type ApiError, toApiError } from '../../core/api-error';
import { API } from '../../core/api-interceptor';
import { isTimeZone } from '../../core/zoned-time';

/** One line of the list of contents: a section that is in the report, or could be. */
export interface TemplatePart extends ReportPart {
  readonly shown: boolean;
}

/** The template of reports as it is saved, and as it is being edited. Provided by the page. */
@Service({ autoProvided: false })
export class TemplateStore {
  private readonly http = inject(HttpClient);
  private readonly stored = signal<ReportTemplateView | null>(null);
  private readonly edited = signal<ReportTemplate | null>(null);
  private readonly lines = signal<readonly TemplatePart[]>([]);
  private readonly failure = signal<ApiError | null>(null);
  private readonly working = signal(false);
  private readonly shown = signal<Blob | null>(null);

  readonly draft = this.edited.asReadonly();
  readonly parts = this.lines.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly busy = this.working.asReadonly();
  readonly preview = this.shown.asReadonly();
  readonly template = computed<ReportTemplate | null>(() => {
    const draft = this.edited();
    const sections = this.lines().filter((part) => part.shown);
    return draft && { ...draft, sections: sections.map(({ section, heading }) => ({ section, heading })) };
  });
  readonly dirty = computed(() => {
    const stored = this.stored();
    return stored !== null && !same(stored.template, this.template());
  });
  readonly validZone = computed(() => isTimeZone(this.edited()?.timeZone ?? ''));
  readonly valid = computed(() => this.validZone() && (this.template()?.sections.length ?? 0) > 0);

  async load(): Promise<void> {
    await this.attempt(async () => {
      this.take(await firstValueFrom(this.http.get<ReportTemplateView>(`${API}/report-template`)));
    });
  }

  change(change: Partial<ReportTemplate>): void {
    this.edited.update((draft) => draft && { ...draft, ...change });
  }

  changePart(index: number, change: Partial<TemplatePart>): void {
    this.lines.update((parts) => parts.map((part, i) => (i === index ? { ...part, ...change } : part)));
  }

  /** Up or down by one place. */
  move(index: number, by: -1 | 1): void {
    this.lines.update((parts) => {
      const [one, other] = [parts[index], parts[index + by]];
      return one && other ? parts.with(index, other).with(index + by, one) : parts;
    });
  }

  discard(): void {
    const stored = this.stored();
    if (stored) this.take(stored);
  }

  /** Answers whether it worked; `error` says why not. The edits stay then. */
  async save(): Promise<boolean> {
    const [stored, template] = [this.stored(), this.template()];
    if (!stored || !template || !this.valid()) return false;
    return this.attempt(async () => {
      const body = { version: stored.version, template };
      this.take(await firstValueFrom(this.http.put<ReportTemplateView>(`${API}/report-template`, body)));
    });
  }

  async showPreview(): Promise<void> {
    const template = this.template();
    if (!template || !this.valid()) return;
    await this.attempt(async () => {
      const pdf = this.http.post(
        `${API}/report-template/preview`,
        { template },
        {
          responseType: 'blob',
        },
      );
      this.shown.set(await firstValueFrom(pdf));
    });
  }

  private take(view: ReportTemplateView): void {
    this.stored.set(view);
    this.edited.set(view.template);
    const used = view.template.sections;
    const others = REPORT_SECTIONS.filter((name) => !used.some(({ section }) => section === name));
    this.lines.set([
      ...used.map((part) => ({ ...part, shown: true })),
      ...others.map((section) => ({ section, heading: '', shown: false })),
    ]);
    this.failure.set(null);
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    this.failure.set(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
      return false;
    } finally {
      this.working.set(false);
    }
  }
}

/** Whatever the order of the fields: the database keeps its own. */
function same(a: ReportTemplate, b: ReportTemplate | null): boolean {
  const flat = (template: ReportTemplate): string =>
    JSON.stringify([
      ...[template.language, template.timeZone, template.title, template.cover, template.footer],
      ...[template.photosPerPage, template.comments],
      template.sections.map(({ section, heading }) => [section, heading]),
    ]);
  return b !== null && flat(a) === flat(b);
}
