import { describe, expect, it } from '@jest/globals';
import { logContext } from './log-context.js';
import { causeOf, Logger } from './logger.js';

function capture(least: 'debug' | 'info' | 'warn' | 'error' = 'debug'): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  return { logger: new Logger(least, (line) => lines.push(line)), lines };
}

describe('Logger (case 45)', () => {
  it('writes one JSON object per line, whatever is in the values', () => {
    const { logger, lines } = capture();
    const evil = 'a\n{"level":"error"}\r\u2028\u2029\u0085\u001b[31m\u202eb\u200f';
    logger.info(evil, { name: evil });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, -1)).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', message: evil, name: evil });
  });

  it('leaves out what is less severe than the least', () => {
    const { logger, lines } = capture('warn');
    logger.debug('no');
    logger.info('no');
    logger.warn('yes');
    logger.error('yes');
    expect(lines).toHaveLength(2);
  });

  it('names the request and its tenant', () => {
    const { logger, lines } = capture();
    logContext.run({ requestId: 'r1', tenantId: 't1' }, () => logger.info('inside'));
    logger.info('outside');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { requestId: 'r1', tenantId: 't1' },
      { message: 'outside' },
    ]);
  });

  it('keeps the stack of a cause on its line', () => {
    const { logger, lines } = capture();
    logger.error('broken', causeOf(new Error('why')));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      error: 'why',
      stack: expect.stringContaining('logger.spec'),
    });
  });
});
