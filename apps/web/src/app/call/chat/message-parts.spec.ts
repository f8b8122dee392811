import { partsOf } from './message-parts';

it('makes addresses of addresses and leaves the rest as it is', () => {
  expect(partsOf('図面は https://example.com/a?b=1。(see http://x.test/y).')).toEqual([
    { text: '図面は ', href: null },
    { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
    { text: '。(see ', href: null },
    { text: 'http://x.test/y', href: 'http://x.test/y' },
    { text: ').', href: null },
  ]);
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'ただの文', '<a href="https://"></a>'])(
  'follows nothing in %s',
  (text) => {
    expect(partsOf(text)).toEqual([{ text, href: null }]);
  },
);
