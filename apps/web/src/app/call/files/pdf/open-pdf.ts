import { trustedScript } from '../../../core/trusted-script';
import { encodePage, scaleOf } from './page-picture';

/** Where `angular.json` lays what pdf.js loads as it goes. */
const PARTS = '/pdf/';

/** A document that was read. */
export interface OpenPdf {
  readonly pages: number;
  /** The picture of a page, from 1. */
  picture(page: number): Promise<Blob>;
  close(): void;
}

/** Why a document cannot be shown. */
export type PdfProblem = 'locked' | 'broken';
export class PdfError extends Error {
  constructor(
    readonly problem: PdfProblem,
    cause: unknown,
  ) {
    super(problem, { cause });
  }
}

/** Reads a PDF, in a worker of its own. Throws PdfError. */
export async function openPdf(content: Blob): Promise<OpenPdf> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const script = trustedScript('rinjo#pdf-worker', `${PARTS}pdf.worker.min.mjs`);
  const port = new Worker(script, { type: 'module' });
  const worker = pdf.PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const document = await pdf.getDocument({
      data: new Uint8Array(await content.arrayBuffer()),
      worker,
      // Japanese drawings name their fonts and do not bring them.
      cMapUrl: `${PARTS}cmaps/`,
      standardFontDataUrl: `${PARTS}fonts/`,
      wasmUrl: `${PARTS}wasm/`,
    }).promise;
    return {
      pages: document.numPages,
      close,
      picture: async (number) => {
        const page = await document.getPage(number);
        const viewport = page.getViewport({ scale: scaleOf(page.getViewport({ scale: 1 })) });
        const canvas = globalThis.document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
        page.cleanup();
        return encodePage(canvas);
      },
    };
  } catch (cause) {
    close();
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new PdfError(locked ? 'locked' : 'broken', cause);
  }
}
