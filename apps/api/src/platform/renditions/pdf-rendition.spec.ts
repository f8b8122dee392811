import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { endlessPdf, lockedPdf, pdfOf, redPdf } from '../../../../../test/support/small-pdf.js';
import { canRenderPdfs, PDF_BYTES, renderPdf } from './pdf-rendition.js';

const drawn = (bytes: Buffer): Promise<Buffer> => renderPdf(Readable.from([bytes]), 640);
const limits = { memoryBytes: 500_000_000, cpuSeconds: 1, wallMs: 10_000, outputBytes: 20_000_000 };

(canRenderPdfs() ? describe : describe.skip)('the picture of a document', () => {
  it('is its first page', async () => {
    const page = sharp(await drawn(redPdf(595, 842, 3)));
    const { format, width, height } = await page.metadata();
    expect([format, width, height]).toEqual(['png', 453, 640]);
    const { dominant } = await page.stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.g + dominant.b).toBeLessThan(60);
  });

  it('is as large as any other, however large the page says it is, and one page of a hundred thousand', async () => {
    expect((await sharp(await drawn(redPdf(200_000_000, 100_000_000))).metadata()).width).toBe(640);
    expect((await sharp(await drawn(redPdf(842, 595, 100_000))).metadata()).width).toBe(640);
  });

  it('is none of what is damaged, locked, or leads back to itself', async () => {
    const loop = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'];
    const bad = [
      Buffer.from('%PDF-1.7 and no more'),
      redPdf(595, 842).subarray(0, 60),
      lockedPdf(),
      pdfOf(loop),
    ];
    for (const bytes of bad) await expect(drawn(bytes)).rejects.toThrow('pdftoppm');
  });

  it('is none of a page that takes too long, or of more than lies in memory', async () => {
    await expect(renderPdf(Readable.from([endlessPdf(8)]), 640, limits)).rejects.toThrow(/SIG(KILL|XCPU)/);
    const piece = Buffer.alloc(1_048_576);
    const long = Readable.from(Array.from({ length: PDF_BYTES / piece.length + 1 }, () => piece));
    await expect(renderPdf(long, 640)).rejects.toThrow('too large');
  });

  it('is none beyond its limit of memory', async () => {
    const tight = { ...limits, memoryBytes: 2_000_000 };
    await expect(renderPdf(Readable.from([redPdf(595, 842)]), 640, tight)).rejects.toThrow('pdftoppm');
  });
});
