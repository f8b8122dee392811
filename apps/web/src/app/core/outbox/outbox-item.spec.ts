import { expect, it } from 'vitest';
import type { CallId, SiteId } from '@rinjo/contract';
import { hexOf, metadataOf, photoName } from './outbox-item';

it('names photos by their time and by what they are', () => {
  expect(photoName('2026-11-26T01:23:45.678Z', 'image/jpeg')).toBe('photo-20261126-012345.jpg');
  expect(photoName('2026-11-26T01:23:45.678Z', 'image/png')).toBe('photo-20261126-012345.png');
});

it('says of a photo what is known, and nothing else', () => {
  const item = {
    ...{ callId: 'c' as CallId, siteId: null },
    ...{ name: 'a.jpg', type: 'image/jpeg', bytes: 1, url: null, sha256: 'ab' },
    ...{ takenAt: '2026-11-26T01:23:45.678Z', clockOffsetMs: null, position: null },
  };
  const known = { filename: 'a.jpg', callId: 'c', sha256: 'ab', takenAt: item.takenAt };
  expect(metadataOf(item)).toEqual(known);
  const position = { latitude: 35.5, longitude: 139.5, accuracy: 12.4 };
  expect(metadataOf({ ...item, clockOffsetMs: -20, position })).toEqual({
    ...{ ...known, clockOffsetMs: '-20', latitude: '35.5', longitude: '139.5', accuracy: '12' },
  });
});

it('writes bytes in hexadecimal', () => {
  expect(hexOf(new Uint8Array([0, 15, 255]).buffer)).toBe('000fff');
});

it('says of a file of a site where it belongs', () => {
  const file = {
    ...{ callId: null, siteId: 's' as SiteId, name: 'a.pdf', sha256: null, takenAt: null },
    ...{ clockOffsetMs: null, position: null },
  };
  expect(metadataOf(file)).toEqual({ filename: 'a.pdf', siteId: 's' });
});

it('says of a file for a chat that it is one', () => {
  const file = {
    ...{ callId: 'c' as CallId, siteId: null, chat: true, name: 'a.pdf', sha256: null, takenAt: null },
    ...{ clockOffsetMs: null, position: null },
  };
  expect(metadataOf(file)).toEqual({ filename: 'a.pdf', callId: 'c', chat: 'true' });
});
