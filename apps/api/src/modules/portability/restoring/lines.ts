const NEWLINE = 0x0a;

/** The lines of a file of text, each of at most `longest` bytes. Throws RangeError for a longer one, TypeError for what is no UTF-8. */
export async function* linesOf(
  source: AsyncIterable<Buffer>,
  longest: number,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer[] = [];
  let waiting = 0;
  for await (const chunk of source) {
    let begin = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, begin)) {
      yield decoder.decode(Buffer.concat([...rest, chunk.subarray(begin, end)]));
      [rest, waiting, begin] = [[], 0, end + 1];
    }
    if (begin === chunk.length) continue;
    rest.push(chunk.subarray(begin));
    waiting += chunk.length - begin;
    if (waiting > longest) throw new RangeError('A line is too long');
  }
  if (waiting > 0) yield decoder.decode(Buffer.concat(rest));
}
