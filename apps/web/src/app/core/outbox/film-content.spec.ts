import { expect, it } from 'vitest';
import { contentOfPieces, hashOfPieces } from './film-content';
import { hexOf } from './outbox-item';

const pieces = ['abc', 'defgh', 'i'].map((text) => new TextEncoder().encode(text).buffer);
const read = (n: number): Promise<ArrayBuffer | null> => Promise.resolve(pieces[n] ?? null);
const content = contentOfPieces(
  pieces.map(({ byteLength }) => byteLength),
  read,
);
const text = async (from: number, to: number): Promise<string> => (await content.slice(from, to)).text();

it('reads pieces as one content, from anywhere to anywhere', async () => {
  expect(content.size).toBe(9);
  expect(await Promise.all([text(0, 9), text(2, 4), text(3, 8), text(8, 9), text(4, 4)])).toEqual([
    ...['abcdefghi', 'cd', 'defgh', 'i', ''],
  ]);
});

it('hashes them as one, and says when one is gone', async () => {
  expect(await hashOfPieces(3, read)).toBe(
    hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('abcdefghi'))),
  );
  await expect(hashOfPieces(4, read)).rejects.toThrow('Piece 3 is gone');
});
