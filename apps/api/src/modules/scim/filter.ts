import { refusedScim } from './scim-error.js';

export type Comparison = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le' | 'pr';
export type FilterValue = string | number | boolean | null;

/** A filter of RFC 7644, section 3.4.2.2. Attribute names are in lower case, without the URI of their schema. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly of: Filter }
  | {
      readonly kind: 'term';
      readonly attribute: string;
      readonly comparison: Comparison;
      readonly value: FilterValue;
    };

/** Longest text and most comparisons of a filter: what directories ask needs two. */
const MAX_LENGTH = 512;
const MAX_TERMS = 8;

const COMPARISONS: readonly string[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'];
/** A text in JSON's form, a bracket, or a word. Sticky: each match begins where the last one ended. */
const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[()[\]]|[^\s()[\]"]+)/y;
const NAME = /^[A-Za-z][\w$-]*(?:\.[A-Za-z$][\w$-]*)?$/;
const SCHEMA = /^urn:[\w:.]*:(?=[A-Za-z])/;

/** Reads a filter in one pass. Throws invalidFilter, before it reads anything when the text is too long. */
export function parseFilter(text: string): Filter {
  if (text.length > MAX_LENGTH) throw refusedScim('invalidFilter', 'The filter is too long');
  return new FilterReader(tokensOf(text)).read();
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const found = pattern.exec(text);
    if (!found?.[1]) throw refusedScim('invalidFilter', 'The filter cannot be read');
    tokens.push(found[1]);
  }
  return tokens;
}

class FilterReader {
  private at = 0;
  private terms = 0;

  constructor(private readonly tokens: readonly string[]) {}

  read(): Filter {
    const filter = this.or('');
    if (this.at < this.tokens.length) throw refusedScim('invalidFilter', 'The filter goes on after its end');
    return filter;
  }

  /** `prefix`: the attribute whose values are filtered, with a dot, inside brackets. */
  private or(prefix: string): Filter {
    let left = this.and(prefix);
    while (this.takes('or')) left = { kind: 'or', left, right: this.and(prefix) };
    return left;
  }

  private and(prefix: string): Filter {
    let left = this.factor(prefix);
    while (this.takes('and')) left = { kind: 'and', left, right: this.factor(prefix) };
    return left;
  }

  private factor(prefix: string): Filter {
    if (this.takes('not')) return { kind: 'not', of: this.group(prefix) };
    return this.tokens[this.at] === '(' ? this.group(prefix) : this.term(prefix);
  }

  private group(prefix: string): Filter {
    this.expect('(');
    const inner = this.or(prefix);
    this.expect(')');
    return inner;
  }

  private term(prefix: string): Filter {
    const name = nameOf(this.next());
    if (prefix === '' && this.tokens[this.at] === '[') return this.valuePath(name);
    return this.comparison(prefix + name);
  }

  /** `emails[type eq "work"]`, and what Entra ID makes of it: `emails[type eq "work"].value eq "a"`. */
  private valuePath(name: string): Filter {
    this.expect('[');
    const inner = this.or(`${name}.`);
    this.expect(']');
    const sub = /^\.(.+)$/.exec(this.tokens[this.at] ?? '')?.[1];
    if (sub === undefined) return inner;
    this.at += 1;
    return { kind: 'and', left: inner, right: this.comparison(`${name}.${nameOf(sub)}`) };
  }

  private comparison(attribute: string): Filter {
    this.terms += 1;
    if (this.terms > MAX_TERMS) throw refusedScim('invalidFilter', 'The filter has too many terms');
    const comparison = this.next().toLowerCase();
    if (!isComparison(comparison)) throw refusedScim('invalidFilter', 'The filter has an unknown operator');
    const value = comparison === 'pr' ? null : valueOf(this.next());
    return { kind: 'term', attribute, comparison, value };
  }

  private takes(word: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private expect(token: string): void {
    if (this.next() !== token) throw refusedScim('invalidFilter', `The filter lacks ${token}`);
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw refusedScim('invalidFilter', 'The filter ends too soon');
    this.at += 1;
    return token;
  }
}

const isComparison = (word: string): word is Comparison => COMPARISONS.includes(word);

function nameOf(token: string): string {
  const name = token.replace(SCHEMA, '');
  if (!NAME.test(name)) throw refusedScim('invalidFilter', 'The filter names no attribute');
  return name.toLowerCase();
}

function valueOf(token: string): FilterValue {
  if (!/^(?:".*"|true|false|null|-?\d+(?:\.\d+)?)$/is.test(token))
    throw refusedScim('invalidFilter', 'The filter has a value that is none');
  try {
    return JSON.parse(token.startsWith('"') ? token : token.toLowerCase()) as FilterValue;
  } catch (cause) {
    throw refusedScim('invalidFilter', 'The filter has a value that is none', cause);
  }
}
