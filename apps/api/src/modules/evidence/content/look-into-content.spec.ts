import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { storedZip, type ZipFile } from '../../../../../../test/support/zip-file.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { inMemory, lookIntoContent } from './look-into-content.js';
import { extensionOf, hidesEnding, storableName } from './names.js';

const picture = (type: 'jpeg' | 'png' | 'webp'): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#123456' } })
    .toFormat(type)
    .toBuffer();

const looked = (bytes: Buffer, name: string | null) => lookIntoContent(inMemory(bytes), name);

async function reason(bytes: Buffer, name: string | null): Promise<unknown> {
  const thrown = await looked(bytes, name).catch((cause: unknown) => cause);
  if (!(thrown instanceof DomainError)) return 'kept';
  expect(thrown.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  return thrown.details['reason'];
}

const entry = (name: string, more: Partial<ZipFile> = {}): ZipFile => ({
  name,
  content: Buffer.from('<x/>'),
  ...more,
});
const DOCX = [entry('[Content_Types].xml'), entry('word/document.xml')];
/** A PNG that says it is that large. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.writeUInt8(8, 16);
  head.writeUInt8(2, 17);
  const data = deflateSync(Buffer.alloc(100));
  const begin = Buffer.alloc(8);
  begin.writeUInt32BE(data.length, 0);
  begin.write('IDAT', 4);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, begin, data, Buffer.alloc(4)]);
}

describe('lookIntoContent', () => {
  it('knows pictures and their size', async () => {
    expect(await looked(await picture('jpeg'), 'a.JPG')).toEqual({
      ...{ contentType: 'image/jpeg', kind: 'photo', width: 40, height: 30 },
    });
    expect(await looked(await picture('webp'), null)).toMatchObject({ contentType: 'image/webp' });
    expect(await looked(await picture('png'), '図面.png')).toMatchObject({ contentType: 'image/png' });
  });

  it.each([
    ['memo.txt', Buffer.from('現場のメモ\r\n'), 'text/plain'],
    ['list.csv', Buffer.from('a,b\n1,2\n'), 'text/csv'],
    ['plan.pdf', Buffer.from('%PDF-1.7\n...'), 'application/pdf'],
    [
      'report.docx',
      storedZip(DOCX),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['voice.wav', Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1'), 'audio/wav'],
    ['film.mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\x08free', 'latin1'), 'video/mp4'],
    ['voice.m4a', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\x08free', 'latin1'), 'audio/mp4'],
    ['film.mov', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  \0\0\0\x08wide', 'latin1'), 'video/quicktime'],
  ])('knows %s', async (name, bytes, contentType) => {
    expect(await looked(bytes, name)).toMatchObject({ contentType, width: null });
  });

  it('refuses what is not on the list, whatever its name', async () => {
    expect(await reason(Buffer.from('<html><script>alert(1)</script>'), 'a.jpg')).toBe('type');
    expect(await reason(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg')).toBe('type');
    expect(await reason(Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'a.txt')).not.toBe('kept');
    expect(await reason(storedZip([entry('a.txt')]), 'a.zip')).toBe('type');
    expect(await reason(Buffer.from('<!DOCTYPE html>'), 'a.txt')).toBe('polyglot');
  });

  it('refuses a name that does not agree', async () => {
    expect(await reason(await picture('png'), 'a.jpg')).toBe('name');
    expect(await reason(await picture('png'), 'a')).toBe('name');
    expect(await reason(await picture('png'), 'a.exe.png')).toBe('name');
    expect(await reason(await picture('png'), 'a.png.exe')).toBe('name');
    expect(await reason(storedZip(DOCX), 'a.xlsx')).toBe('name');
  });

  it('refuses what is two things at once', async () => {
    const jpeg = await picture('jpeg');
    expect(await reason(Buffer.concat([jpeg, storedZip([entry('x.js')])]), 'a.jpg')).toBe('polyglot');
    const comment = Buffer.from('<script>alert(1)</script>');
    const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    expect(
      await reason(Buffer.concat([jpeg.subarray(0, 2), segment, comment, jpeg.subarray(2)]), 'a.jpg'),
    ).toBe('polyglot');
    const pdf = Buffer.from('%PDF-1.4 ');
    const hidden = Buffer.from([0xff, 0xfe, 0, pdf.length + 2]);
    expect(await reason(Buffer.concat([jpeg.subarray(0, 2), hidden, pdf, jpeg.subarray(2)]), 'a.jpg')).toBe(
      'polyglot',
    );
  });

  it('refuses bombs by what they say of themselves', async () => {
    expect(await reason(png(20_000, 20_000), 'a.png')).toBe('pixels');
    expect(await reason(png(12_000, 10_000), 'a.png')).toBe('kept');
    const claimed = 600_000_000;
    expect(
      await reason(storedZip([...DOCX, entry('a', { claimed }), entry('b', { claimed })]), 'a.docx'),
    ).toBe('archive');
    const many = Array.from({ length: 10_001 }, (_, n) => entry(String(n)));
    expect(await reason(storedZip([...DOCX, ...many]), 'a.docx')).toBe('archive');
    expect(await reason(storedZip([...DOCX, entry('link', { mode: 0o120777 })]), 'a.docx')).toBe('archive');
    expect(await reason(storedZip([...DOCX, entry('word/vbaProject.bin')]), 'a.docx')).toBe('archive');
    expect(await reason(storedZip(DOCX).subarray(0, -10), 'a.docx')).toBe('archive');
  });
});

describe('names', () => {
  it('have their last ending', () => {
    expect(extensionOf('a.tar.GZ')).toBe('gz');
    expect(extensionOf('../../etc/passwd')).toBeNull();
    expect(hidesEnding('2026.11.26.jpg')).toBe(false);
    expect(hidesEnding('page.html .jpg')).toBe(true);
  });

  it('are stored as they came, but for what cannot be stored', () => {
    expect(storableName('../a\r\nb‮gpj.exe')).toBe('../a\r\nb‮gpj.exe');
    expect(storableName('a\0b\ud800')).toBe('a�b�');
  });
});
