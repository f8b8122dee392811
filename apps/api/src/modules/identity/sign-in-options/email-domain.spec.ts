import { expect, it } from '@jest/globals';
import { emailDomain } from './email-domain.js';

it.each([
  ['sato@Aoba.Example', 'aoba.example'],
  ['sato@青葉.example', 'xn--6s1au30b.example'],
  ['"a@b"@aoba.example ', 'aoba.example'],
])('finds the domain of %s', (email, domain) => {
  expect(emailDomain(email)).toBe(domain);
});

it.each(['sato', '@aoba.example', 'sato@', 'sato@a b.example', ''])('finds none in %j', (email) => {
  expect(emailDomain(email)).toBeNull();
});
