import { makeZip } from 'client-zip';

/** A file of a ZIP that is made while it is written. */
export interface ZipEntry {
  readonly name: string;
  readonly modifiedAt: Date;
  /** In bytes, where it is known: the format of large files depends on it. */
  readonly size?: number;
  readonly input: AsyncIterable<Uint8Array>;
}

/** A ZIP of files as they are, one after the other; what goes wrong with a file rejects. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, void, undefined> {
  const files = async function* () {
    for await (const { name, modifiedAt: lastModified, size, input } of entries)
      yield { name, lastModified, input, ...(size !== undefined && { size }) };
  };
  const reader = makeZip(files()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
