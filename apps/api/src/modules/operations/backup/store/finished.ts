import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Resolves when every byte has come; rejects as the source does. */
export const finished = (source: AsyncIterable<Uint8Array>): Promise<void> =>
  pipeline(source, new Writable({ write: (_chunk, _encoding, done) => done() }));
