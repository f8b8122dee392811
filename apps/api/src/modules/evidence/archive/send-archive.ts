import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { attachment } from '../../../platform/http/send-content.js';
import type { OpenedArchive } from './archive-of.js';

/** Sends an archive as it is made; what goes wrong on the way breaks the answer off. */
export async function sendArchive(response: Response, { bytes, content }: OpenedArchive): Promise<void> {
  response.setHeader('Content-Type', 'application/zip');
  response.setHeader('Content-Length', bytes);
  response.setHeader('Content-Disposition', attachment('rinjo.zip'));
  response.setHeader('Cache-Control', 'private, no-store');
  await pipeline(Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0]), response).catch(() => {
    response.destroy(); // whoever asked has left, or an item is not what was written
  });
}
