/** What an entry may say: no objects within. */
export type CanonicalValue = string | number | boolean | null | readonly string[];

type Fields = Readonly<Record<string, CanonicalValue | undefined>>;

/**
 * One text for one meaning (RFC 8785): keys in the order of their UTF-16 code units, no space. Throws RangeError for numbers
 * that JSON has not, and for text that is not well-formed Unicode.
 */
export function canonicalJson(fields: Fields): string {
  for (const value of Object.values(fields))
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number');
  // ECMAScript writes numbers, and escapes text, exactly as sections 3.2.2.2 and 3.2.2.3 say; only the order is ours.
  const text = isOrdered(fields) ? JSON.stringify(fields) : inOrder(fields);
  if (text.includes('\\ud') && !wellFormed(fields)) throw new RangeError('Text has half a character');
  return text;
}

/** Whether the keys come in order, as they do in everything that this library writes. */
function isOrdered(fields: Fields): boolean {
  let last = '';
  for (const key of Object.keys(fields)) {
    if (key < last || isIndex(key)) return false;
    last = key;
  }
  return true;
}

/** ECMAScript puts such keys first, and by their number. */
const isIndex = (key: string): boolean => /^\d/.test(key);

function inOrder(fields: Fields): string {
  const members = Object.keys(fields)
    .sort()
    .filter((key) => fields[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(fields[key])}`);
  return `{${members.join(',')}}`;
}

const wellFormed = (fields: Fields): boolean =>
  Object.entries(fields).every(([key, value]) =>
    [key, ...(Array.isArray(value) ? (value as readonly string[]) : [value])].every(
      (text) => typeof text !== 'string' || text.isWellFormed(),
    ),
  );
