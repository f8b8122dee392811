/** A base backup of one cluster: its name says whose and when it began. */
export interface GenerationName {
  readonly systemId: string;
  readonly startedAt: Date;
}

const NAME = /^(\d{1,20})-(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z$/;

/** E.g. `7412345678901234567-20261127t111500000z`, as objects may be named. */
export const generationName = ({ systemId, startedAt }: GenerationName): string =>
  `${systemId}-${startedAt.toISOString().replace(/[-:.]/g, '').toLowerCase()}`;

/** Null for what is no generation. */
export function parseGeneration(name: string): GenerationName | null {
  const found = NAME.exec(name);
  if (!found) return null;
  const [, systemId = '', year, month, day, hour, minute, second, ms] = found;
  const startedAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(startedAt.getTime()) ? null : { systemId, startedAt };
}

const MANIFEST = '.manifest';
const PART = '.part';

export const manifestObject = (generation: string): string => `${generation}${MANIFEST}`;

export const partObject = (generation: string, index: number): string =>
  `${generation}-${String(index).padStart(5, '0')}${PART}`;

/** Objects of the store by generation. One without a manifest was never finished and counts for nothing. */
export interface StoredGeneration {
  readonly name: string;
  readonly whole: boolean;
  readonly objects: readonly string[];
  /** Of all of its objects, as they lie there. */
  readonly bytes: number;
}

/** The oldest first. Objects that belong to none are left out. */
export function groupGenerations(
  objects: readonly { readonly name: string; readonly bytes: number }[],
): readonly StoredGeneration[] {
  const found = new Map<string, { objects: string[]; bytes: number }>();
  for (const { name, bytes } of objects) {
    const generation = name.endsWith(MANIFEST)
      ? name.slice(0, -MANIFEST.length)
      : name.endsWith(PART)
        ? name.slice(0, name.lastIndexOf('-'))
        : '';
    if (!parseGeneration(generation)) continue;
    const group = found.get(generation) ?? { objects: [], bytes: 0 };
    group.objects.push(name);
    group.bytes += bytes;
    found.set(generation, group);
  }
  return [...found]
    .map(([name, group]) => ({ name, whole: group.objects.includes(manifestObject(name)), ...group }))
    .sort((a, b) => timeOf(a.name) - timeOf(b.name));
}

const timeOf = (name: string): number => parseGeneration(name)?.startedAt.getTime() ?? 0;
