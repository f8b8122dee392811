import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import type { Signer } from './idp/index.js';

const HOME = '/usr/share/simplesamlphp';
const PHP = '/usr/bin/php';

/** Somebody who can sign in there, with attributes by name. */
export interface SimpleSamlPerson {
  readonly name: string;
  readonly password: string;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

export interface SimpleSamlOptions {
  readonly signer: Signer;
  readonly people: readonly SimpleSamlPerson[];
}

/**
 * SimpleSAMLphp, an identity provider that is not ours: Debian's package behind PHP's own web server, with a configuration of
 * its own in a temporary directory. Nothing of the machine's is read or changed.
 */
export class SimpleSamlPhp {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly server: ChildProcess,
  ) {}

  /** What the machine lacks for it, in words; null when nothing. */
  static missing(): string | null {
    const lacking = [PHP, join(HOME, 'www/index.php')].filter((path) => !existsSync(path));
    return lacking.length === 0 ? null : `simplesamlphp is not installed (${lacking.join(', ')})`;
  }

  static async start(options: SimpleSamlOptions): Promise<SimpleSamlPhp> {
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-simplesamlphp-'));
    const address = `127.0.0.1:${await freePort()}`;
    const url = `http://${address}/`;
    configure(folder, url, options);
    const settings = ['display_errors=0', `session.save_path=${join(folder, 'sessions')}`, 'log_errors=0'];
    const server = spawn(
      PHP,
      [...settings.flatMap((setting) => ['-d', setting]), '-S', address, '-t', join(HOME, 'www')],
      { env: { SIMPLESAMLPHP_CONFIG_DIR: folder }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await started(server);
    return new SimpleSamlPhp(url, folder, server);
  }

  get metadataUrl(): string {
    return `${this.url}saml2/idp/metadata.php`;
  }

  get ssoUrl(): string {
    return `${this.url}saml2/idp/SSOService.php`;
  }

  get sloUrl(): string {
    return `${this.url}saml2/idp/SingleLogoutService.php`;
  }

  /** As host:port, for OUTGOING_ALLOWED_HOSTS. */
  get host(): string {
    return new URL(this.url).host;
  }

  /** Gives it the metadata of a service provider. */
  trust(metadata: string): void {
    writeFileSync(join(this.folder, 'sp.xml'), metadata);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill();
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** PHP says on standard error when it listens. */
function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`php ended with ${code ?? 'a signal'}`)));
    server.once('error', reject);
    server.stderr?.on('data', (text: Buffer) => {
      if (text.includes('started')) resolve();
    });
  });
}

function configure(folder: string, url: string, { signer, people }: SimpleSamlOptions): void {
  for (const name of ['cert', 'log', 'data', 'temp', 'sessions', 'metadata']) mkdirSync(join(folder, name));
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  write('cert/idp.key', signer.privateKey);
  write('cert/idp.crt', signer.certificate);
  write('sp.xml', '<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"/>');
  write('config.php', `<?php\n$config = ${php(configuration(folder, url))};\n`);
  const users = Object.fromEntries(
    people.map(({ name, password, attributes }) => [`${name}:${password}`, attributes]),
  );
  const sources = { people: { 0: 'exampleauth:UserPass', ...users } };
  write('authsources.php', `<?php\n$config = ${php(sources)};\n`);
  write('metadata/saml20-idp-hosted.php', `<?php\n$metadata['__DYNAMIC:1__'] = ${php(HOSTED)};\n`);
}

const configuration = (folder: string, url: string) => ({
  baseurlpath: url,
  certdir: `${folder}/cert/`,
  loggingdir: `${folder}/log/`,
  datadir: `${folder}/data/`,
  tempdir: `${folder}/temp/`,
  metadatadir: `${folder}/metadata/`,
  attributenamemapdir: '/etc/simplesamlphp/attributemap/',
  timezone: 'UTC',
  secretsalt: 'only of this test, and of no use elsewhere',
  'auth.adminpassword': 'not used by anybody',
  'enable.saml20-idp': true,
  'module.enable': { exampleauth: true, core: true, saml: true },
  'session.cookie.secure': false,
  'session.cookie.samesite': null,
  'language.cookie.secure': false,
  'language.cookie.samesite': null,
  'session.phpsession.savepath': `${folder}/sessions`,
  'store.type': 'phpsession',
  'trusted.url.domains': [new URL(url).host],
  'logging.handler': 'file',
  'logging.level': 7,
  'metadata.sources': [{ type: 'flatfile' }, { type: 'xml', file: `${folder}/sp.xml` }],
  'admin.checkforupdates': false,
});

const HOSTED = {
  host: '__DEFAULT__',
  privatekey: 'idp.key',
  certificate: 'idp.crt',
  auth: 'people',
  'signature.algorithm': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'saml20.sign.response': true,
  'saml20.sign.assertion': true,
  'validate.authnrequest': true,
  'sign.logout': true,
  'validate.logout': true,
  'redirect.sign': true,
  'redirect.validate': true,
  NameIDFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  authproc: { 3: { class: 'saml:PersistentNameID', attribute: 'uid' } },
};

/** A value as PHP writes it. */
function php(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(php).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `[${Object.entries(value)
      .map(([key, one]) => `${/^\d+$/.test(key) ? key : php(key)} => ${php(one)}`)
      .join(', ')}]`;
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  return JSON.stringify(value);
}
