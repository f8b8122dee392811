import createClient, { type Client } from 'openapi-fetch';
import { patient, type Patience } from './patient.js';
import type { components, paths } from './schema.generated.js';

export { type Patience } from './patient.js';
export type { components, operations, paths } from './schema.generated.js';

/** The types of bodies and answers by name, e.g. `Schema<'CallView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** `client.GET('/api/v1/calls', …)` answers `{ data, error, response }`; the path decides the types of all of them. */
export type RinjoClient = Client<paths>;

export interface RinjoOptions extends Partial<Patience> {
  /** Where the installation is, e.g. `https://rinjo.example.com`. */
  readonly url: string;
  /** `rjk_…`, as it was shown once. It is sent in a header and nowhere else. */
  readonly key: string;
  /** Instead of the global one. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of the REST API with a key. Every POST is done once, however often it has to be sent; requests that are limited,
 * or that nothing answers, are sent again in a while.
 */
export function rinjo({ url, key, fetch = globalThis.fetch, ...patience }: RinjoOptions): RinjoClient {
  return createClient<paths>({
    baseUrl: new URL(url).origin,
    headers: { authorization: `Bearer ${key}` },
    fetch: patient(fetch, patience),
  });
}

/** Every item of a paged list: asks for the next page when it is needed. Throws what the server answered when it refuses. */
export async function* everyItem<Item>(
  page: (cursor: string | undefined) => Promise<{
    readonly data?: { readonly items: readonly Item[]; readonly nextCursor: string | null };
    readonly error?: unknown;
  }>,
): AsyncGenerator<Item, void> {
  let cursor: string | undefined;
  do {
    const { data, error } = await page(cursor);
    if (!data) throw new Error('The list was refused', { cause: error });
    yield* data.items;
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
