import { DestroyRef, inject, Service, signal } from '@angular/core';
import type { FileId, FileView } from '@rinjo/contract';
import { I18n } from '../../../core/i18n';
import { CallStore } from '../../call-store';
import { StageStore } from '../../stage/stage-store';
import { FilesStore } from '../files-store';
import { type OpenPdf, PdfError } from './open-pdf';

/**
 * Puts pages of shared PDFs before everybody, as pictures that can be pointed at and drawn on. Whoever turns a page makes
 * its picture, once for all. Provided by the call room.
 */
@Service({ autoProvided: false })
export class PdfPages {
  private readonly call = inject(CallStore);
  private readonly stage = inject(StageStore);
  private readonly files = inject(FilesStore);
  private readonly i18n = inject(I18n);
  private readonly opened = new Map<FileId, Promise<OpenPdf>>();
  private readonly working = signal<FileId | null>(null);
  /** The document whose page is being made ready. */
  readonly busy = this.working.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      for (const pdf of this.opened.values())
        pdf
          .then((open) => {
            open.close();
          })
          .catch((cause: unknown) => console.debug('pdf:', cause));
    });
  }

  /** The page where this document was left, or its first. */
  lastPage(fileId: FileId): number {
    const pages = this.files.files().filter(({ page }) => page?.fileId === fileId);
    const staged = this.files.onStage();
    return (pages.find(({ id }) => id === staged?.id) ?? pages.at(-1))?.page?.number ?? 1;
  }

  async show(document: FileView, number: number): Promise<void> {
    if (this.working()) return;
    const known = this.files
      .files()
      .find(({ page }) => page?.fileId === document.id && page.number === number);
    if (known) {
      this.stage.showToAll({ kind: 'image', fileId: known.id });
      return;
    }
    this.working.set(document.id);
    try {
      const pdf = await this.open(document);
      const page = { fileId: document.id, number, count: pdf.pages };
      await this.files.show('sheet', await pdf.picture(number), document.name, page);
    } catch (cause) {
      console.debug('pdf:', cause);
      const { locked, broken } = this.i18n.t().files.pdf;
      this.call.showToast(cause instanceof PdfError && cause.problem === 'locked' ? locked : broken);
    } finally {
      this.working.set(null);
    }
  }

  private async open({ id }: FileView): Promise<OpenPdf> {
    const known = this.opened.get(id);
    if (known) return known;
    const opening = Promise.all([import('./open-pdf'), this.files.content(id)]).then(
      ([{ openPdf }, content]) => openPdf(content),
    );
    this.opened.set(id, opening);
    opening.catch(() => this.opened.delete(id));
    return opening;
  }
}
