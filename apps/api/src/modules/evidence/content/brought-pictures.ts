import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Content } from '../../../platform/http/send-content.js';
import { renderJpeg } from '../../../platform/renditions/picture-rendition.js';
import { ContentScanner } from '../../../platform/scanning/scanner.port.js';
import { inMemory, lookIntoContent } from './look-into-content.js';

const TYPES: readonly string[] = ['image/png', 'image/jpeg'];

export interface MadePicture {
  readonly jpeg: Buffer;
  /** Of these bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Pictures that somebody brings for the product itself to show. What is shown is made anew of them. */
@Injectable()
export class BroughtPictures {
  constructor(private readonly scanner: ContentScanner) {}

  /**
   * A JPEG in sRGB, on white where the picture lets something through. Throws UNSUPPORTED_MEDIA_TYPE for anything but PNG and JPEG, and
   * for what is not found clean or cannot be decoded; NOT_READY while nothing can be scanned.
   * @param side most pixels of the longer side
   */
  async made(bytes: Buffer, side: number): Promise<MadePicture> {
    const { contentType } = await lookIntoContent(inMemory(bytes), null);
    if (!TYPES.includes(contentType)) throw refused('type');
    if ((await this.scanner.scan(inOnePiece(bytes))) !== 'clean') throw refused('malware');
    const jpeg = await renderJpeg(bytes, side).catch(() => {
      throw refused('picture');
    });
    return { jpeg, sha256: createHash('sha256').update(jpeg).digest('hex') };
  }
}

/** Such a picture, for `sendContent`. */
export const logoContent = ({ jpeg, sha256 }: MadePicture): Content => ({
  ...{ name: 'logo.jpg', contentType: 'image/jpeg', bytes: jpeg.length, etag: sha256 },
  content: ({ first, last } = { first: 0, last: jpeg.length - 1 }) =>
    inOnePiece(jpeg.subarray(first, last + 1)),
});

const refused = (reason: string): DomainError => new DomainError('UNSUPPORTED_MEDIA_TYPE', { reason });
