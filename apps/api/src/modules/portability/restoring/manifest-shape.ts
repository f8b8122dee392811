import { UUID } from '@rinjo/contract';
import type { ListedFile, Manifest, Sum } from '../manifest.js';

const SHA256 = /^[0-9a-f]{64}$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const matches = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value);

function isSum(value: unknown): value is Sum {
  return (
    isObject(value) &&
    typeof value['path'] === 'string' &&
    isCount(value['bytes']) &&
    matches(value['sha256'], SHA256)
  );
}

/** Whether this is a line of the list of files. */
export function isListedFile(value: unknown): value is ListedFile {
  if (!isObject(value) || !isSum(value)) return false;
  const { objectId }: Readonly<Record<string, unknown>> = value;
  return objectId === undefined || matches(objectId, UUID);
}

/** Whether a manifest of our version has everything that a restoration asks it. */
export function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    matches(value['exportId'], UUID) &&
    matches(value['tenantId'], UUID) &&
    typeof value['at'] === 'string' &&
    !Number.isNaN(Date.parse(value['at'])) &&
    isCount(value['files']) &&
    isCount(value['bytes']) &&
    isSum(value['list']) &&
    isObject(value['tables'])
  );
}
