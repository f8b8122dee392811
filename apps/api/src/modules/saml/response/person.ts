import { isEmail } from 'class-validator';
import type { AttributeMap, GroupId, GroupMapping, Locale, RoleKey } from '@rinjo/contract';
import { LIMITS, LOCALES } from '@rinjo/contract';
import type { Asserted } from './post-check.js';
import { demand } from './refused.js';

/** How a connection reads a person. */
export interface PersonRules {
  readonly attributes: AttributeMap;
  readonly groupMappings: readonly GroupMapping[];
  readonly defaultRole: RoleKey;
}

/** A person as an identity provider describes them, in our words. */
export interface AssertedPerson {
  readonly email: string;
  readonly displayName: string;
  /** Null when the identity provider does not say, or says one that we do not have. */
  readonly locale: Locale | null;
  readonly groupIds: readonly GroupId[];
  readonly roles: readonly RoleKey[];
}

/** Reads a person by the connection's allow-list of names. Throws SamlRefused. Security.md 2.4.5, 2.6. */
export function readPerson(asserted: Asserted, rules: PersonRules): AssertedPerson {
  const { attributes: names } = rules;
  const valuesOf = (name: string): readonly string[] =>
    name === '' ? [] : (asserted.attributes.get(name) ?? []);
  const [email] = names.email === '' ? [asserted.nameId] : valuesOf(names.email);
  demand(email !== undefined, 'missing_attribute', { expected: names.email, seen: namesIn(asserted) });
  const valid = email.length <= LIMITS.email && isEmail(email);
  demand(valid, 'malformed_attribute', { seen: email.slice(0, LIMITS.email), expected: 'e-mail' });
  const [name] = valuesOf(names.displayName);
  demand(name !== undefined || names.displayName === '', 'missing_attribute', {
    expected: names.displayName,
    seen: namesIn(asserted),
  });
  const groups = new Set(valuesOf(names.groups));
  const matching = rules.groupMappings.filter((mapping) => groups.has(mapping.value));
  const roles = unique(matching.map((mapping) => mapping.role));
  return {
    email,
    displayName: displayName(name ?? email.slice(0, email.lastIndexOf('@'))),
    locale: localeOf(valuesOf(names.locale)[0]),
    groupIds: unique(matching.map((mapping) => mapping.groupId)),
    roles: roles.length > 0 ? roles : [rules.defaultRole],
  };
}

const namesIn = ({ attributes }: Asserted): string => [...attributes.keys()].slice(0, 20).join(' ');

const unique = <T>(values: readonly (T | null)[]): T[] => [
  ...new Set(values.filter((value): value is T => value !== null)),
];

/** As a name may be here: one line, no characters that turn other people's text, not too long. */
function displayName(asserted: string): string {
  const plain = asserted
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  const cut = plain
    .slice(0, LIMITS.displayName)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return cut === '' ? '?' : cut;
}

/** The language of a tag of RFC 5646, e.g. `ja-JP`. */
function localeOf(tag: string | undefined): Locale | null {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? null;
}
