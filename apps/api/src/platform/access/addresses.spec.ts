import { describe, expect, it } from '@jest/globals';
import { isAllowed, isWithin, readRange } from './addresses.js';

describe('a range of addresses', () => {
  it('is stored as the network that it means', () => {
    expect(readRange('192.0.2.7')).toBe('192.0.2.7/32');
    expect(readRange(' 192.0.2.7/24 ')).toBe('192.0.2.0/24');
    expect(readRange('2001:DB8:0::1')).toBe('2001:db8::1/128');
    expect(readRange('2001:db8::1/32')).toBe('2001:db8::/32');
  });

  it('is refused when it is none, limits nothing or means different things to different programs', () => {
    for (const text of [
      ...[
        '',
        'office',
        '10.0.0.0/33',
        '10.0.0/8',
        '10.1',
        '0x0a000001',
        '010.0.0.1',
        '1.2.3.4.5',
        '10.0.0.0/-1',
      ],
      ...[
        '0.0.0.0/0',
        '::/0',
        '::ffff:10.0.0.1',
        'fe80::1%eth0',
        '10.0.0.1/24/24',
        '2001:db8::/129',
        '10.0.0.256',
      ],
    ])
      expect([text, readRange(text)]).toEqual([text, null]);
  });
});

describe('an address', () => {
  const office = ['192.0.2.0/24', '2001:db8::/32'];

  it('is in a range or is not', () => {
    for (const inside of ['192.0.2.255', '::ffff:192.0.2.1', '2001:db8:ffff::1'])
      expect([inside, isWithin(inside, office)]).toEqual([inside, true]);
    for (const outside of ['192.0.3.0', '::ffff:192.0.3.1', '2001:db9::', 'unknown', '', '::1'])
      expect([outside, isWithin(outside, office)]).toEqual([outside, false]);
  });

  it('is allowed by an empty list', () => {
    expect(isAllowed('unknown', [])).toBe(true);
    expect(isAllowed('unknown', office)).toBe(false);
  });
});
