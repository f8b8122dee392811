import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The release of the product that runs, e.g. "0.1.0". */
export const RELEASE = releaseOf(findPackageJSON(import.meta.url));

function releaseOf(file: string | undefined): string {
  const { version } = JSON.parse(readFileSync(file ?? '', 'utf8')) as { readonly version: string };
  return version;
}
