import { Injectable, type OnModuleInit } from '@nestjs/common';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { type CanaryHome, CanaryTenants } from '../doors/canary-tenants.js';
import { type Asked, OwnDoors } from '../doors/own-doors.js';
import { OwnSocket } from '../doors/own-socket.js';
import { type Crossing, type Sight, tryCrossings } from './crossing.js';

export const CROSS_TENANT = 'cross-tenant';
const MIN = 60_000;
const API = '/api/v1';

/** One tenant's session, key, ticket, socket and job ask for what another one has; its own they get. */
@Injectable()
export class CrossTenant implements Canary, OnModuleInit {
  readonly name = CROSS_TENANT;
  readonly everyMs = 5 * MIN;

  constructor(
    private readonly canaries: Canaries,
    private readonly tenants: CanaryTenants,
    private readonly doors: OwnDoors,
    private readonly tenantDb: TenantDb,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    try {
      return await this.tried();
    } catch (cause) {
      if (!(cause instanceof CanaryFailure) || cause.outcome === 'breach') throw cause;
      // Something that is there for a time only may have gone, such as the export: looked for and made anew, it has to pass.
      this.tenants.forget();
      return this.tried();
    }
  }

  private async tried(): Promise<CanaryResult> {
    const [own, other] = await this.tenants.both();
    return { outcome: 'passed', detail: await tryCrossings(this.crossings(own, other)) };
  }

  /** Of what `other` has: asked for by `other` itself, and by `own`. */
  private crossings(own: CanaryHome, other: CanaryHome): readonly Crossing[] {
    const by = (
      name: string,
      way: (home: CanaryHome) => Asked,
      method: string,
      path: (home: CanaryHome) => string,
    ): Crossing => ({
      name,
      own: () => this.asked(method, path(other), way(other), other.mark),
      foreign: () => this.asked(method, path(other), way(own), other.mark),
    });
    const session = ({ cookie }: CanaryHome): Asked => ({ cookie });
    const key = (home: CanaryHome): Asked => ({ key: home.key });
    return [
      // Whoever is refused everywhere proves nothing: this session opens what is its own.
      {
        ...this.itself(own),
        foreign: () => this.asked('GET', `${API}/calls/${other.callId}`, session(own), other.mark),
      },
      by('call by session', session, 'GET', ({ callId }) => `${API}/calls/${callId}`),
      by('call by key', key, 'GET', ({ callId }) => `${API}/calls/${callId}`),
      by('object', session, 'GET', ({ evidenceId }) => `${API}/evidence/${evidenceId}/content`),
      { name: 'export', ...this.export(own, other) },
      {
        name: 'search',
        own: () => this.search(other, other.mark),
        foreign: () => this.search(own, other.mark),
      },
      { name: 'ticket', own: () => this.ticket(other, other), foreign: () => this.ticket(own, other) },
      { name: 'socket', own: () => this.presence(other, other), foreign: () => this.presence(own, other) },
      this.inJob('call', own, other),
      this.inJob('evidence', own, other),
    ];
  }

  private itself(own: CanaryHome): Pick<Crossing, 'name' | 'own'> {
    return {
      name: 'session',
      own: () => this.asked('GET', `${API}/calls/${own.callId}`, { cookie: own.cookie }, own.mark),
    };
  }

  /** Nothing of it says whose it is but its id. */
  private export(own: CanaryHome, other: CanaryHome): Pick<Crossing, 'own' | 'foreign'> {
    const path = `${API}/exports/${other.exportId}`;
    const asked = ({ cookie }: CanaryHome): Promise<Sight> =>
      this.asked('GET', path, { cookie }, other.exportId);
    return { own: () => asked(other), foreign: () => asked(own) };
  }

  private async asked(method: string, path: string, asked: Asked, mark: string): Promise<Sight> {
    const { status, body } = await this.doors.ask(method, path, asked);
    // Shown in whatever answer, it was got.
    if (body.includes(mark)) return 'granted';
    return status === 404 ? 'refused' : 'unclear';
  }

  private async search({ cookie }: CanaryHome, word: string): Promise<Sight> {
    const path = `${API}/evidence?search=${encodeURIComponent(word)}`;
    const { status, body } = await this.doors.ask('GET', path, { cookie });
    if (status !== 200) return 'unclear';
    const { items } = JSON.parse(body.toString('utf8')) as { readonly items: readonly unknown[] };
    return items.length > 0 ? 'granted' : 'refused';
  }

  /** A ticket is good when it opens the socket. */
  private async ticket({ cookie }: CanaryHome, { callId }: CanaryHome): Promise<Sight> {
    const { status, body } = await this.doors.ask('POST', `${API}/calls/${callId}/tickets`, {
      cookie,
      json: {},
    });
    if (status === 404) return 'refused';
    if (status !== 201) return 'unclear';
    const { ticket } = JSON.parse(body.toString('utf8')) as { readonly ticket: string };
    const socket = await OwnSocket.open(this.doors, { ticket });
    await socket.close();
    return 'granted';
  }

  /** Over the socket of a signed-in person, who somebody is. */
  private async presence({ cookie }: CanaryHome, { userId }: CanaryHome): Promise<Sight> {
    const socket = await OwnSocket.open(this.doors, { desk: true }, { cookie });
    try {
      const ack = await socket.command('presence.watch', { userIds: [userId] });
      if (!ack.ok) return 'unclear';
      return JSON.stringify(ack.data).includes(userId) ? 'granted' : 'refused';
    } finally {
      await socket.close();
    }
  }

  /** Work of the product itself, in a tenant: the database alone keeps it there. */
  private inJob(table: 'call' | 'evidence', own: CanaryHome, other: CanaryHome): Crossing {
    const id = table === 'call' ? other.callId : other.evidenceId;
    const look = ({ tenantId }: CanaryHome): Promise<Sight> =>
      this.tenantDb.run(jobPrincipal(tenantId, 'canaries'), async (tx) => {
        const found = await tx.query(`select id from ${table} where id = $1`, [id]);
        return found.length > 0 ? 'granted' : 'refused';
      });
    return { name: `${table} by job`, own: () => look(other), foreign: () => look(own) };
  }
}
