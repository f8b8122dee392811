import { inject, Service } from '@angular/core';
import type { CallView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import type { PersonRef } from './people-picker';
import type { Plan } from './schedule-dialog';

/** What is done with planned calls. Verbs throw `ApiError`. */
@Service()
export class Plans {
  private readonly api = inject(ApiClient);

  async create({ site, people, groups, ...time }: Plan): Promise<void> {
    const inviteUserIds = people.map(({ id }) => id);
    const inviteGroupIds = groups.map(({ id }) => id);
    await this.api.createCall({ ...time, inviteUserIds, inviteGroupIds, ...(site && { siteId: site.id }) });
  }

  /** Who is invited now. */
  async people(call: CallView): Promise<readonly PersonRef[]> {
    return (await this.api.invitations(call.id)).map(({ user }) => user);
  }

  /** Changes the call, then who is invited: those who are invited already are not invited again. */
  async update(
    call: CallView,
    before: readonly PersonRef[],
    { site, people, groups, ...time }: Plan,
  ): Promise<void> {
    await this.api.updateCall(call.id, { ...time, siteId: site?.id ?? null });
    const [had, has] = [ids(before), ids(people)];
    const userIds = [...has].filter((id) => !had.has(id));
    for (const id of had) if (!has.has(id)) await this.api.uninvite(call.id, id);
    // Last: who was taken off comes back with a group that was chosen.
    const groupIds = groups.map(({ id }) => id);
    if (userIds.length + groupIds.length > 0) await this.api.invite(call.id, { userIds, groupIds });
  }

  async cancel(call: CallView): Promise<void> {
    await this.api.endCall(call.id);
  }
}

const ids = (people: readonly PersonRef[]) => new Set(people.map(({ id }) => id));
