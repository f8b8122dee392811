import type { ScimList, ScimUser } from '@rinjo/contract';
import { Product } from '../browser/support/product.js';
import setUp from '../support/global-setup.mjs';
import tearDown from '../support/global-teardown.mjs';
import { percentile } from './statistics.js';

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
/** Directories send so many requests at a time. */
const AT_ONCE = 4;

const userOf = (n: number) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  externalId: `directory-${n}`,
  userName: `user${n}@sync.example`,
  displayName: `利用者 ${n}`,
  name: { familyName: '利用者', givenName: String(n) },
  emails: [{ primary: true, type: 'work', value: `user${n}@sync.example` }],
  active: true,
});

/** Does `work` for every number below `count`, so many at a time; milliseconds of each. */
async function times(count: number, work: (n: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const begin = performance.now();
      await work(n);
      taken.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return taken;
}

/**
 * What a directory does with 10,000 users, or as many as the first argument says: for each, looks for it by its user name
 * and adds it; then, when nothing has changed, looks for each; then changes one attribute of each.
 */
async function sync(product: Product, count: number): Promise<void> {
  const { client } = await (await product.given.tenant()).signedIn('admin');
  const ids: string[] = [];
  const path = '/api/v1/scim/v2/Users';
  const find = async (n: number): Promise<number> => {
    const filter = encodeURIComponent(`userName eq "user${n}@sync.example"`);
    return (await client.get<ScimList<ScimUser>>(`${path}?filter=${filter}`)).body.totalResults;
  };
  const rounds: Readonly<Record<string, (n: number) => Promise<void>>> = {
    'look for and add': async (n) => {
      if ((await find(n)) !== 0) throw new Error('It was there already');
      const { status, body } = await client.post<ScimUser>(path, userOf(n));
      if (status !== 201) throw new Error(`Refused: ${status}`);
      ids[n] = body.id;
    },
    'look for': async (n) => {
      if ((await find(n)) !== 1) throw new Error('It is not there');
    },
    change: async (n) => {
      const operation = { op: 'Replace', path: 'displayName', value: `利用者 ${n} 様` };
      const { status } = await client.patch(`${path}/${ids[n] ?? ''}`, {
        schemas: [PATCH_OP],
        Operations: [operation],
      });
      if (status !== 200) throw new Error(`Refused: ${status}`);
    },
  };
  for (const [name, round] of Object.entries(rounds)) {
    const begin = performance.now();
    const taken = await times(count, round);
    const seconds = (performance.now() - begin) / 1000;
    const figures = [0.5, 0.95].map((part) => `p${part * 100} ${percentile(taken, part).toFixed(1)} ms`);
    process.stdout.write(
      `${name}: ${count} users in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} a second, ${figures.join(', ')}\n`,
    );
  }
}

await setUp();
const product = await Product.start({ RATE_LIMIT_SESSION: '1000000', RATE_LIMIT_TENANT: '1000000' });
try {
  await sync(product, Number(process.argv[2] ?? 10_000));
} finally {
  await product.close();
  await tearDown();
}
