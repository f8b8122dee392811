import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  LIMITS,
  type Page,
  type SavedSearchView,
  type SaveSearch,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpClient, refusal } from '../support/http-client.js';

describe('searches of logs that are saved', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const save = (client: HttpClient, input: Partial<SaveSearch> = {}) =>
    client.post<SavedSearchView>('/saved-searches', {
      ...{ name: 'Refused', shared: false, log: 'access', conditions: { outcome: 'refused' }, ...input },
    });
  const list = async (client: HttpClient): Promise<readonly SavedSearchView[]> =>
    (await client.get<Page<SavedSearchView>>('/saved-searches')).body.items;
  const log = async (client: HttpClient): Promise<readonly AuditEntryView[]> => {
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    return body.items.filter(({ action }) => action.startsWith('saved_search.'));
  };

  it('are of one person, who renames and deletes them', async () => {
    const tenant = await app.given.tenant();
    const [mine, other] = [await tenant.signedIn('admin'), await tenant.signedIn('admin')];
    const { status, body } = await save(mine.client);
    expect(status).toBe(201);
    expect(body).toMatchObject({ own: true, shared: false, conditions: { outcome: 'refused' } });
    expect(body.savedBy).toBe(mine.user.id);
    expect(await list(mine.client)).toEqual([body]);
    expect(await list(other.client)).toEqual([]);
    const path = `/saved-searches/${body.id}`;
    expect(await other.client.patch(path, { name: 'X' })).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await other.client.delete(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await mine.client.patch(path, { name: ' 拒否 ' })).body).toMatchObject({ name: '拒否' });
    expect((await mine.client.delete(path)).status).toBe(204);
    expect(await list(mine.client)).toEqual([]);
    expect(await log(mine.client)).toEqual([]);
  });

  it('can be shared with all who read the logs, and the log says so', async () => {
    const tenant = await app.given.tenant();
    const [mine, other] = [await tenant.signedIn('admin'), await tenant.signedIn('admin')];
    const { body } = await save(mine.client);
    const path = `/saved-searches/${body.id}`;
    expect((await mine.client.patch(path, { shared: true })).status).toBe(200);
    expect(await list(other.client)).toMatchObject([{ id: body.id, own: false, shared: true }]);
    expect(await other.client.patch(path, { shared: false })).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await other.client.patch(path, { name: 'Ours' })).status).toBe(200);
    expect((await other.client.patch(path, { name: 'Ours' })).status).toBe(200);
    expect((await other.client.delete(path)).status).toBe(204);
    const savedSearchId = body.id;
    expect((await log(mine.client)).map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'saved_search.deleted', details: { savedSearchId, name: 'Ours' } },
      { action: 'saved_search.updated', details: { savedSearchId, fields: ['name'] } },
      { action: 'saved_search.shared', details: { savedSearchId, name: 'Refused' } },
    ]);
    expect(await save((await tenant.signedIn('member')).client)).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await list((await (await app.given.tenant()).signedIn('admin')).client)).toEqual([]);
  });

  it('go with the person who saved them', async () => {
    const tenant = await app.given.tenant();
    const [mine, other] = [await tenant.signedIn('admin'), await tenant.signedIn('admin')];
    await save(mine.client, { shared: true });
    await save(mine.client);
    expect(await list(other.client)).toHaveLength(1);
    expect((await other.client.delete(`/users/${mine.user.id}`)).status).toBe(204);
    expect(await list(other.client)).toEqual([]);
    const [left] = await app.database.query<{ n: number }>(
      'select count(*)::int as n from saved_search where tenant_id = $1',
      [tenant.id],
    );
    expect(left?.n).toBe(0);
  });

  it('are so many at most', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    for (let n = 0; n < LIMITS.savedSearches; n += 1) expect((await save(client)).status).toBe(201);
    expect(await save(client)).toMatchObject(refusal(409, 'SAVED_SEARCHES_LIMIT'));
  });

  it.each([
    { name: '' },
    { name: 'a\u202eb' },
    { log: 'nothing' },
    { conditions: { search: 'pump' } },
    { conditions: { until: 'tomorrow' } },
    { shared: 'yes' },
  ])('are refused for %j', async (input) => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    expect(await save(client, input as Partial<SaveSearch>)).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await list(client)).toEqual([]);
  });
});
