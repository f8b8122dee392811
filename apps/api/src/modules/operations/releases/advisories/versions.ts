/** A version as npm orders them (semver.org, 2.0.0): numbers, and what comes before the release itself. */
interface Version {
  readonly numbers: readonly [number, number, number];
  /** Empty: the release itself. */
  readonly early: readonly string[];
}

const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

function parsed(text: string): Version | null {
  const found = VERSION.exec(text.trim());
  if (!found) return null;
  return {
    numbers: [Number(found[1]), Number(found[2]), Number(found[3])],
    early: found[4]?.split('.') ?? [],
  };
}

/** Negative when `a` is older than `b`; what is no version is older than everything. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [parsed(a), parsed(b)];
  if (!one || !other) return Number(one !== null) - Number(other !== null);
  for (let i = 0; i < 3; i += 1) {
    const difference = (one.numbers[i] ?? 0) - (other.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return compareEarly(one.early, other.early);
}

function compareEarly(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [one, other] = [a[i], b[i]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    if (one === other) continue;
    const [n, m] = [Number(one), Number(other)];
    if (Number.isNaN(n) !== Number.isNaN(m)) return Number.isNaN(n) ? 1 : -1;
    return Number.isNaN(n) ? (one < other ? -1 : 1) : n - m;
  }
  return 0;
}

interface Bound {
  readonly sign: '<' | '<=' | '>' | '>=' | '=';
  readonly version: string;
}

const BOUND = /(<=|>=|<|>|=)?\s*(v?\d+\.\d+\.\d+[^\s<>=]*)/g;

/** `>=1.0.0 <1.2.3 || =2.0.0`, as advisories write what they are about; `*` is everything. */
function alternatives(range: string): readonly (readonly Bound[])[] {
  return range.split('||').map((part) =>
    [...part.matchAll(BOUND)].map(([, sign = '=', version = '']) => ({
      sign: sign as Bound['sign'],
      version,
    })),
  );
}

function holds(version: string, { sign, version: bound }: Bound): boolean {
  const order = compareVersions(version, bound);
  switch (sign) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
  }
}

/** Whether a version is one of those that an advisory is about. A range that says nothing is about all of them. */
export const isAffected = (version: string, range: string): boolean =>
  alternatives(range).some((bounds) => bounds.every((bound) => holds(version, bound)));

/** The oldest whole release that is newer than `version` and not affected; null: there is none. */
export function fixOf(version: string, range: string, released: readonly string[]): string | null {
  return (
    released
      .filter(
        (one) =>
          parsed(one)?.early.length === 0 && compareVersions(one, version) > 0 && !isAffected(one, range),
      )
      .toSorted(compareVersions)[0] ?? null
  );
}
