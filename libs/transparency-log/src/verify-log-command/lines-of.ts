import { createReadStream } from 'node:fs';

const BREAK = 10;
const AT_ONCE = 1 << 20;

/** The lines of a file, without the breaks and without empty ones, some hundreds at a time. */
export async function* linesOf(path: string): AsyncGenerator<readonly string[], void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: AT_ONCE })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(BREAK) + 1;
    yield split(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  yield split(rest);
}

const split = (bytes: Buffer): readonly string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
