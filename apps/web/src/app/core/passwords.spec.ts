import { generatePassword, passwordLength, passwordTooShort } from './passwords';

it('counts what people see as letters, not code units', () => {
  expect(passwordLength('𠮷野家の合言葉')).toBe(7);
  expect(passwordLength('e\u0301')).toBe(1);
});

it('accepts fifteen and refuses fourteen', () => {
  expect(passwordTooShort('あ'.repeat(14))).toBe(true);
  expect(passwordTooShort('あ'.repeat(15))).toBe(false);
});

it('generates five groups of letters that cannot be mistaken for one another', () => {
  let seed = 0;
  const password = generatePassword((bytes) => bytes.map(() => (seed = (seed * 73 + 41) % 256)));
  expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){4}[a-hj-km-np-z2-9]{4}$/u);
  expect(passwordTooShort(password)).toBe(false);
});
