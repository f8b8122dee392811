import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LogoutRefusal } from '@rinjo/contract';
import { makeSigner, readRedirect, type Signer } from '../../../../../../test/support/idp/index.js';
import { LogoutRefused } from './logout-refused.js';
import { inflated, isSignedBy, readRedirectQuery, redirectTo } from './redirect-message.js';

function refusalOf(work: () => unknown): LogoutRefusal | null {
  try {
    work();
    return null;
  } catch (thrown) {
    if (thrown instanceof LogoutRefused) return thrown.refusal;
    throw thrown;
  }
}

describe('messages of the Redirect binding', () => {
  let signer: Signer;
  beforeAll(async () => {
    signer = await makeSigner();
  });
  const query = (xml: string, relayState: string | null = null): string =>
    redirectTo('https://idp.test/slo?tenant=1', {
      kind: 'SAMLRequest',
      xml,
      relayState,
      privateKey: signer.privateKey,
    }).slice('https://idp.test/slo?tenant=1&'.length);

  it('are read as they were written, by us and by others', () => {
    const message = readRedirectQuery(query('<a>ü</a>', 'r&1 +'));
    expect([inflated(message), message.relayState, message.kind]).toEqual([
      '<a>ü</a>',
      'r&1 +',
      'SAMLRequest',
    ]);
    expect(isSignedBy(message, [signer.certificate])).toBe(true);
    expect(readRedirect(`x?${query('<a/>')}`).verifies(signer.certificate)).toBe(true);
  });

  it('are signed by whoever has the key, in whatever order the parameters come', async () => {
    const [message = '', algorithm = '', signature = ''] = query('<a/>').split('&');
    const read = readRedirectQuery([signature, algorithm, message].join('&'));
    expect(isSignedBy(read, [(await makeSigner()).certificate])).toBe(false);
    expect(isSignedBy(read, [(await makeSigner()).certificate, signer.certificate])).toBe(true);
  });

  it('inflate to 64 KB and no more: 272 KB that stand for 280 MB cost next to nothing', () => {
    const bomb = deflateRawSync(Buffer.alloc(280_000_000)).toString('base64');
    expect(bomb.length).toBeGreaterThan(272_000);
    const message = { ...readRedirectQuery(query('<a/>')), message: bomb };
    const [before, begin] = [process.memoryUsage().rss, performance.now()];
    expect(refusalOf(() => inflated(message))).toBe('not_inflatable');
    expect(performance.now() - begin).toBeLessThan(100);
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
    expect(refusalOf(() => readRedirectQuery(`SAMLRequest=${encodeURIComponent(bomb)}`))).toBe('too_large');
  });

  it.each(['%E0%A4', 'a b', '=', ''])('refuse %p as a message', (bad) => {
    const good = query('<a/>').replace(/SAMLRequest=[^&]+/, `SAMLRequest=${bad}`);
    expect(refusalOf(() => readRedirectQuery(good))).toBe('malformed_query');
  });

  it('refuse a message that is no text', () => {
    const latin = {
      ...readRedirectQuery(query('<a/>')),
      message: deflateRawSync(Buffer.from([0x3c, 0xff])).toString('base64'),
    };
    expect(refusalOf(() => inflated(latin))).toBe('malformed_xml');
    expect(refusalOf(() => inflated({ ...latin, message: 'AAAA' }))).toBe('not_inflatable');
  });
});
