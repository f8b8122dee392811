import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditLogView,
  type ConsistencyProof,
  type InclusionProof,
  type LogCheckpoint,
  type Page,
  type UserId,
} from '@rinjo/contract';
import {
  continues,
  entryHash,
  includes,
  isSignedBy,
  parseCheckpoint,
  parseNote,
} from '@rinjo/transparency-log';
import { LogSealing } from '../../apps/api/src/modules/audit/transparency/log-sealing.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { KeyStore } from '../../apps/api/src/platform/crypto/key-store.port.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { NODE_CRYPTOGRAPHY as CRYPTOGRAPHY } from '../../libs/transparency-log/src/verify-log-command/node-cryptography.js';
import { verifyLog } from '../support/log-file.js';
import { TestClock } from '../support/test-clock.js';

const SOMEONE = '0193f000-0000-7000-8000-000000000001' as UserId;
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

describe('the log of a tenant as a transparency log', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  /** A tenant with so many entries, and its administrator. */
  async function given(entries: number) {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const write = (count: number): Promise<void> =>
      app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), async (tx) => {
        for (let n = 0; n < count; n += 1)
          await app.get(AuditTrail).record(tx, 'user.deactivated', { userId: SOMEONE });
      });
    if (entries > 0) await write(entries);
    const seal = (): Promise<unknown> => app.get(LogSealing).seal(jobPrincipal(tenant.id, 'audit-log'));
    const lines = async (): Promise<readonly string[]> => {
      const { headers, body } = await client.get<string>('/audit-log/content');
      expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
      return body.split('\n').filter((line) => line !== '');
    };
    return { tenant, client, write, seal, lines };
  }

  it('signs what was written, in a note that the key of the log verifies', async () => {
    const { client, tenant, seal } = await given(3);
    expect((await client.get<AuditLogView>('/audit-log')).body.checkpoint).toBeNull();
    await seal();
    const { body } = await client.get<AuditLogView>('/audit-log');
    const [key] = body.keys;
    if (!body.checkpoint || key === undefined) throw new Error('Nothing was signed');
    const note = parseNote(body.checkpoint.note);
    const named = { name: body.origin, publicKey: bytes(key) };
    expect(isSignedBy(CRYPTOGRAPHY.sha256, CRYPTOGRAPHY.ed25519, note, named)).toBe(true);
    expect(parseCheckpoint(note.text)).toMatchObject({ origin: body.origin, size: 3 });
    expect(body.origin).toBe(`${new URL(app.url).host}/audit/${tenant.id}`);
  });

  it('signs each hour in which nothing happens, with an entry that carries the time', async () => {
    const { client, seal } = await given(1);
    await seal();
    await seal();
    const sizes = async (): Promise<readonly number[]> =>
      (await client.get<Page<LogCheckpoint>>('/audit-log/checkpoints')).body.items.map(({ size }) => size);
    expect(await sizes()).toEqual([1]);
    clock.advance(3_600_000);
    await seal();
    expect(await sizes()).toEqual([2, 1]);
    const { body } = await client.get<Page<{ readonly action: string }>>(
      '/audit-entries?limit=1&heartbeats=true',
    );
    expect(body.items).toMatchObject([{ action: 'audit.heartbeat' }]);
  });

  it('proves that entries are in it and that it only grows, over whole and broken tiles', async () => {
    const { client, write, seal } = await given(0);
    const grown: LogCheckpoint[] = [];
    for (const entries of [1, 255, 44, 300, 700]) {
      await write(entries);
      await seal();
      const { checkpoint } = (await client.get<AuditLogView>('/audit-log')).body;
      if (checkpoint) grown.push(checkpoint);
    }
    expect(grown.map(({ size }) => size)).toEqual([1, 256, 300, 600, 1300]);
    for (const seq of [1, 2, 256, 257, 300, 301, 512, 513, 600, 601, 1280, 1281, 1300]) {
      const { body } = await client.get<InclusionProof>(`/audit-log/inclusion?seq=${seq}`);
      expect(body.entry.seq).toBe(seq);
      const told = {
        leaf: seq - 1,
        leafHash: entryHash(CRYPTOGRAPHY.sha256, body.entry),
        size: body.checkpoint.size,
        root: bytes(body.checkpoint.root),
      };
      expect(includes(CRYPTOGRAPHY.sha256, told, body.path.map(bytes))).toBe(true);
      const forged = { ...told, leafHash: entryHash(CRYPTOGRAPHY.sha256, { ...body.entry, action: 'x' }) };
      expect(includes(CRYPTOGRAPHY.sha256, forged, body.path.map(bytes))).toBe(false);
    }
    const tree = ({ size, root }: LogCheckpoint) => ({ size, root: bytes(root) });
    for (const from of grown)
      for (const to of grown.filter(({ size }) => size >= from.size)) {
        const { body } = await client.get<ConsistencyProof>(
          `/audit-log/consistency?from=${from.size}&to=${to.size}`,
        );
        const path = body.path.map(bytes);
        expect(continues(CRYPTOGRAPHY.sha256, tree(body.from), tree(body.to), path)).toBe(true);
      }
  });

  it('is taken away as a file that verifies without the product, and records that it was', async () => {
    const { lines, write, seal } = await given(700);
    await seal();
    await write(3);
    const file = await lines();
    expect(verifyLog(file)).toEqual({
      origin: expect.stringContaining('/audit/'),
      ...{ entries: 704, forgotten: 0, checkpoints: 2, verified: 704, faults: [] },
      signedAt: expect.any(String),
    });
    expect(file.at(-2)).toContain('"audit.downloaded"');
  });

  it('goes on under a new key that the one before has vouched for', async () => {
    const { client, tenant, lines, write, seal } = await given(2);
    await seal();
    const { keys } = (await client.get<AuditLogView>('/audit-log')).body;
    await app.get(KeyStore).rotate(tenant.id);
    await write(2);
    await seal();
    expect((await client.get<AuditLogView>('/audit-log')).body.keys).toHaveLength(2);
    const trusting = { keys: keys.map(bytes), notes: [] };
    expect(verifyLog(await lines(), trusting).faults).toEqual([]);
  });

  it('has no proof for what is not there, and refuses what is no number', async () => {
    const { client, seal } = await given(2);
    await seal();
    expect(await client.get('/audit-log/inclusion?seq=3')).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await client.get('/audit-log/consistency?from=1&to=2')).toMatchObject(refusal(404, 'NOT_FOUND'));
    for (const query of ['seq=0', 'seq=-1', 'seq=x', 'seq=1e3', 'seq=9007199254740993', ''])
      expect(await client.get(`/audit-log/inclusion?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await client.get('/audit-log/consistency?from=2&to=1')).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('shows and proves nothing to whoever may not read the log', async () => {
    const { tenant } = await given(2);
    const { client } = await tenant.signedIn('member');
    for (const path of ['', '/checkpoints', '/inclusion?seq=1', '/consistency?from=1&to=1', '/content'])
      expect(await client.get(`/audit-log${path}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
  });
});
