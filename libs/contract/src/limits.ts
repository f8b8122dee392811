/** Numbers that both sides rely on. Lengths are in UTF-16 code units unless a name says otherwise. */
export const LIMITS = {
  displayName: 80,
  email: 254,
  callTitle: 120,
  groupName: 80,
  /** Check sheet row 25: users are unlimited, groups are not. */
  groupsPerTenant: 500,
  groupMembers: 500,
  groupMembersPerRequest: 100,
  connectionsPerTenant: 50,
  connectionName: 80,
  /** SAML metadata of an identity provider, in bytes. */
  samlMetadataBytes: 1_048_576,
  samlEntityId: 1_024,
  samlAttributeName: 256,
  domainsPerTenant: 100,
  /** RFC 1035, section 2.3.4. */
  domainName: 253,
  samlGroupMappings: 200,
  samlGroupValue: 256,
  /** Check sheet row 25: users are unlimited; one file is not. */
  importRows: 10_000,
  importBytes: 8_000_000,
  userInvitationLifetimeS: 7 * 24 * 3600,
  passwordResetLifetimeS: 30 * 60,
  /** People that one bulk action changes. */
  usersPerBulk: 200,
  roleName: 60,
  roleDescription: 300,
  rolesPerTenant: 100,
  rolesPerUser: 20,
  keyName: 80,
  /** Keys of one account that are neither expired nor revoked. */
  keysPerAccount: 20,
  keyAddresses: 50,
  keyLifetimeDays: 365,
  keyLifetimeDaysMax: 730,
  /** Days before its end from which a key is shown as one that expires. */
  keyExpiringDays: 30,
  keyGraceHours: 24,
  keyGraceHoursMax: 168,
  tenantAddresses: 100,
  addressNote: 80,
  serviceAccounts: 200,
  serviceAccountDescription: 400,
  siteName: 120,
  siteCode: 40,
  siteAddress: 200,
  siteNote: 2_000,
  evidenceName: 200,
  /** Items that are named for one archive, and those of a call. */
  archiveIds: 100,
  archiveItems: 1_000,
  evidenceTag: 40,
  tagsPerEvidence: 20,
  /** Tags that are offered, the most frequent ones. */
  evidenceTags: 200,
  evidenceComment: 2_000,
  commentsPerEvidence: 200,
  /** Entries within its window that a rule of alerts may be set to. */
  logAlertThreshold: 10_000,
  /** Files of entries of a log: that are made at a time, and that there are, in a tenant; days that one can be downloaded. */
  logExportsAtOnce: 2,
  logExports: 20,
  logExportDays: 7,
  /** Searches of logs that one person has saved, and that are shared in a tenant. */
  savedSearches: 50,
  sharedSearches: 50,
  savedSearchName: 80,
  /** Pages that one person, and a tenant, follow a log on at a time; entries that one look tells of at most. */
  tailsPerUser: 6,
  tailsPerTenant: 60,
  tailEntries: 100,
  logStreams: 5,
  logStreamName: 80,
  logStreamUrl: 500,
  logStreamToken: 4_000,
  logStreamCa: 20_000,
  webhooksPerTenant: 20,
  webhookUrl: 2_000,
  webhookDescription: 200,
  /** Characters of a receiver's answer that the log keeps. */
  webhookExcerpt: 1_000,
  /** Messages that one request sends again. */
  webhookReplay: 1_000,
  guestLinkLabel: 80,
  tenantSlug: 63,
  tenantName: 120,
  /** It stands in a header, on a phone too. */
  productName: 40,
  mailInvitation: 1_500,
  mailSignature: 600,
  /** Bytes of the picture that is brought for the header. */
  tenantLogoBytes: 5_000_000,
  consentText: 4_000,
  userAgent: 300,
  /** NIST SP 800-63B-4: at least 15 code points for a password that is used alone. */
  passwordMinCodePoints: 15,
  /** At least 8 for one that is never used without a second factor. */
  passwordMinWithFactorCodePoints: 8,
  passwordMaxCodePoints: 256,
  passkeysPerUser: 20,
  passkeyName: 80,
  recoveryCodes: 10,
  breakGlassCandidates: 100,
  /** Roles that a tenant demands a second factor of. */
  mfaRequiredRoles: 100,
  /** Seconds: a challenge for a passkey, and a sign-in that waits for its second step. */
  challengeLifetimeS: 5 * 60,
  pendingSignInS: 5 * 60,
  /** Wrong codes after which a sign-in begins anew. */
  pendingSignInTries: 5,
  pageSizeDefault: 50,
  pageSizeMax: 200,
  searchTerm: 100,
  /** Check sheet row 24: participants per call unless the plan says otherwise. */
  participantsPerCall: 10,
  inviteesPerRequest: 50,
  groupsPerInvitation: 20,
  /** People that one request invites when groups are among them. */
  inviteesWithGroups: 200,
  guestLinkMaxUses: 100,
  /** Guest links that one tenant sends by mail. */
  guestMailsPerHour: 100,
  /** Seconds. */
  guestLinkDefaultLifetimeS: 24 * 3600,
  guestLinkMaxLifetimeS: 30 * 24 * 3600,
  guestSessionLifetimeS: 8 * 3600,
  ticketLifetimeS: 60,
  sessionIdleS: 30 * 60,
  sessionAbsoluteS: 12 * 3600,
  /** What needs a fresh proof of who one is accepts one of this age. */
  stepUpS: 5 * 60,
  /** Seconds before its start from which a scheduled call may be joined. */
  callOpensBeforeS: 15 * 60,
  /** Seconds before its start at which people are reminded of a scheduled call, besides when it opens. */
  callReminderS: 10 * 60,
  /** Minutes. */
  callDurationMinMin: 5,
  callDurationMaxMin: 24 * 60,
  /** Days ahead that a call may be scheduled. */
  scheduleAheadDays: 400,
  /** A scheduled call that nobody is in ends this long after its planned end. */
  scheduleGraceS: 3600,
  /** Characters of the longest IANA name of a time zone, with room. */
  timeZone: 64,
  /** Names of people that a call in a list carries. */
  namesPerCall: 6,
  /** Guests who wait in the lobby of one call, and how long one of them waits at most. */
  lobbyPeople: 20,
  lobbyWaitS: 30 * 60,
  /** A dropped participant keeps the seat this long. */
  seatGraceS: 30,
  /** A client that joined but never connected its media is removed after this. */
  halfOpenJoinS: 10,
  /** Seconds until a ring that nobody answers is missed. */
  ringS: 45,
  /** Desk lines of one person: tabs and devices. */
  deskLinesPerUser: 20,
  /** People whose presence one desk line watches. */
  watchedPeople: 200,
  /** Socket budget of security.md section 6. */
  commandsPerSecond: 30,
  commandBurst: 60,
  socketMessageBytes: 100_000,
  jsonBodyBytes: 262_144,
  jsonDepth: 8,
  jsonKeys: 2_000,
  /** mediasoup DTO fields are free objects with this cap on their JSON text. */
  rtpParametersBytes: 32_768,
  /** Seconds for which a request with an Idempotency-Key is remembered. */
  idempotencyS: 24 * 3600,
  requestId: 64,
  chatText: 2_000,
  boardText: 120,
  stillBytes: 48_000,
  /** Milliseconds between two stills of one participant. */
  stillEveryMs: 2_000,
  /** Pixels of a side, and pictures a second, that a browser may claim. */
  filmSide: 16_384,
  filmFps: 240,
  /** Messages that every snapshot of a call brings along. */
  chatTail: 200,
  fileName: 200,
  /** Bytes of one sealed part of a resumable upload, and the most that one checksum stands for. */
  uploadPartBytes: 8_388_608,
  uploadParts: 20_000,
  /** Seconds after its last byte for which an upload can be gone on with. */
  uploadLifetimeS: 24 * 3600,
  /** Uploads that one session has begun and not ended. */
  uploadsOpen: 100,
  /** The longest upload that there is a sort of file for. */
  uploadBytes: 2_000_000_000,
  /** Seconds, and items, for which somebody may go on uploading what was taken in a call. */
  uploadPassS: 7 * 24 * 3600,
  uploadPassItems: 200,
  /** Days that deleted evidence can be taken back. */
  evidenceTrashDays: 30,
  /** Things that one link shows. */
  sharedItems: 100,
  shareLabel: 100,
  /** Seconds for which a link is good: a minute at least; the most is the organization's. */
  shareLifetimeS: 366 * 24 * 3600,
  shareMaxDays: 366,
  sharePasswordMin: 8,
  sharePasswordMax: 128,
  shareOpenings: 10_000,
  /** Seconds for which an opened link need not be opened again. */
  shareOpeningS: 12 * 3600,
  shareLinksListed: 200,
  reportHeading: 60,
  reportTitle: 80,
  reportCover: 2_000,
  reportFooter: 120,
  /** Bytes of the picture that is brought for the head of reports. */
  reportLogoBytes: 5_000_000,
  /** Reports of one call that are listed. */
  reportsPerCall: 50,
  retentionDays: 36_500,
  legalHoldReason: 500,
  /** Bytes of one part of an export. */
  exportPartBytesMin: 1_000_000,
  exportPartBytes: 2_000_000_000,
  exportPartBytesMax: 4_000_000_000,
  /** Days that an export can be downloaded, and seconds for which a session may that has shown who it is. */
  exportDays: 7,
  exportGrantS: 12 * 3600,
  fileBytes: 25_000_000,
  /** All files of one call, and of all calls on one process: they are in its memory. */
  callFileBytes: 200_000_000,
  /** Pages of a document that can be on the stage. */
  documentPages: 5_000,
  nodeFileBytes: 1_000_000_000,
  /** Milliseconds: no recovery that a client tells about took longer. */
  recoveryMs: 3_600_000,
  /** Acks kept per seat, so that a retried command is answered and not repeated. */
  rememberedAcks: 64,
  /** Numbered events kept per call for clients that resume. */
  rememberedEvents: 1_000,
} as const;
