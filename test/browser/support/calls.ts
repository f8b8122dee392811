import type { CallId, CallView, CreatedGuestLink } from '@rinjo/contract';
import type { GivenTenant, SignedInClient } from '../../support/given.js';
import { createAccount } from './accounts.js';
import type { Elsewhere } from './chromium.js';
import type { LostLine } from './lost-line.js';
import type { Person } from './person.js';
import { enterCall } from './screens.js';
import type { Stage } from './stage.js';

export interface RunningCall {
  readonly tenant: GivenTenant;
  readonly admin: SignedInClient;
  readonly hostClient: SignedInClient;
  readonly callId: CallId;
  /** Makes an invitation link for several guests. */
  readonly guestLink: () => Promise<string>;
  /** Mori Aoi at a desk, with the camera `expert`. */
  readonly host: Person;
  /** Ito Ren, with the camera `surveyor`. */
  readonly member: Person;
}

export interface CallOptions {
  /** Whose call it is; a new tenant by default. */
  readonly tenant?: GivenTenant;
  readonly admin?: SignedInClient;
  /** The member's way to the server. */
  readonly memberLine?: LostLine;
  /** The member's machine, when it is another. */
  readonly memberAt?: Elsewhere;
  /** Before the member opens a page. */
  readonly prepareMember?: (member: Person) => Promise<void>;
}

/** Two people in a call, each seeing the other. */
export async function aCall(stage: Stage, options: CallOptions = {}): Promise<RunningCall> {
  const tenant = options.tenant ?? (await stage.product.given.tenant());
  const admin = options.admin ?? (await tenant.signedIn('admin')).client;
  const { memberLine, memberAt } = options;
  const [mori, ito] = [await createAccount(admin, 'Mori Aoi'), await createAccount(admin, 'Ito Ren')];
  const hostClient = await tenant.clientFor(mori.user);
  const { body: call } = await hostClient.post<CallView>('/calls', {
    title: 'Pump station 3',
    inviteUserIds: [ito.user.id],
  });
  const host = await stage.person('host', { camera: 'expert' });
  const member = await stage.person('member', {
    camera: 'surveyor',
    ...(memberLine ? { line: memberLine } : {}),
    ...(memberAt ? { at: memberAt } : {}),
  });
  await options.prepareMember?.(member);
  await host.signInAs(hostClient);
  await member.signInAs(await tenant.clientFor(ito.user));
  await enterCall(host, call.id);
  await enterCall(member, call.id);
  await host.seesAll(['surveyor']);
  await member.seesAll(['expert']);
  const guestLink = async (): Promise<string> => {
    const body = { maxUses: 10, lifetimeS: 3600 };
    const made = await hostClient.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, body);
    return made.body.url;
  };
  return { tenant, admin, hostClient, callId: call.id, guestLink, host, member };
}
