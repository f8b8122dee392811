import type { CallView, CreatedGuestLink, GuestSessionView } from '@rinjo/contract';
import type { TestApp } from './app.js';
import { CallLine } from './call-line.js';
import type { GivenTenant, GivenUser, PlanLimits, SignedInClient } from './given.js';
import { HttpClient } from './http-client.js';

export interface Person {
  readonly user: GivenUser;
  readonly client: SignedInClient;
}

/** A call with its host and invited members, and the ways into it. */
export class BuiltCall {
  constructor(
    private readonly app: TestApp,
    readonly tenant: GivenTenant,
    readonly view: CallView,
    readonly host: Person,
    readonly members: readonly Person[],
  ) {}

  get id() {
    return this.view.id;
  }

  /** The n-th invited member. */
  member(n = 0): Person {
    const member = this.members[n];
    if (!member) throw new Error(`No member ${n}`);
    return member;
  }

  /** Connected, without a seat yet. */
  openHostLine(): Promise<CallLine> {
    return CallLine.to(this.host.client, this.id);
  }

  openMemberLine(n = 0): Promise<CallLine> {
    return CallLine.to(this.member(n).client, this.id);
  }

  async hostLine(): Promise<CallLine> {
    const line = await this.openHostLine();
    await line.join();
    return line;
  }

  async memberLine(n = 0): Promise<CallLine> {
    const line = await this.openMemberLine(n);
    await line.join();
    return line;
  }

  async guestLink(maxUses = 1, lifetimeS = 3600): Promise<CreatedGuestLink & { readonly token: string }> {
    const { body } = await this.host.client.post<CreatedGuestLink>(`/calls/${this.id}/guest-links`, {
      maxUses,
      lifetimeS,
    });
    return { ...body, token: new URL(body.url).hash.slice(1) };
  }

  /** A guest who has used a link, not yet in the call. */
  async guest(displayName = 'ゲスト'): Promise<HttpClient> {
    const { token } = await this.guestLink();
    const client = new HttpClient(this.app.url);
    const { status } = await client.post<GuestSessionView>('/guest/sessions', { token, displayName });
    if (status !== 201) throw new Error(`No guest session: ${status}`);
    return client;
  }

  /** A guest with a socket, who has not asked to join yet. */
  async openGuestLine(displayName?: string): Promise<CallLine> {
    return CallLine.to(await this.guest(displayName), this.id);
  }

  async guestLine(): Promise<CallLine> {
    const line = await CallLine.to(await this.guest(), this.id);
    await line.join();
    return line;
  }
}

/** Creates a call in a tenant of its own, or in the given one. */
export async function buildCall(
  app: TestApp,
  options: {
    readonly plan?: Partial<PlanLimits>;
    readonly tenant?: GivenTenant;
    readonly lobby?: boolean;
    readonly members?: number;
  } = {},
): Promise<BuiltCall> {
  const tenant =
    options.tenant ?? (await app.given.tenant({ plan: options.plan ?? {}, lobby: options.lobby ?? false }));
  const host = await tenant.signedIn();
  const members: Person[] = [];
  for (let n = 0; n < (options.members ?? 1); n += 1) members.push(await tenant.signedIn());
  const { status, body } = await host.client.post<CallView>('/calls', {
    title: 'Test call',
    inviteUserIds: members.map(({ user }) => user.id),
  });
  if (status !== 201) throw new Error(`No call: ${status} ${JSON.stringify(body)}`);
  return new BuiltCall(app, tenant, body, host, members);
}
