// Made by `npm run docs` from the controllers' return types; not edited by hand.
import type { Answer, Schema } from './schema.js';

export const ANSWERS: Readonly<Record<string, Answer>> = {
  'AuditController.list': {
    summary: 'What happened in the tenant, the newest first.',
    schema: { $ref: '#/components/schemas/PageOfAuditEntryView' },
  },
  'CalendarController.file': {
    summary: 'A planned call as a file for calendars (text/calendar, RFC 5545), with the link to join it.',
    schema: null,
  },
  'CallsController.callAgain': {
    summary: 'Makes a new call of the same name, at the same site, with the same people.',
    schema: { $ref: '#/components/schemas/CallView' },
  },
  'CallsController.create': {
    summary: 'Makes a call and invites people to it; with `startsAt` it is planned for then.',
    schema: { $ref: '#/components/schemas/CallView' },
  },
  'CallsController.createGuestLink': {
    summary: 'The answer has the link, which is shown once.',
    schema: { $ref: '#/components/schemas/CreatedGuestLink' },
  },
  'CallsController.end': {
    summary: 'Ends the call for everybody; cancels one that is planned.',
    schema: { $ref: '#/components/schemas/CallView' },
  },
  'CallsController.invite': {
    summary: 'Invites members of the tenant, by themselves or as groups; answers everybody who is invited.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/InvitationView' } },
  },
  'CallsController.issueTicket': {
    summary: 'A ticket lets one socket in, once, within 60 s.',
    schema: { $ref: '#/components/schemas/Ticket' },
  },
  'CallsController.list': {
    summary:
      'Calls that the caller created or is invited to, newest first, upcoming ones soonest first; admins see all of the tenant.',
    schema: { $ref: '#/components/schemas/PageOfCallView' },
  },
  'CallsController.listGuestLinks': {
    summary: 'The links that let guests in, also the ones that are no longer good.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/GuestLinkView' } },
  },
  'CallsController.listInvitations': {
    summary: 'Everybody who is invited.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/InvitationView' } },
  },
  'CallsController.listParticipants': {
    summary: 'Everybody who was ever in the call.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/ParticipationView' } },
  },
  'CallsController.read': { summary: 'One call.', schema: { $ref: '#/components/schemas/CallView' } },
  'CallsController.revokeGuestLink': {
    summary: 'Takes a link back: nobody else comes in by it. Guests who are in stay in.',
    schema: null,
  },
  'CallsController.uninvite': {
    summary: 'Takes the invitation of a member back. Who is in the call stays in it.',
    schema: null,
  },
  'CallsController.update': { summary: 'Changes a call.', schema: { $ref: '#/components/schemas/CallView' } },
  'ChatController.list': {
    summary: 'What was written in the call, oldest first.',
    schema: { $ref: '#/components/schemas/PageOfChatMessage' },
  },
  'ConformityController.report': {
    summary: 'How the cameras of a call measured up to the numbers of remote inspection (遠隔臨場).',
    schema: { $ref: '#/components/schemas/ConformityReport' },
  },
  'ConformityController.table': {
    summary: 'The same as a table (text/csv, RFC 4180, UTF-8 with BOM), headings in Japanese.',
    schema: null,
  },
  'ConsentController.accept': { summary: 'The caller agrees to the version that was shown.', schema: null },
  'ConsentController.pending': {
    summary: 'What the caller has not agreed to yet.',
    schema: { $ref: '#/components/schemas/PendingConsent' },
  },
  'DomainsController.add': {
    summary: 'Adds a domain; the answer has the record to publish.',
    schema: { $ref: '#/components/schemas/DomainView' },
  },
  'DomainsController.check': {
    summary: 'Looks for the record now. `state` and `failure` of the answer say what was found.',
    schema: { $ref: '#/components/schemas/DomainView' },
  },
  'DomainsController.list': {
    summary: "The tenant's e-mail domains by name; `search` finds any part of the name.",
    schema: { $ref: '#/components/schemas/PageOfDomainView' },
  },
  'DomainsController.read': { summary: 'One domain.', schema: { $ref: '#/components/schemas/DomainView' } },
  'DomainsController.remove': {
    summary: 'Removes a domain: it is verified no more, and nobody of it must use a connection.',
    schema: null,
  },
  'DomainsController.update': {
    summary: 'Says which connection people of the domain use, and whether they must.',
    schema: { $ref: '#/components/schemas/DomainView' },
  },
  'FilesController.add': {
    summary:
      'Shares a file with everybody in the call; the body is the file itself. With `requestId` it answers a photo request.',
    schema: { $ref: '#/components/schemas/FileView' },
  },
  'FilesController.content': { summary: 'The file itself.', schema: null },
  'GroupsController.changeMembers': {
    summary: 'Adds and removes members, all or none of them; answers who is a member then.',
    schema: { $ref: '#/components/schemas/GroupDetails' },
  },
  'GroupsController.create': {
    summary: 'Adds a group without members.',
    schema: { $ref: '#/components/schemas/GroupDetails' },
  },
  'GroupsController.delete': {
    summary: 'Deletes a group. Its members stay users, and invitations that it brought about stay good.',
    schema: null,
  },
  'GroupsController.list': {
    summary: "The tenant's groups by name; `search` finds any part of the name.",
    schema: { $ref: '#/components/schemas/PageOfGroupView' },
  },
  'GroupsController.read': {
    summary: 'One group with its members.',
    schema: { $ref: '#/components/schemas/GroupDetails' },
  },
  'GroupsController.update': {
    summary: 'Renames a group.',
    schema: { $ref: '#/components/schemas/GroupDetails' },
  },
  'GuestController.enter': {
    summary: 'Uses the link once and signs the guest in to its call.',
    schema: { $ref: '#/components/schemas/GuestSessionView' },
  },
  'GuestController.preview': {
    summary: 'What the holder of a link is told before joining; does not use the link.',
    schema: { $ref: '#/components/schemas/GuestPreview' },
  },
  'GuestController.session': {
    summary: 'The guest that this browser is signed in as.',
    schema: { $ref: '#/components/schemas/GuestSessionView' },
  },
  'HealthController.live': { summary: 'The process runs.', schema: { $ref: '#/components/schemas/Health' } },
  'HealthController.ready': {
    summary: 'The process can serve requests; else NOT_READY with the parts that cannot.',
    schema: { $ref: '#/components/schemas/Health' },
  },
  'MeController.changePassword': {
    summary: "Changes the caller's own password and signs the caller out everywhere else.",
    schema: null,
  },
  'MeController.update': {
    summary: "Changes the caller's own name or language.",
    schema: { $ref: '#/components/schemas/UserView' },
  },
  'NetworkChecksController.end': { summary: 'Closes a check before its time.', schema: null },
  'NetworkChecksController.endWithLink': {
    summary: 'Closes it before its time; also after the link was used.',
    schema: null,
  },
  'NetworkChecksController.start': {
    summary: "Opens transports with an echo for 20 s; replaces the caller's former check.",
    schema: { $ref: '#/components/schemas/NetworkCheckView' },
  },
  'NetworkChecksController.startWithLink': {
    summary: 'The same for the holder of a link, which is not used by it.',
    schema: { $ref: '#/components/schemas/NetworkCheckView' },
  },
  'RingsController.answer': {
    summary: 'Answers a ring to the caller. It stops on every other device.',
    schema: { $ref: '#/components/schemas/RingView' },
  },
  'RingsController.cancel': {
    summary: 'Takes a ring back.',
    schema: { $ref: '#/components/schemas/RingView' },
  },
  'RingsController.choose': {
    summary: 'Whether the caller wants to be rung; who does not finds missed calls instead.',
    schema: null,
  },
  'RingsController.decline': {
    summary: 'Declines a ring to the caller, with a ready note or without.',
    schema: { $ref: '#/components/schemas/RingView' },
  },
  'RingsController.list': {
    summary: 'Everybody who was rung for a call, and what became of it.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/RingView' } },
  },
  'RingsController.listMissed': {
    summary: 'Calls that the caller missed, newest first.',
    schema: { $ref: '#/components/schemas/PageOfMissedCallView' },
  },
  'RingsController.see': { summary: 'Marks missed calls as seen.', schema: null },
  'RingsController.start': {
    summary:
      'Rings people, and invites them by that; without names, everybody who is invited and not in the call.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/RingView' } },
  },
  'SessionsController.current': {
    summary: 'Who is signed in and what they may do.',
    schema: { $ref: '#/components/schemas/CurrentSession' },
  },
  'SessionsController.list': {
    summary: 'Where the caller is signed in, the latest used first.',
    schema: { type: 'array', items: { $ref: '#/components/schemas/SessionView' } },
  },
  'SessionsController.revoke': {
    summary: 'Signs the caller out somewhere; sockets of that session close.',
    schema: null,
  },
  'SessionsController.signIn': {
    summary: 'Signs in and sets the session cookie. The session of a cookie that came along ends.',
    schema: { $ref: '#/components/schemas/CurrentSession' },
  },
  'SessionsController.signOut': { summary: 'Ends the session, if there is one.', schema: null },
  'SignInOptionsController.read': {
    summary:
      'How people of an organization sign in. The same for whoever has an account and whoever has none.',
    schema: { $ref: '#/components/schemas/SignInOptions' },
  },
  'SitesController.create': { summary: 'Adds a site.', schema: { $ref: '#/components/schemas/SiteView' } },
  'SitesController.list': {
    summary: "The tenant's sites by name; `search` finds any part of name, code or address.",
    schema: { $ref: '#/components/schemas/PageOfSiteView' },
  },
  'SitesController.read': { summary: 'One site.', schema: { $ref: '#/components/schemas/SiteView' } },
  'SitesController.update': {
    summary:
      'Changes a site; absent fields stay. With `archived` it is put away, or taken out again: its calls stay.',
    schema: { $ref: '#/components/schemas/SiteView' },
  },
  'StepUpController.ways': {
    summary: 'How the caller can show again who they are, and whether that is needed.',
    schema: { $ref: '#/components/schemas/StepUpView' },
  },
  'StepUpController.withPassword': {
    summary:
      'Shows again who the caller is, with the password and, where there is an authenticator app, its code.',
    schema: { $ref: '#/components/schemas/StepUpView' },
  },
  'TenantsController.read': {
    summary: "The caller's tenant, its plan and what is in use of it.",
    schema: { $ref: '#/components/schemas/TenantView' },
  },
  'TenantSettingsController.read': {
    summary: 'What is decided for the whole organization.',
    schema: { $ref: '#/components/schemas/TenantSettings' },
  },
  'TenantSettingsController.update': {
    summary:
      'Changes some of it. `version` is the one that was read: a change made on older settings is refused.',
    schema: { $ref: '#/components/schemas/TenantSettings' },
  },
  'UsersController.create': { summary: 'Adds a person.', schema: { $ref: '#/components/schemas/UserView' } },
  'UsersController.list': {
    summary: "The tenant's people by name; `search` finds any part of name or e-mail.",
    schema: { $ref: '#/components/schemas/PageOfUserView' },
  },
  'UsersController.read': { summary: 'One person.', schema: { $ref: '#/components/schemas/UserView' } },
  'UsersController.update': {
    summary:
      "Changes a person; absent fields stay. Another password, other roles and deactivation end the person's sessions.",
    schema: { $ref: '#/components/schemas/UserView' },
  },
};

export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  AuditEntryView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      seq: { type: 'number', description: 'Gap-free within the tenant, from 1.' },
      at: { type: 'string' },
      action: {
        type: 'string',
        enum: [
          'tenant.created',
          'tenant.updated',
          'tenant.consent_changed',
          'consent.accepted',
          'signin.succeeded',
          'signin.rejected',
          'session.revoked',
          'session.stepped_up',
          'session.signed_out',
          'user.created',
          'user.updated',
          'user.deactivated',
          'user.reactivated',
          'user.password_changed',
          'group.created',
          'group.renamed',
          'group.members_changed',
          'group.deleted',
          'domain.added',
          'domain.verified',
          'domain.lost',
          'domain.removed',
          'domain.sso_changed',
          'site.created',
          'site.updated',
          'site.archived',
          'site.restored',
          'call.created',
          'call.updated',
          'call.invited',
          'call.uninvited',
          'call.cancelled',
          'call.guest_link_created',
          'call.guest_link_mailed',
          'call.guest_link_revoked',
          'call.guest_link_used',
          'call.guest_waiting',
          'call.guest_admitted',
          'call.guest_denied',
          'call.guest_gave_up',
          'call.ticket_issued',
          'call.joined',
          'call.left',
          'call.participant_removed',
          'call.ended',
          'call.media_moved',
          'call.conformity_chosen',
          'ring.started',
          'ring.answered',
          'ring.declined',
          'ring.missed',
          'ring.cancelled',
          'presence.chosen',
          'drawing.cleared',
          'camera.requested',
          'camera.allowed',
          'access.denied',
        ],
      },
      outcome: { type: 'string', enum: ['success', 'refused'] },
      actor: {
        type: 'object',
        properties: {
          kind: { type: 'string' },
          id: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          name: { type: 'string' },
        },
        required: ['kind', 'id', 'name'],
      },
      requestId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      address: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: "Where the request came from; null for the product's own jobs.",
      },
      details: {
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'null' },
            { type: 'string' },
            { type: 'number' },
            { type: 'array', items: { type: 'string' } },
            { type: 'boolean' },
          ],
        },
      },
    },
    required: ['id', 'seq', 'at', 'action', 'outcome', 'actor', 'requestId', 'address', 'details'],
  },
  BoardOverlay: {
    type: 'object',
    properties: {
      texts: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          work: { type: 'string' },
          place: { type: 'string' },
          date: { type: 'string' },
          contractor: { type: 'string' },
          outline: { type: 'string' },
          design: { type: 'string' },
          measured: { type: 'string' },
          remarks: { type: 'string' },
        },
        required: ['type', 'work', 'place', 'date', 'contractor', 'outline', 'design', 'measured', 'remarks'],
      },
      corner: { type: 'string', enum: ['top_left', 'top_right', 'bottom_left', 'bottom_right'] },
    },
    required: ['texts', 'corner'],
  },
  CallView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      site: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/SiteRef' }] },
      phase: { type: 'string', enum: ['planned', 'ringing', 'open', 'live', 'ended'] },
      createdBy: {
        type: 'object',
        properties: { id: { type: 'string' }, displayName: { type: 'string' } },
        required: ['id', 'displayName'],
      },
      participants: { type: 'number' },
      maxParticipants: { type: 'number' },
      role: {
        type: 'string',
        enum: ['member', 'host', 'guest'],
        description: "The caller's role, if they may join.",
      },
      createdAt: { type: 'string' },
      startedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      endedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      endReason: {
        anyOf: [
          { type: 'string', enum: ['ended_by_host', 'last_left', 'cancelled', 'expired', 'server'] },
          { type: 'null' },
        ],
      },
      schedule: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/ScheduleView' }],
        description: 'Null for calls that were started at once.',
      },
      lobby: { type: 'boolean', description: 'Guests wait until somebody in the call lets them in.' },
      people: {
        type: 'object',
        properties: { names: { type: 'array', items: { type: 'string' } }, total: { type: 'number' } },
        required: ['names', 'total'],
        description: 'Who has been in it, first come first, some names at most.',
      },
    },
    required: [
      'id',
      'title',
      'site',
      'phase',
      'createdBy',
      'participants',
      'maxParticipants',
      'role',
      'createdAt',
      'startedAt',
      'endedAt',
      'endReason',
      'schedule',
      'lobby',
      'people',
    ],
  },
  CameraConformity: {
    type: 'object',
    properties: {
      participantId: { type: 'string' },
      name: { type: 'string' },
      device: { type: 'string', enum: ['phone', 'tablet', 'desktop'] },
      from: { type: 'string' },
      to: { type: 'string' },
      limits: { $ref: '#/components/schemas/ConformityLimits', description: 'The limits at the end.' },
      filmedMs: { type: 'number' },
      pausedMs: { type: 'number' },
      lostMs: { type: 'number' },
      videoBytes: { type: 'number', description: 'Received by the server, RTP headers included.' },
      audioBytes: { type: 'number' },
      averageKbps: { anyOf: [{ type: 'null' }, { type: 'number' }] },
      sent: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/FilmRange' }],
        description: "As the sender's browser told.",
      },
      seen: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/FilmRange' }],
        description: 'As the browser told in which it was seen best.',
      },
      within: { $ref: '#/components/schemas/ConformityShares' },
      verdict: { type: 'string', enum: ['met', 'below', 'unknown'] },
      missed: {
        type: 'array',
        items: { type: 'string', enum: ['pixels', 'fps', 'bitrate'] },
        description: 'Which limits the verdict misses.',
      },
      intervals: { type: 'array', items: { $ref: '#/components/schemas/ConformityInterval' } },
      chart: {
        type: 'array',
        items: { $ref: '#/components/schemas/ConformityPoint' },
        description: 'At most 120, evenly spread.',
      },
    },
    required: [
      'participantId',
      'name',
      'device',
      'from',
      'to',
      'limits',
      'filmedMs',
      'pausedMs',
      'lostMs',
      'videoBytes',
      'audioBytes',
      'averageKbps',
      'sent',
      'seen',
      'within',
      'verdict',
      'missed',
      'intervals',
      'chart',
    ],
  },
  ChatMessage: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      by: { type: 'string' },
      byName: { type: 'string', description: 'Stays when its author has left.' },
      text: { type: 'string' },
      mentions: { type: 'array', items: { type: 'string' }, description: 'People who are addressed.' },
      fileId: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: 'A file of the call that comes with it; null when none does.',
      },
      at: { type: 'string' },
    },
    required: ['id', 'by', 'byName', 'text', 'mentions', 'fileId', 'at'],
  },
  ConformityDefaults: {
    type: 'object',
    properties: {
      preset: { type: 'string', enum: ['off', 'civil', 'building', 'own'] },
      civil: { $ref: '#/components/schemas/ConformityLimits' },
      building: { $ref: '#/components/schemas/ConformityLimits' },
      own: { $ref: '#/components/schemas/ConformityLimits' },
    },
    required: ['preset', 'civil', 'building', 'own'],
  },
  ConformityInterval: {
    type: 'object',
    properties: {
      measure: { type: 'string', enum: ['pixels', 'fps', 'bitrate'] },
      from: { type: 'string' },
      to: { type: 'string' },
      value: {
        anyOf: [{ type: 'null' }, { type: 'number' }],
        description: 'The worst of it: pictures a second or kbit/s; null for pixels.',
      },
      frame: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: { width: { type: 'number' }, height: { type: 'number' } },
            required: ['width', 'height'],
          },
        ],
        description: 'The smallest picture; null unless `measure` is pixels.',
      },
      cause: {
        anyOf: [
          { type: 'string', enum: ['bandwidth', 'loss', 'delay', 'device', 'battery', 'download', 'chosen'] },
          { type: 'null' },
        ],
        description: 'Why the sender stepped down, where its device knew.',
      },
    },
    required: ['measure', 'from', 'to', 'value', 'frame', 'cause'],
  },
  ConformityLimits: {
    type: 'object',
    properties: {
      width: {
        type: 'number',
        description: 'Pixels of the longer and of the shorter side: a phone held upright films as much.',
      },
      height: { type: 'number' },
      fps: { type: 'number', description: 'Pictures a second.' },
      kbps: { type: 'number', description: 'Video and audio together, on average, in kbit/s.' },
    },
    required: ['width', 'height', 'fps', 'kbps'],
  },
  ConformityPoint: {
    type: 'object',
    properties: {
      at: { type: 'string' },
      state: { type: 'string', enum: ['filming', 'paused', 'lost'] },
      kbps: { anyOf: [{ type: 'null' }, { type: 'number' }] },
      fps: { anyOf: [{ type: 'null' }, { type: 'number' }] },
    },
    required: ['at', 'state', 'kbps', 'fps'],
  },
  ConformityReport: {
    type: 'object',
    properties: {
      callId: { type: 'string' },
      preset: {
        type: 'string',
        enum: ['off', 'civil', 'building', 'own'],
        description: 'What was chosen last.',
      },
      limits: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/ConformityLimits' }] },
      cameras: {
        type: 'array',
        items: { $ref: '#/components/schemas/CameraConformity' },
        description:
          'Phones and tablets first, each in the order in which they first filmed; empty: nothing was measured.',
      },
    },
    required: ['callId', 'preset', 'limits', 'cameras'],
  },
  ConformityShares: {
    type: 'object',
    properties: {
      pixels: { type: 'number' },
      fps: { type: 'number' },
      bitrate: { type: 'number' },
      all: { type: 'number' },
    },
    required: ['pixels', 'fps', 'bitrate', 'all'],
  },
  ConsentText: {
    type: 'object',
    properties: {
      version: { type: 'number', description: 'Grows with every change of the text.' },
      ja: { type: 'string' },
      en: { type: 'string' },
    },
    required: ['version', 'ja', 'en'],
  },
  CreatedGuestLink: {
    type: 'object',
    properties: {
      url: { type: 'string' },
      mail: {
        anyOf: [{ type: 'string', enum: ['off', 'sent', 'failed'] }, { type: 'null' }],
        description: 'What became of the mail; null when none was asked for.',
      },
      id: { type: 'string' },
      label: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      guestName: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      skipsLobby: { type: 'boolean' },
      state: {
        type: 'string',
        enum: ['expired', 'usable', 'revoked', 'used_up', 'call_ended'],
        description: 'At the time of the answer.',
      },
      uses: { type: 'number' },
      maxUses: { type: 'number' },
      expiresAt: { type: 'string' },
      revokedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      createdAt: { type: 'string' },
    },
    required: [
      'url',
      'mail',
      'id',
      'label',
      'guestName',
      'skipsLobby',
      'state',
      'uses',
      'maxUses',
      'expiresAt',
      'revokedAt',
      'createdAt',
    ],
  },
  CurrentSession: {
    type: 'object',
    properties: {
      sessionId: { type: 'string' },
      user: { $ref: '#/components/schemas/UserView' },
      tenant: { $ref: '#/components/schemas/TenantView' },
      permissions: {
        type: 'array',
        items: {
          type: 'string',
          enum: [
            'tenant:read',
            'tenant:update',
            'user:read',
            'user:manage',
            'group:read',
            'group:manage',
            'role:read',
            'role:manage',
            'connection:read',
            'connection:manage',
            'domain:read',
            'domain:manage',
            'security:read',
            'security:update',
            'key:read',
            'key:manage',
            'service_account:read',
            'service_account:manage',
            'webhook:read',
            'webhook:manage',
            'provisioning:read',
            'provisioning:manage',
            'session:read',
            'session:revoke',
            'profile:update',
            'presence:read',
            'presence:update',
            'ring:read',
            'ring:start',
            'ring:answer',
            'audit:read',
            'site:read',
            'site:manage',
            'call:read',
            'call:update',
            'call:create',
            'call:join',
            'call:invite',
            'call:end',
            'participant:remove',
            'lobby:admit',
            'pointer:show',
            'stage:show',
            'camera:direct',
            'board:write',
            'file:read',
            'file:add',
            'chat:write',
            'drawing:draw',
            'drawing:erase',
          ],
        },
      },
      sendsMail: { type: 'boolean', description: 'Whether this installation sends mail.' },
    },
    required: ['sessionId', 'user', 'tenant', 'permissions', 'sendsMail'],
  },
  DomainRecord: {
    type: 'object',
    properties: {
      type: { const: 'TXT' },
      name: { type: 'string', description: 'With the domain, without a dot at the end.' },
      value: { type: 'string' },
    },
    required: ['type', 'name', 'value'],
  },
  DomainView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      domain: { type: 'string', description: 'Lower case, ASCII (RFC 5890).' },
      displayName: { type: 'string', description: 'As people write it.' },
      state: { type: 'string', enum: ['pending', 'verified', 'failing'] },
      record: { $ref: '#/components/schemas/DomainRecord' },
      failure: {
        anyOf: [
          { type: 'string', enum: ['no_record', 'wrong_record', 'dns_failure', 'taken'] },
          { type: 'null' },
        ],
      },
      createdAt: { type: 'string' },
      verifiedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      lastCheckedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      lostAt: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: '`failing`: counts as verified until then.',
      },
      ssoConnectionId: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: 'The connection that people of this domain are sent to; null while none is chosen.',
      },
      ssoEnforced: {
        type: 'boolean',
        description:
          'Whether they must use it: passwords are refused, except for the break-glass administrator.',
      },
    },
    required: [
      'id',
      'domain',
      'displayName',
      'state',
      'record',
      'failure',
      'createdAt',
      'verifiedAt',
      'lastCheckedAt',
      'lostAt',
      'ssoConnectionId',
      'ssoEnforced',
    ],
  },
  DtlsFingerprint: {
    type: 'object',
    properties: {
      algorithm: { type: 'string', enum: ['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512'] },
      value: { type: 'string' },
    },
    required: ['algorithm', 'value'],
  },
  DtlsParameters: {
    type: 'object',
    properties: {
      role: {
        type: 'string',
        enum: ['server', 'auto', 'client'],
        description: "Server DTLS role. Default 'auto'.",
      },
      fingerprints: {
        type: 'array',
        items: { $ref: '#/components/schemas/DtlsFingerprint' },
        description: 'Server DTLS fingerprints.',
      },
    },
    required: ['fingerprints'],
  },
  FileView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      kind: { type: 'string', enum: ['photo', 'freeze', 'sheet', 'attachment'] },
      name: { type: 'string' },
      type: { type: 'string', enum: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
      bytes: { type: 'number' },
      sha256: { type: 'string', description: 'SHA-256 of the bytes as they came, in hex.' },
      width: {
        anyOf: [{ type: 'null' }, { type: 'number' }],
        description:
          'Pixels as the picture is meant to be seen (Exif orientation applied); null for what is no picture.',
      },
      height: { anyOf: [{ type: 'null' }, { type: 'number' }] },
      board: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/BoardOverlay' }],
        description:
          'The blackboard that lay over the picture when it was taken; the file itself is without it.',
      },
      page: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/PageOf' }],
        description: 'Null for what is no page of a document.',
      },
      by: { type: 'string', description: 'Who shared it.' },
      byName: { type: 'string' },
      at: { type: 'string' },
    },
    required: [
      'id',
      'kind',
      'name',
      'type',
      'bytes',
      'sha256',
      'width',
      'height',
      'board',
      'page',
      'by',
      'byName',
      'at',
    ],
  },
  FilmRange: {
    type: 'object',
    properties: {
      smallest: {
        type: 'object',
        properties: { width: { type: 'number' }, height: { type: 'number' } },
        required: ['width', 'height'],
      },
      largest: {
        type: 'object',
        properties: { width: { type: 'number' }, height: { type: 'number' } },
        required: ['width', 'height'],
      },
      fpsMean: { type: 'number' },
      fpsMin: { type: 'number' },
    },
    required: ['smallest', 'largest', 'fpsMean', 'fpsMin'],
  },
  GroupDetails: {
    type: 'object',
    properties: {
      members: { type: 'array', items: { $ref: '#/components/schemas/GroupMemberView' } },
      externalId: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: "The id that the tenant's directory gave; null for a group that was made here.",
      },
      memberCount: { type: 'number' },
      activeCount: { type: 'number', description: 'Members who may sign in: who is invited with the group.' },
      createdAt: { type: 'string' },
      id: { type: 'string' },
      displayName: {
        type: 'string',
        description: 'Unique in the tenant without regard to case, width and spaces.',
      },
    },
    required: ['members', 'externalId', 'memberCount', 'activeCount', 'createdAt', 'id', 'displayName'],
  },
  GroupMemberView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      displayName: { type: 'string' },
      email: { type: 'string' },
      status: {
        type: 'string',
        enum: ['active', 'deactivated'],
        description: 'Deactivated users stay members and are not invited.',
      },
    },
    required: ['id', 'displayName', 'email', 'status'],
  },
  GroupRef: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      displayName: {
        type: 'string',
        description: 'Unique in the tenant without regard to case, width and spaces.',
      },
    },
    required: ['id', 'displayName'],
  },
  GroupView: {
    type: 'object',
    properties: {
      externalId: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: "The id that the tenant's directory gave; null for a group that was made here.",
      },
      memberCount: { type: 'number' },
      activeCount: { type: 'number', description: 'Members who may sign in: who is invited with the group.' },
      createdAt: { type: 'string' },
      id: { type: 'string' },
      displayName: {
        type: 'string',
        description: 'Unique in the tenant without regard to case, width and spaces.',
      },
    },
    required: ['externalId', 'memberCount', 'activeCount', 'createdAt', 'id', 'displayName'],
  },
  GuestLinkView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      label: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      guestName: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      skipsLobby: { type: 'boolean' },
      state: {
        type: 'string',
        enum: ['expired', 'usable', 'revoked', 'used_up', 'call_ended'],
        description: 'At the time of the answer.',
      },
      uses: { type: 'number' },
      maxUses: { type: 'number' },
      expiresAt: { type: 'string' },
      revokedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      createdAt: { type: 'string' },
    },
    required: [
      'id',
      'label',
      'guestName',
      'skipsLobby',
      'state',
      'uses',
      'maxUses',
      'expiresAt',
      'revokedAt',
      'createdAt',
    ],
  },
  GuestPreview: {
    type: 'object',
    properties: {
      consent: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/ConsentText' }],
        description: 'What the guest has to agree to; null for nothing.',
      },
      tenantName: { type: 'string' },
      callTitle: { type: 'string' },
      invitedBy: { type: 'string' },
      phase: { type: 'string', enum: ['planned', 'ringing', 'open', 'live', 'ended'] },
      guestName: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: 'The name that the link gives; null lets the guest choose one.',
      },
      opensAt: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: 'When the call may be joined, for one that is not open yet.',
      },
    },
    required: ['consent', 'tenantName', 'callTitle', 'invitedBy', 'phase', 'guestName', 'opensAt'],
  },
  GuestSessionView: {
    type: 'object',
    properties: {
      callId: { type: 'string' },
      invitedBy: { type: 'string' },
      callTitle: { type: 'string' },
      tenantName: { type: 'string' },
      displayName: { type: 'string' },
      expiresAt: { type: 'string' },
    },
    required: ['callId', 'invitedBy', 'callTitle', 'tenantName', 'displayName', 'expiresAt'],
  },
  Health: {
    type: 'object',
    properties: { status: { type: 'string', enum: ['live', 'ready'] } },
    required: ['status'],
  },
  IceParameters: {
    type: 'object',
    properties: {
      usernameFragment: { type: 'string', description: 'ICE username fragment.' },
      password: { type: 'string', description: 'ICE password.' },
      iceLite: { type: 'boolean', description: 'ICE Lite.' },
    },
    required: ['usernameFragment', 'password'],
  },
  IceServer: {
    type: 'object',
    properties: {
      urls: { type: 'array', items: { type: 'string' } },
      username: { type: 'string' },
      credential: { type: 'string' },
    },
    required: ['urls'],
  },
  InvitationView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      user: {
        type: 'object',
        properties: { id: { type: 'string' }, displayName: { type: 'string' } },
        required: ['id', 'displayName'],
      },
      invitedAt: { type: 'string' },
    },
    required: ['id', 'user', 'invitedAt'],
  },
  MissedCallView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      callId: { type: 'string' },
      callTitle: { type: 'string' },
      siteName: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      phase: {
        type: 'string',
        enum: ['planned', 'ringing', 'open', 'live', 'ended'],
        description: 'At the time of the answer: a call that is not over may still be joined.',
      },
      from: { $ref: '#/components/schemas/PersonName' },
      at: { type: 'string' },
      because: {
        anyOf: [{ type: 'string', enum: ['no_answer', 'offline', 'do_not_disturb'] }, { type: 'null' }],
        description: 'Null: whoever rang took it back.',
      },
      seen: { type: 'boolean' },
    },
    required: ['id', 'callId', 'callTitle', 'siteName', 'phase', 'from', 'at', 'because', 'seen'],
  },
  NetworkCheckRoute: {
    type: 'object',
    properties: {
      route: { type: 'string', enum: ['udp', 'tcp', 'relay'] },
      iceParameters: { $ref: '#/components/schemas/IceParameters' },
      iceCandidates: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            foundation: {
              type: 'string',
              description:
                'Unique identifier that allows ICE to correlate candidates that appear on multiple transports.',
            },
            priority: { type: 'number', description: 'The assigned priority of the candidate.' },
            address: { type: 'string', description: 'The IP address or hostname of the candidate.' },
            protocol: { type: 'string', enum: ['udp', 'tcp'], description: 'The protocol of the candidate.' },
            port: { type: 'number', description: 'The port for the candidate.' },
            type: {
              type: 'string',
              enum: ['host', 'relay', 'srflx', 'prflx'],
              description: 'The type of candidate.',
            },
            tcpType: {
              type: 'string',
              enum: ['active', 'passive', 'so'],
              description: 'The type of TCP candidate.',
            },
          },
          required: ['foundation', 'priority', 'address', 'protocol', 'port', 'type'],
        },
      },
      dtlsParameters: { $ref: '#/components/schemas/DtlsParameters' },
      sctpPort: { type: 'number' },
    },
    required: ['route', 'iceParameters', 'iceCandidates', 'dtlsParameters', 'sctpPort'],
  },
  NetworkCheckView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      routes: {
        type: 'array',
        items: { $ref: '#/components/schemas/NetworkCheckRoute' },
        description: '`relay` is missing where no TURN server is configured.',
      },
      iceServers: { type: 'array', items: { $ref: '#/components/schemas/IceServer' } },
      expiresAt: { type: 'string', description: 'Everything is closed then, whatever is under way.' },
    },
    required: ['id', 'routes', 'iceServers', 'expiresAt'],
  },
  PageOf: {
    type: 'object',
    properties: {
      fileId: { type: 'string' },
      number: { type: 'number', description: 'From 1.' },
      count: { type: 'number' },
    },
    required: ['fileId', 'number', 'count'],
  },
  PageOfAuditEntryView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/AuditEntryView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfCallView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/CallView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfChatMessage: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/ChatMessage' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfDomainView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/DomainView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfGroupView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/GroupView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfMissedCallView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/MissedCallView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfSiteView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/SiteView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  PageOfUserView: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/UserView' } },
      nextCursor: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['items', 'nextCursor'],
  },
  ParticipationView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      userId: { anyOf: [{ type: 'null' }, { type: 'string' }], description: 'Null for guests.' },
      displayName: { type: 'string' },
      role: { type: 'string', enum: ['member', 'host', 'guest'] },
      joinedAt: { type: 'string' },
      leftAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      leaveReason: {
        anyOf: [
          {
            type: 'string',
            enum: ['call_ended', 'left', 'removed', 'lost_signal', 'signed_out', 'media_failed'],
          },
          { type: 'null' },
        ],
      },
    },
    required: ['id', 'userId', 'displayName', 'role', 'joinedAt', 'leftAt', 'leaveReason'],
  },
  PendingConsent: {
    type: 'object',
    properties: { consent: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/ConsentText' }] } },
    required: ['consent'],
  },
  PersonName: {
    type: 'object',
    properties: { id: { type: 'string' }, displayName: { type: 'string' } },
    required: ['id', 'displayName'],
  },
  PlanView: {
    type: 'object',
    properties: {
      code: { type: 'string' },
      maxParticipantsPerCall: { type: 'number' },
      maxConcurrentCalls: { type: 'number' },
      storageBytes: { type: 'number' },
      logRetentionDays: { type: 'number' },
    },
    required: ['code', 'maxParticipantsPerCall', 'maxConcurrentCalls', 'storageBytes', 'logRetentionDays'],
  },
  RingView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      callId: { type: 'string' },
      from: { $ref: '#/components/schemas/PersonName' },
      to: { $ref: '#/components/schemas/PersonName' },
      state: { type: 'string', enum: ['ringing', 'cancelled', 'busy', 'answered', 'declined', 'missed'] },
      because: {
        anyOf: [{ type: 'string', enum: ['no_answer', 'offline', 'do_not_disturb'] }, { type: 'null' }],
      },
      note: {
        anyOf: [{ type: 'string', enum: ['in_10_minutes', 'later', 'write_to_me'] }, { type: 'null' }],
      },
      startedAt: { type: 'string' },
      endedAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: ['id', 'callId', 'from', 'to', 'state', 'because', 'note', 'startedAt', 'endedAt'],
  },
  ScheduleView: {
    type: 'object',
    properties: {
      startsAt: { type: 'string' },
      endsAt: { type: 'string' },
      opensAt: { type: 'string', description: 'From here on it may be joined.' },
      timeZone: { type: 'string', description: 'IANA name of the zone in which it was planned.' },
    },
    required: ['startsAt', 'endsAt', 'opensAt', 'timeZone'],
  },
  SessionView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      current: { type: 'boolean' },
      createdAt: { type: 'string' },
      lastSeenAt: { type: 'string' },
      expiresAt: { type: 'string' },
      address: { type: 'string' },
      userAgent: { type: 'string' },
      factors: {
        type: 'array',
        items: { type: 'string', enum: ['password', 'passkey', 'totp', 'recovery_code', 'saml'] },
      },
    },
    required: ['id', 'current', 'createdAt', 'lastSeenAt', 'expiresAt', 'address', 'userAgent', 'factors'],
  },
  SignInConnection: {
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    required: ['id', 'name'],
  },
  SignInOptions: {
    type: 'object',
    properties: {
      connections: {
        type: 'array',
        items: { $ref: '#/components/schemas/SignInConnection' },
        description: 'By name.',
      },
      required: {
        anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/SignInConnection' }],
        description: 'The one that people of this domain must use; null where they may choose.',
      },
    },
    required: ['connections', 'required'],
  },
  SiteRef: {
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    required: ['id', 'name'],
  },
  SiteView: {
    type: 'object',
    properties: {
      code: {
        type: 'string',
        description:
          "The tenant's own number of the site, unique without regard to case; empty when it has none.",
      },
      address: { type: 'string' },
      note: { type: 'string' },
      archived: { type: 'boolean' },
      createdAt: { type: 'string' },
      lastCallAt: {
        anyOf: [{ type: 'null' }, { type: 'string' }],
        description: 'When the last call began that the caller may see; null before the first.',
      },
      id: { type: 'string' },
      name: { type: 'string' },
    },
    required: ['code', 'address', 'note', 'archived', 'createdAt', 'lastCallAt', 'id', 'name'],
  },
  StepUpView: {
    type: 'object',
    properties: {
      ways: {
        type: 'array',
        items: { type: 'string', enum: ['password', 'password_totp', 'passkey'] },
        description: 'None: only signing in again helps, e.g. with an identity provider.',
      },
      freshUntil: {
        type: 'string',
        description: 'Until when the last proof counts as fresh; in the past when it does not.',
      },
    },
    required: ['ways', 'freshUntil'],
  },
  TenantSettings: {
    type: 'object',
    properties: {
      version: {
        type: 'number',
        description: 'Grows with every change; a change names the one that it was made on.',
      },
      name: { type: 'string' },
      lobbyByDefault: {
        type: 'boolean',
        description: 'Whether guests of new calls wait until a host lets them in.',
      },
      conformity: { $ref: '#/components/schemas/ConformityDefaults' },
      consentJa: {
        type: 'string',
        description: 'What everybody agrees to before joining; empty in both languages asks nothing.',
      },
      consentEn: { type: 'string' },
      consentVersion: { type: 'number', description: 'Of these texts; 0 before there were any.' },
    },
    required: ['version', 'name', 'lobbyByDefault', 'conformity', 'consentJa', 'consentEn', 'consentVersion'],
  },
  TenantView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      slug: { type: 'string' },
      name: { type: 'string' },
      plan: { $ref: '#/components/schemas/PlanView' },
      use: {
        type: 'object',
        properties: { concurrentCalls: { type: 'number' } },
        required: ['concurrentCalls'],
      },
    },
    required: ['id', 'slug', 'name', 'plan', 'use'],
  },
  Ticket: {
    type: 'object',
    properties: {
      ticket: { type: 'string' },
      url: { type: 'string', description: 'Origin of the node that hosts the call.' },
      expiresAt: { type: 'string' },
    },
    required: ['ticket', 'url', 'expiresAt'],
  },
  UserView: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      email: { type: 'string' },
      displayName: { type: 'string' },
      locale: { type: 'string', enum: ['ja', 'en'] },
      status: { type: 'string', enum: ['active', 'deactivated'] },
      roles: { type: 'array', items: { type: 'string', enum: ['admin', 'member'] } },
      groups: { type: 'array', items: { $ref: '#/components/schemas/GroupRef' }, description: 'By name.' },
      createdAt: { type: 'string' },
      lastSignInAt: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: [
      'id',
      'email',
      'displayName',
      'locale',
      'status',
      'roles',
      'groups',
      'createdAt',
      'lastSignInAt',
    ],
  },
};
