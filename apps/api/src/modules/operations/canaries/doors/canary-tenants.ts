import { Injectable } from '@nestjs/common';
import type {
  CallId,
  CallView,
  CreatedKey,
  EvidenceId,
  EvidenceView,
  ExportId,
  ExportView,
  KeyView,
  Page,
  ServiceAccountView,
  TenantId,
  UserId,
} from '@rinjo/contract';
import { inOnePiece } from '../../../../platform/bytes/in-one-piece.js';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { EvidenceStore } from '../../../evidence/index.js';
import { SESSION_COOKIE } from '../../../identity/index.js';
import { CANARY_TENANTS, type CanaryTenant } from '../../../tenancy/index.js';
import { type CanaryAccount, CanaryAccounts } from './canary-accounts.js';
import { codeOf, OwnDoors } from './own-doors.js';

const EMAIL = 'canary@canary.invalid';
const NAME = 'Canary';
const KEY_DAYS = 2;
const SCOPES = ['tenant:read', 'call:read', 'call:create'];
const API = '/api/v1';

/** What a canary has in one of its tenants, and the ways in. */
export interface CanaryHome {
  readonly slug: CanaryTenant;
  readonly tenantId: TenantId;
  readonly userId: UserId;
  /** Of a session, as a browser sends it. */
  readonly cookie: string;
  readonly key: string;
  /** In everything that it has, and in nothing of the other one. */
  readonly mark: string;
  readonly callId: CallId;
  readonly evidenceId: EvidenceId;
  readonly exportId: ExportId;
}

type Ways = Pick<CanaryHome, 'userId' | 'cookie' | 'key'>;

/** Makes the two tenants in which proofs are made, and what they need there; finds it again afterwards. */
@Injectable()
export class CanaryTenants {
  /** With ways in that this process has opened: their secrets are in its memory alone. */
  private readonly homes = new Map<CanaryTenant, CanaryHome>();

  constructor(
    private readonly doors: OwnDoors,
    private readonly accounts: CanaryAccounts,
    private readonly evidence: EvidenceStore,
  ) {}

  async both(): Promise<readonly [CanaryHome, CanaryHome]> {
    const [a, b] = CANARY_TENANTS;
    return [await this.home(a), await this.home(b)];
  }

  /** What this process knows of it, as long as its ways in are open. */
  async home(slug: CanaryTenant): Promise<CanaryHome> {
    const known = this.homes.get(slug);
    if (known && (await this.opens(known))) return known;
    const account = await this.accounts.renewed(slug, { email: EMAIL, name: NAME });
    const { tenantId } = account;
    const ways = await this.waysInto(account);
    const mark = `mark of ${slug === CANARY_TENANTS[0] ? 'alpha' : 'bravo'}`;
    const home = {
      ...{ slug, tenantId, mark, ...ways },
      callId: await this.call(ways, mark),
      evidenceId: await this.item(ways, tenantId, mark),
      exportId: await this.exported(ways),
    };
    this.homes.set(slug, home);
    return home;
  }

  /** After something was not there: the next one looks anew. */
  forget(): void {
    this.homes.clear();
  }

  /** A home whose session has proved just now who it is, for what is dangerous. */
  freshly(slug: CanaryTenant): Promise<CanaryHome> {
    this.homes.delete(slug);
    return this.home(slug);
  }

  private async waysInto(account: CanaryAccount): Promise<Ways> {
    const cookie = await this.signIn(account);
    return { userId: account.userId, cookie, key: await this.newKey(cookie) };
  }

  private async opens({ cookie, key }: CanaryHome): Promise<boolean> {
    const [session, program] = [
      await this.doors.ask('GET', `${API}/tenant`, { cookie }),
      await this.doors.ask('GET', `${API}/tenant`, { key }),
    ];
    return session.status === 200 && program.status === 200;
  }

  private async signIn({ tenant, email, password }: CanaryAccount): Promise<string> {
    const json = { tenant, email, password };
    const { status, headers, body } = await this.doors.ask('POST', `${API}/sign-in`, { json });
    const cookie = headers['set-cookie']?.find((line) => line.startsWith(`${SESSION_COOKIE}=`));
    if (status !== 200 || cookie === undefined)
      throw new Error(`No session in ${tenant}: ${String(status)} ${codeOf(body) ?? ''}`);
    return cookie.slice(0, cookie.indexOf(';'));
  }

  private async newKey(cookie: string): Promise<string> {
    const { items } = await this.doors.json<Page<ServiceAccountView>>(
      'GET',
      `${API}/service-accounts?search=${NAME}`,
      { cookie },
    );
    const account =
      items[0] ??
      (await this.doors.json<ServiceAccountView>('POST', `${API}/service-accounts`, {
        ...{ cookie, json: { displayName: NAME, roles: ['admin'] } },
      }));
    const json = { userId: account.id, name: NAME, scopes: SCOPES, lifetimeDays: KEY_DAYS };
    const made = await this.doors.ask('POST', `${API}/keys`, { cookie, json });
    if (codeOf(made.body) !== 'KEYS_LIMIT') return keyOf(made.status, made.body);
    // Many starts within two days: those of before are of no use to anybody.
    const keys = await this.doors.json<Page<KeyView>>('GET', `${API}/keys?userId=${account.id}&limit=100`, {
      cookie,
    });
    for (const { id, state } of keys.items)
      if (state === 'active' || state === 'expiring')
        await this.doors.ask('DELETE', `${API}/keys/${id}`, { cookie });
    const again = await this.doors.ask('POST', `${API}/keys`, { cookie, json });
    return keyOf(again.status, again.body);
  }

  /** Of the program, which sees its own alone; the session of the administrator sees all. */
  private async call({ cookie, key }: Ways, mark: string): Promise<CallId> {
    const { items } = await this.doors.json<Page<CallView>>('GET', `${API}/calls`, { cookie });
    const known = items.find(({ title, phase }) => title === mark && phase !== 'ended');
    if (known) return known.id;
    const json = { title: mark, inviteUserIds: [] };
    return (await this.doors.json<CallView>('POST', `${API}/calls`, { key, json })).id;
  }

  /** Something that is kept, of the product's own making: it is there before a scanner is. */
  private async item({ cookie }: Ways, tenantId: TenantId, mark: string): Promise<EvidenceId> {
    const path = `${API}/evidence?search=${encodeURIComponent(mark)}`;
    const { items } = await this.doors.json<Page<EvidenceView>>('GET', path, { cookie });
    const known = items.find(({ state }) => state === 'clean');
    if (known) return known.id;
    const bytes = Buffer.from(`${mark}\n`);
    const meta = {
      kind: 'file',
      name: `${mark}.txt`,
      contentType: 'text/plain',
      bytes: bytes.length,
    } as const;
    const principal = jobPrincipal(tenantId, 'canaries');
    const kept = await this.evidence.add(principal, { ...meta, ownMaking: true }, inOnePiece(bytes));
    return kept.id;
  }

  /** It is packed once a week, when the one before is over. */
  private async exported({ cookie }: Ways): Promise<ExportId> {
    const { items } = await this.doors.json<Page<ExportView>>('GET', `${API}/exports`, { cookie });
    if (items[0]) return items[0].id;
    return (await this.doors.json<ExportView>('POST', `${API}/exports`, { cookie, json: {} })).id;
  }
}

function keyOf(status: number, body: Buffer): string {
  if (status !== 201) throw new Error(`No key: ${String(status)} ${codeOf(body) ?? ''}`);
  return (JSON.parse(body.toString('utf8')) as CreatedKey).key;
}
