import type { ListedObject, ObjectStore } from './object-store.port.js';

/** Every object of a container whose name begins so, page by page, in an order of the store's own. */
export async function* objectsOf(
  store: ObjectStore,
  container: string,
  prefix = '',
): AsyncGenerator<ListedObject, void, undefined> {
  let after: string | undefined;
  do {
    const page = await store.list(container, after === undefined ? { prefix } : { prefix, after });
    yield* page.objects;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
