import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import { Importer } from '../support/exports.js';
import { ForgedExport } from '../support/forged-export.js';
import type { GivenTenant } from '../support/given.js';

const run = promisify(execFile);
const ZIP = `import sys, zipfile, os
target, folder, how = sys.argv[1:4]
z = zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED if how == 'deflated' else zipfile.ZIP_STORED)
for root, _, names in os.walk(folder):
    for name in names:
        path = os.path.join(root, name)
        z.write(path, os.path.relpath(path, folder))
        if how == 'twice': z.write(path, os.path.relpath(path, folder))
z.close()`;

/** Hostile archives: refused with a code, and nothing of the tenant or the store has changed. */
describe('an archive that is not an export of ours', () => {
  let app: TestApp;
  let importer: Importer;
  let tenant: GivenTenant;
  let folder: string;
  let forged: ForgedExport;
  beforeAll(async () => {
    app = await startApp();
    importer = await Importer.beside(app);
  });
  afterAll(async () => {
    await importer.close();
    await app.close();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-forged-'));
    forged = new ForgedExport();
    tenant = await app.given.tenant();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Everything that an import could have touched. */
  const everything = async (): Promise<string> => {
    const [found] = await app.database.query<{ all: string }>(
      `select jsonb_build_array(
         (select jsonb_agg(t order by tenant_id) from tenant t), (select count(*) from site), (select count(*) from user_account),
         (select count(*) from stored_object), (select count(*) from storage_reservation), (select count(*) from tenant_import),
         (select count(*) from audit_entry), (select count(*) from job))::text as all`,
    );
    return found?.all ?? '';
  };

  async function refused(code: string, path = folder, keyId: string | null = forged.keyId): Promise<void> {
    const before = await everything();
    await expect(importer.run({ path, keyId, slug: tenant.slug })).rejects.toMatchObject({ code });
    expect(await everything()).toBe(before);
  }

  it('passes when nothing is wrong with it: what is refused here is refused for its one fault', async () => {
    forged.rows('user_account', [aPerson()]).writeTo(folder);
    const result = await importer.run({ path: folder, keyId: forged.keyId, slug: tenant.slug });
    expect(result).toMatchObject({ tenantId: tenant.id, rows: 2, objects: 0 });
    await expect(
      importer.run({ path: folder, keyId: forged.keyId, slug: tenant.slug }),
    ).rejects.toMatchObject({
      code: 'ALREADY_IMPORTED',
    });
  });

  it('is refused without a signature by the key that was named', async () => {
    forged.writeTo(folder);
    await refused('KEY_NOT_CONFIRMED', folder, null);
    await refused('KEY_DIFFERS', folder, '0123456789abcdef');
    writeFileSync(join(folder, 'manifest.sig'), Buffer.alloc(64, 7));
    await refused('SIGNATURE_WRONG');
    writeFileSync(join(folder, 'manifest.pub.pem'), 'no key');
    await refused('SIGNATURE_WRONG');
  });

  it('is refused with an altered byte anywhere', async () => {
    forged.rows('site', [aSite()]);
    for (const [path, code] of [
      ['data/site.jsonl', 'FILE_ALTERED'],
      ['files.jsonl', 'LIST_ALTERED'],
      ['manifest.json', 'SIGNATURE_WRONG'],
    ] as const) {
      forged.writeTo(folder);
      const bytes = readFileSync(join(folder, path));
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
      writeFileSync(join(folder, path), bytes);
      await refused(code);
    }
  });

  it('is refused when a file is missing, shorter, or longer than was signed', async () => {
    forged.rows('site', [aSite()]).writeTo(folder);
    truncateSync(join(folder, 'data/site.jsonl'), 3);
    await refused('FILE_ALTERED');
    rmSync(join(folder, 'data/site.jsonl'));
    await refused('FILE_MISSING');
    writeFileSync(join(folder, 'data/site.jsonl'), Buffer.alloc(1_000_000));
    await refused('FILE_ALTERED');
    rmSync(join(folder, 'manifest.json'));
    await refused('NO_EXPORT');
    await refused('NO_EXPORT', join(folder, 'nowhere'));
  });

  it('is refused when it leads out of its folder', async () => {
    for (const path of ['../x', '/etc/passwd', 'a/../../x', 'C:\\x', 'a\\b', './x', 'a//b', 'a\u0000b', '']) {
      forged = new ForgedExport();
      forged.said.set('data/tenant.jsonl', { path });
      forged.writeTo(folder);
      await refused('PATH_REFUSED');
    }
  });

  it('is refused when a file is a link, or in a folder that is one', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'rinjo-outside-'));
    forged.rows('site', [aSite()]).writeTo(folder);
    renameSync(join(folder, 'data/site.jsonl'), join(outside, 'site.jsonl'));
    symlinkSync(join(outside, 'site.jsonl'), join(folder, 'data/site.jsonl'));
    await refused('FILE_MISSING');
    forged.writeTo(outside);
    rmSync(join(folder, 'data'), { recursive: true });
    symlinkSync(join(outside, 'data'), join(folder, 'data'));
    await refused('FILE_MISSING');
    rmSync(outside, { recursive: true });
  });

  it('is refused with a table or a column that no export has', async () => {
    for (const [table, row, code] of [
      ['password_credential', { user_id: uuidv7(), hash: '-' }, 'TABLE_UNKNOWN'],
      ['plan', { id: uuidv7() }, 'TABLE_UNKNOWN'],
      ['evil', {}, 'TABLE_UNKNOWN'],
      ['site', { ...aSite(), tenant_id: uuidv7() }, 'ROW_REFUSED'],
      ['evidence', { id: uuidv7(), search_text: 'x' }, 'ROW_REFUSED'],
      ['site', [aSite()], 'ROW_REFUSED'],
    ] as const) {
      forged = new ForgedExport().rows(table, [row]);
      rmSync(join(folder, 'data'), { recursive: true, force: true });
      forged.writeTo(folder);
      await refused(code);
    }
    forged = new ForgedExport();
    forged.files.set('data/site.jsonl', Buffer.from('{"id":"\xff"}\nno json\n', 'latin1'));
    forged.writeTo(folder);
    await refused('ROW_REFUSED');
  });

  it('is refused in another format, or with a manifest that lacks something', async () => {
    for (const [manifest, code] of [
      [{ version: 2 }, 'FORMAT_UNKNOWN'],
      [{ format: 'other' }, 'MANIFEST_BROKEN'],
      [{ exportId: "'; drop table call; --" }, 'MANIFEST_BROKEN'],
      [{ list: null }, 'MANIFEST_BROKEN'],
      [{ files: 100 }, 'LIST_ALTERED'],
    ] as const) {
      forged = new ForgedExport();
      forged.manifest = manifest;
      forged.writeTo(folder);
      await refused(code);
    }
  });

  it('is refused as a ZIP that is compressed, has a name twice, or is cut off', async () => {
    forged.files.set('zeros', Buffer.alloc(5_000_000));
    mkdirSync(join(folder, 'in'));
    forged.writeTo(join(folder, 'in'));
    for (const [how, code] of [
      ['deflated', 'ARCHIVE_COMPRESSED'],
      ['twice', 'ARCHIVE_BROKEN'],
    ] as const) {
      const zip = join(folder, `${how}.zip`);
      await run('python3', ['-W', 'ignore', '-c', ZIP, zip, join(folder, 'in'), how]);
      await refused(code, zip);
    }
    const zip = join(folder, 'stored.zip');
    await run('python3', ['-c', ZIP, zip, join(folder, 'in'), 'stored']);
    const whole = readFileSync(zip);
    for (const bytes of [whole.subarray(0, -100), whole.subarray(1_000), Buffer.alloc(0)]) {
      writeFileSync(join(folder, 'cut.zip'), bytes);
      await refused('ARCHIVE_BROKEN', join(folder, 'cut.zip'));
    }
    await importer.run({ path: zip, keyId: forged.keyId, slug: tenant.slug });
  });

  it('is refused by a tenant that has something, or that there is not', async () => {
    forged.writeTo(folder);
    await expect(importer.run({ path: folder, keyId: forged.keyId, slug: 'nobody' })).rejects.toMatchObject({
      code: 'TENANT_NOT_FOUND',
    });
    const { user } = await tenant.signedIn('admin');
    await app.database.query(
      `insert into site (tenant_id, id, name, code, address, note, created_by, created_at)
       values ($1, $2, 'S', '', '', '', $3, now())`,
      [tenant.id, uuidv7(), user.id],
    );
    await refused('TENANT_NOT_EMPTY');
  });

  it('is refused when the plan has no room for it', async () => {
    tenant = await app.given.tenant({ plan: { storageBytes: 1_000 } });
    forged.files.set('files/a', Buffer.alloc(1_001));
    forged.said.set('files/a', { objectId: uuidv7() });
    forged.writeTo(folder);
    await refused('STORAGE_FULL');
  });
});

const aPerson = (): object => ({
  ...{ id: uuidv7(), email: 'a@b.example', email_key: 'a@b.example', display_name: 'A', search_key: 'a' },
  ...{
    locale: 'ja',
    status: 'active',
    created_at: '2026-11-26T00:00:00Z',
    last_sign_in_at: null,
    kind: 'person',
  },
});

const aSite = (): object => ({
  ...{ id: uuidv7(), name: 'S', code: '', address: '', note: '', created_by: uuidv7() },
  ...{ created_at: '2026-11-26T00:00:00Z', archived_at: null },
});
