import { existsSync } from 'node:fs';
import { type ProgramLimits, runLimited } from './limited-program.js';
import { MEMORY, memoryFile } from './memory-file.js';

const PDFTOPPM = '/usr/bin/pdftoppm';
const LIMITS: ProgramLimits = {
  memoryBytes: 500_000_000,
  cpuSeconds: 10,
  wallMs: 20_000,
  outputBytes: 20_000_000,
};

/** A larger document stays without a picture: it lies in memory as a whole while its page is drawn. */
export const PDF_BYTES = 48 * 1_048_576;

/** Whether this machine can draw pages of documents without writing them to a disk. */
export const canRenderPdfs = (): boolean => existsSync(PDFTOPPM) && existsSync(MEMORY);

/**
 * The first page of a PDF as PNG, its longest side `side` pixels however large the page says it is. poppler reads memory and has no
 * network; it draws and runs no scripts. Rejects for what is damaged, needs a password, or is over a limit.
 */
export async function renderPdf(
  content: AsyncIterable<Buffer>,
  side: number,
  limits: ProgramLimits = LIMITS,
): Promise<Buffer> {
  const file = await memoryFile();
  try {
    let bytes = 0;
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > PDF_BYTES) throw new Error('The document is too large');
      await file.write(piece);
    }
    return await runLimited({
      command: PDFTOPPM,
      args: [
        '-q',
        '-singlefile',
        '-f',
        '1',
        '-l',
        '1',
        '-cropbox',
        '-scale-to',
        `${side}`,
        '-png',
        '/proc/self/fd/3',
      ],
      file: file.fd,
      limits,
    });
  } finally {
    await file.close();
  }
}
