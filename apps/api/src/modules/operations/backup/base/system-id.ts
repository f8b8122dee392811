import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The number that initdb gave a cluster: the first eight bytes of its control file, little-endian where PostgreSQL runs today. */
export async function systemIdOf(dataDirectory: string): Promise<string> {
  const control = await readFile(join(dataDirectory, 'global/pg_control'));
  return control.readBigUInt64LE(0).toString();
}
