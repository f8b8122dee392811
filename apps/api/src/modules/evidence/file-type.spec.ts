import { describe, expect, it } from '@jest/globals';
import { lookInto } from './file-type.js';

/** The head of a JPEG: SOI, an Exif segment with an orientation, SOF0 with the size. */
function jpeg(width: number, height: number, orientation: number): Buffer {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation, 24);
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.from([0xff, 0xd9])]);
}

describe('lookInto', () => {
  it('reads the size of a photo as it is meant to be seen', () => {
    expect(lookInto(jpeg(4032, 3024, 1))).toEqual({ type: 'image/jpeg', width: 4032, height: 3024 });
    expect(lookInto(jpeg(4032, 3024, 6))).toEqual({ type: 'image/jpeg', width: 3024, height: 4032 });
  });

  it.each([
    ['a document', '%PDF-1.7 ...'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
    ['a program', 'MZ\x90\0\x03'],
    ['nothing', ''],
    ['half a picture', '\x89PNG\r\n'],
  ])('refuses %s', (_, text) => {
    expect(lookInto(Buffer.from(text, 'latin1'))).toBeNull();
  });
});
