import { attribute, childrenNamed, plainText } from './xml.js';

const MAX_ATTRIBUTES = 200;
const MAX_VALUES = 500;
const MAX_LENGTH = 1_024;

/**
 * Names and values of the attributes of an assertion; what is longer than anything that we read is left out. A Map: an
 * attribute named `__proto__` is a name like any other. Security.md 2.4.5.
 */
export function readAttributes(assertion: Element): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const statements = childrenNamed(assertion, 'saml', 'AttributeStatement');
  for (const element of statements.flatMap((one) => childrenNamed(one, 'saml', 'Attribute'))) {
    const name = attribute(element, 'Name');
    if (name === null || name === '' || name.length > MAX_LENGTH || found.size >= MAX_ATTRIBUTES) continue;
    const values = childrenNamed(element, 'saml', 'AttributeValue')
      .map((value) => plainText(value)?.trim() ?? '')
      .filter((value) => value !== '' && value.length <= MAX_LENGTH);
    found.set(name, [...(found.get(name) ?? []), ...values].slice(0, MAX_VALUES));
  }
  return found;
}
