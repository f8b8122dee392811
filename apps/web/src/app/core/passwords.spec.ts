import { generatePassword, passwordLength, passwordMinimum, passwordTooShort } from './passwords';

it('counts what people see as letters, not code units', () => {
  expect(passwordLength('𠮷野家の合言葉')).toBe(7);
  expect(passwordLength('e\u0301')).toBe(1);
});

it('accepts fifteen and refuses fourteen; with a second factor eight and seven', () => {
  for (const [required, min] of [
    [false, 15],
    [true, 8],
  ] as const) {
    expect(passwordMinimum(required)).toBe(min);
    expect(passwordTooShort('あ'.repeat(min - 1), min)).toEqual({ kind: 'passwordTooShort', min });
    expect(passwordTooShort('あ'.repeat(min), min)).toBeNull();
  }
});

it('generates five groups of letters that cannot be mistaken for one another', () => {
  let seed = 0;
  const password = generatePassword((bytes) => bytes.map(() => (seed = (seed * 73 + 41) % 256)));
  expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){4}[a-hj-km-np-z2-9]{4}$/u);
  expect(passwordTooShort(password, passwordMinimum(false))).toBeNull();
});
