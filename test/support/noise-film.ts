import { randomBytes } from 'node:crypto';

/** A film by its head, and noise: of this many bytes. */
export const noiseFilm = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\0mdat', 'latin1'),
    randomBytes(bytes - 32),
  ]);
