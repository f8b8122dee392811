import { describe, expect, it } from '@jest/globals';
import { ATTRIBUTE, decodeStun, encodeStun, errorCodeOf, longTermKey } from './stun-message.js';

/** RFC 5769, 2.4: a request with long-term credentials, without SOFTWARE and FINGERPRINT. */
const SAMPLE = Buffer.from(
  [
    ...['000100602112a44278ad3433c6ad72c029da412e'],
    ...['00060012e3839ee38388e383aae38383e382afe382b90000'],
    ...['0015001c662f2f3439396b39353464364f4c33346f4c394653547679363473410014000b6578616d706c652e6f726700'],
    ...['00080014f67024656dd64a3e02b8e0712e85c9a28ca89666'],
  ].join(''),
  'hex',
);

describe('STUN messages', () => {
  it('are signed as the test vector of RFC 5769 is', () => {
    const message = decodeStun(SAMPLE);
    const text = (name: number): string => message?.attributes.get(name)?.toString('utf8') ?? '';
    expect([text(ATTRIBUTE.username), text(ATTRIBUTE.realm)]).toEqual(['マトリックス', 'example.org']);
    const { username, nonce, realm, integrity } = ATTRIBUTE;
    const attributes = new Map(
      [username, nonce, realm].map((name) => [name, message?.attributes.get(name) ?? Buffer.alloc(0)]),
    );
    const key = longTermKey('マトリックス', 'example.org', 'TheMatrIX');
    const made = encodeStun({ type: 1, transaction: SAMPLE.subarray(8, 20), attributes }, key);
    expect(made.toString('hex')).toBe(SAMPLE.toString('hex'));
    expect(message?.attributes.get(integrity)).toHaveLength(20);
  });

  it('are whole or not there yet, and nothing else is one', () => {
    expect(decodeStun(SAMPLE.subarray(0, 19))).toBeNull();
    expect(decodeStun(SAMPLE.subarray(0, 60))).toBeNull();
    expect(() => decodeStun(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))).toThrow('no STUN');
    expect(errorCodeOf(new Map([[ATTRIBUTE.errorCode, Buffer.from([0, 0, 4, 1])]]))).toBe(401);
    expect(errorCodeOf(new Map())).toBeNull();
  });
});
