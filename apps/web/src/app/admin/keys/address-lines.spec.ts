import { linesOf, looksLikeRange } from './address-lines';

it('reads one address a line, or several with commas', () => {
  expect(linesOf(' 203.0.113.0/24\n\n2001:db8::/32, 192.0.2.1 ')).toEqual([
    '203.0.113.0/24',
    '2001:db8::/32',
    '192.0.2.1',
  ]);
});

it('sees what cannot be an address', () => {
  for (const right of ['192.0.2.1', '192.0.2.0/24', '2001:db8::1', '::1/128', '2001:DB8::/32'])
    expect([right, looksLikeRange(right)]).toEqual([right, true]);
  for (const wrong of ['office', '192.0.2', '192.0.2.1/', 'example.com', '192.0.2.1-9'])
    expect([wrong, looksLikeRange(wrong)]).toEqual([wrong, false]);
});
