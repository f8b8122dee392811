import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';

/** What of a vault goes wrong, for the next requests whose method and path match. */
export interface VaultFault {
  readonly matching: RegExp;
  times: number;
  /** 0 answers nothing at all. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface RsaVersion {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly created: number;
}

interface SecretVersion {
  readonly id: string;
  readonly value: string;
  readonly created: number;
}

interface Item<Version> {
  readonly versions: Version[];
  deletedAt: number | null;
}

type Answer = readonly [status: number, body?: unknown];

const LOCAL = 'localhost';
const DAYS = 7;
const DAY = 86_400;
const seconds = (): number => Math.floor(Date.now() / 1000);

/**
 * The part of Azure Key Vault's REST interface that the product's clients use, over TLS, with RSA keys of its own. It is written
 * after Microsoft's documentation, because there is no emulator of Microsoft's: what it does not know of the real one, no test here
 * shows. Its keys are shorter than those that it is asked for: making them would take most of a test's time.
 */
export class KeyVaultServer {
  readonly faults: VaultFault[] = [];
  /** Method and path of every request that was let in. */
  readonly requests: string[] = [];
  /** Whether what is deleted can be purged before its time. */
  purgeProtection = false;
  private readonly keys = new Map<string, Item<RsaVersion>>();
  private readonly secrets = new Map<string, Item<SecretVersion>>();
  private readonly token = randomUUID();

  private constructor(
    private readonly server: Server,
    /** To be trusted by the clients. */
    readonly certificate: string,
    private readonly host: string,
  ) {
    server.on('request', (request, response) => {
      this.serve(request, response).catch((cause: unknown) => {
        response.writeHead(500).end(String(cause));
      });
    });
  }

  /** Under another name than `localhost` it is reached through a proxy that knows `port`. */
  static async start(host = LOCAL): Promise<KeyVaultServer> {
    const names = [{ name: 'commonName', value: host }];
    const pems = await generate(names, { keySize: 2048, algorithm: 'sha256' });
    const server = createServer({ key: pems.private, cert: pems.cert });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new KeyVaultServer(server, pems.cert, host);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return this.host === LOCAL ? `https://${LOCAL}:${String(this.port)}` : `https://${this.host}`;
  }

  /** What Azure's directory gives to the identity of a machine. */
  get accessToken(): string {
    return this.token;
  }

  /** As Azure's directory gives one to the identity of a machine. */
  readonly credential = {
    getToken: (): Promise<{ token: string; expiresOnTimestamp: number }> =>
      Promise.resolve({ token: this.token, expiresOnTimestamp: Date.now() + 3_600_000 }),
  };

  /** Names of the secrets that are there, deleted ones not. */
  get secretNames(): readonly string[] {
    return [...this.secrets].filter(([, { deletedAt }]) => deletedAt === null).map(([name]) => name);
  }

  /** Every value that was ever kept, to be looked through. */
  get values(): readonly string[] {
    return [...this.secrets.values()].flatMap(({ versions }) => versions.map(({ value }) => value));
  }

  /** Exchanges the values of two secrets behind everybody's back. */
  swap(one: string, other: string): void {
    const [a, b] = [this.secrets.get(one), this.secrets.get(other)];
    if (!a || !b) throw new Error('Two secrets');
    this.secrets.set(one, b).set(other, a);
  }

  /** What the vault lets go of by itself when its days are over. */
  daysGoBy(): void {
    for (const items of [this.keys, this.secrets])
      for (const [name, { deletedAt }] of items) if (deletedAt !== null) items.delete(name);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const path = new URL(request.url ?? '', this.url).pathname;
    const call = `${request.method ?? ''} ${path}`;
    const fault = this.faults.find(({ matching, times }) => times > 0 && matching.test(call));
    if (fault) {
      fault.times -= 1;
      if (fault.status > 0) response.writeHead(fault.status, fault.headers).end('{"error":{"code":"Fault"}}');
      return;
    }
    if (request.headers.authorization !== `Bearer ${this.token}`) {
      const resource = this.host === LOCAL ? this.url : `https://${this.host.replace(/^[^.]+\./, '')}`;
      const challenge = `Bearer authorization="https://login.example/tenant", resource="${resource}"`;
      response.writeHead(401, { 'www-authenticate': challenge }).end('{"error":{"code":"Unauthorized"}}');
      return;
    }
    this.requests.push(call);
    const [status, answer] = this.answer(
      call,
      body === '' ? {} : (JSON.parse(body) as Record<string, string>),
    );
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  }

  private answer(call: string, body: Readonly<Record<string, string>>): Answer {
    const [, verb = '', kind = '', name = '', rest = ''] =
      /^(\w+) \/(\w+)\/([\w-]+)\/?(.*)$/.exec(call) ?? [];
    switch (`${verb} ${kind}`) {
      case 'POST keys':
        return rest === 'create' ? this.createKey(name) : this.useKey(name, rest, body);
      case 'GET keys':
        return this.found(this.keys, name, (item) => this.keyBundle(item, rest));
      case 'PUT secrets':
        return this.setSecret(name, body['value'] ?? '');
      case 'GET secrets':
        return this.found(this.secrets, name, secretBundle);
      case 'DELETE keys':
        return this.remove(this.keys, name, (item) => this.keyBundle(item, ''));
      case 'DELETE secrets':
        return this.remove(this.secrets, name, secretBundle);
      case 'GET deletedkeys':
        return this.deleted(this.keys, name, (item) => this.keyBundle(item, ''));
      case 'GET deletedsecrets':
        return this.deleted(this.secrets, name, secretBundle);
      case 'DELETE deletedkeys':
        return this.purge(this.keys, name);
      case 'DELETE deletedsecrets':
        return this.purge(this.secrets, name);
      default:
        return [400, { error: { code: 'BadParameter', message: call } }];
    }
  }

  private createKey(name: string): Answer {
    const item = this.keys.get(name) ?? { versions: [], deletedAt: null };
    if (item.deletedAt !== null) return CONFLICT;
    const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const kid = `${this.url}/keys/${name}/${randomBytes(16).toString('hex')}`;
    item.versions.push({ kid, ...pair, created: seconds() });
    this.keys.set(name, item);
    return [200, this.keyBundle(item, '')];
  }

  private useKey(name: string, rest: string, { alg, value = '' }: Readonly<Record<string, string>>): Answer {
    const [version = '', operation] = rest.split('/');
    const item = this.keys.get(name);
    const key = item?.versions.find(({ kid }) => kid.endsWith(`/${version}`));
    if (!item || item.deletedAt !== null || !key) return NOT_FOUND;
    if (alg !== 'RSA-OAEP-256') return [400, { error: { code: 'BadParameter' } }];
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const bytes = Buffer.from(value, 'base64url');
    try {
      const result =
        operation === 'wrapkey'
          ? publicEncrypt({ key: key.publicKey, ...padding }, bytes)
          : privateDecrypt({ key: key.privateKey, ...padding }, bytes);
      return [200, { kid: key.kid, value: result.toString('base64url') }];
    } catch {
      return [400, { error: { code: 'BadParameter', message: 'The parameter is incorrect.' } }];
    }
  }

  private setSecret(name: string, value: string): Answer {
    const item = this.secrets.get(name) ?? { versions: [], deletedAt: null };
    if (item.deletedAt !== null) return CONFLICT;
    const id = `${this.url}/secrets/${name}/${randomBytes(16).toString('hex')}`;
    item.versions.push({ id, value, created: seconds() });
    this.secrets.set(name, item);
    return [200, secretBundle(item)];
  }

  private found<V>(
    items: ReadonlyMap<string, Item<V>>,
    name: string,
    bundle: (item: Item<V>) => object,
  ): Answer {
    const item = items.get(name);
    return !item || item.deletedAt !== null ? NOT_FOUND : [200, bundle(item)];
  }

  private remove<V>(
    items: ReadonlyMap<string, Item<V>>,
    name: string,
    bundle: (item: Item<V>) => object,
  ): Answer {
    const item = items.get(name);
    if (!item || item.deletedAt !== null) return NOT_FOUND;
    item.deletedAt = seconds();
    return [200, this.deletedBundle(name, item, bundle)];
  }

  private deleted<V>(
    items: ReadonlyMap<string, Item<V>>,
    name: string,
    bundle: (item: Item<V>) => object,
  ): Answer {
    const item = items.get(name);
    return !item || item.deletedAt === null ? NOT_FOUND : [200, this.deletedBundle(name, item, bundle)];
  }

  private purge<V>(items: Map<string, Item<V>>, name: string): Answer {
    const item = items.get(name);
    if (!item || item.deletedAt === null) return NOT_FOUND;
    if (this.purgeProtection)
      return [403, { error: { code: 'Forbidden', message: 'Purge is not allowed.' } }];
    items.delete(name);
    return [204];
  }

  private deletedBundle<V>(name: string, item: Item<V>, bundle: (item: Item<V>) => object): object {
    const deletedDate = item.deletedAt ?? 0;
    return {
      ...bundle(item),
      recoveryId: `${this.url}/deleted/${name}`,
      deletedDate,
      scheduledPurgeDate: deletedDate + DAYS * DAY,
      attributes: {
        enabled: true,
        recoverableDays: DAYS,
        recoveryLevel: this.purgeProtection ? 'CustomizedRecoverable' : 'CustomizedRecoverable+Purgeable',
      },
    };
  }

  private keyBundle({ versions }: Item<RsaVersion>, version: string): object {
    const key = version === '' ? versions.at(-1) : versions.find(({ kid }) => kid.endsWith(`/${version}`));
    if (!key) throw new Error('No version');
    const { n, e } = key.publicKey.export({ format: 'jwk' });
    return {
      key: { kid: key.kid, kty: 'RSA', key_ops: ['wrapKey', 'unwrapKey'], n, e },
      attributes: { enabled: true, created: key.created, updated: key.created },
    };
  }
}

const NOT_FOUND: Answer = [404, { error: { code: 'NotFound' } }];
const CONFLICT: Answer = [
  409,
  { error: { code: 'Conflict', innererror: { code: 'ObjectIsDeletedButRecoverable' } } },
];

function secretBundle({ versions }: Item<SecretVersion>): object {
  const newest = versions.at(-1);
  if (!newest) throw new Error('No version');
  const { id, value, created } = newest;
  return { id, value, attributes: { enabled: true, created, updated: created } };
}
