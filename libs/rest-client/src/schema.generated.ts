// Made by `npm run docs` from the OpenAPI document; not edited by hand.
export interface paths {
  '/api/v1/access-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who asked for what, and what went wrong, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Access_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/access-entries/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Entries of the last seconds, and new ones as they are written: server-sent events, for a minute.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Access_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What happened in the tenant, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Audit_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-entries/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Entries of the last seconds, and new ones as they are written: server-sent events, for a minute.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Audit_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whose log it is, the keys that sign it, and its newest checkpoint.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Log_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-log/checkpoints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was signed, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Log_checkpoints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-log/consistency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * That the log of one checkpoint continues that of an earlier one.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Log_consistency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-log/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All of it, as lines of JSON that verify without this product.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Log_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit-log/inclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * That an entry is in the log.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Log_inclusion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Calls that the caller created or is invited to, newest first, upcoming ones soonest first; admins see all of the tenant.
     * @description Needs the permission `call:read`.
     */
    get: operations['Calls_list'];
    put?: never;
    /**
     * Makes a call and invites people to it; with `startsAt` it is planned for then.
     * @description Needs the permission `call:create`.
     */
    post: operations['Calls_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One call.
     * @description Needs the permission `call:read`.
     */
    get: operations['Calls_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes a call.
     * @description Needs the permission `call:update`.
     */
    patch: operations['Calls_update'];
    trace?: never;
  };
  '/api/v1/calls/{callId}/again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a new call of the same name, at the same site, with the same people.
     * @description Needs the permission `call:create`.
     */
    post: operations['Calls_callAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A planned call as a file for calendars (text/calendar, RFC 5545), with the link to join it.
     * @description Needs the permission `call:read`.
     */
    get: operations['Calendar_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/chat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was written in the call, oldest first.
     * @description Needs the permission `call:read`.
     */
    get: operations['Chat_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/conformity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the cameras of a call measured up to the numbers of remote inspection (遠隔臨場).
     * @description Needs the permission `call:read`.
     */
    get: operations['Conformity_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/conformity.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as a table (text/csv, RFC 4180, UTF-8 with BOM), headings in Japanese.
     * @description Needs the permission `call:read`.
     */
    get: operations['Conformity_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends the call for everybody; cancels one that is planned.
     * @description Needs the permission `call:end`.
     */
    post: operations['Calls_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Shares a picture that the call has made with everybody in it; the body is the picture. With `requestId` it answers a photo request. What people bring along is uploaded, with `chat` (POST /uploads).
     * @description Needs the permission `file:add`.
     */
    post: operations['Files_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/files/{fileId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The file itself, or one range of it.
     * @description Needs the permission `file:read`.
     */
    get: operations['Files_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/guest-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The links that let guests in, also the ones that are no longer good.
     * @description Needs the permission `call:invite`.
     */
    get: operations['Calls_listGuestLinks'];
    put?: never;
    /**
     * The answer has the link, which is shown once.
     * @description Needs the permission `call:invite`.
     */
    post: operations['Calls_createGuestLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/guest-links/{guestLinkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes a link back: nobody else comes in by it. Guests who are in stay in.
     * @description Needs the permission `call:invite`.
     */
    delete: operations['Calls_revokeGuestLink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody who is invited.
     * @description Needs the permission `call:read`.
     */
    get: operations['Calls_listInvitations'];
    put?: never;
    /**
     * Invites members of the tenant, by themselves or as groups; answers everybody who is invited.
     * @description Needs the permission `call:invite`.
     */
    post: operations['Calls_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/invitations/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes the invitation of a member back. Who is in the call stays in it.
     * @description Needs the permission `call:update`.
     */
    delete: operations['Calls_uninvite'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/legal-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether all of a call is under a legal hold.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Held_ofCall'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody who was ever in the call.
     * @description Needs the permission `call:read`.
     */
    get: operations['Calls_listParticipants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/recordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every recording of a call with its tracks, the oldest first.
     * @description Needs the permission `recording:read`.
     */
    get: operations['Recordings_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Reports of a call, the newest first.
     * @description Needs the permission `report:make`.
     */
    get: operations['Reports_list'];
    put?: never;
    /**
     * Begins a report (PDF); the list says how far it is and, when it is there, which item of evidence it is.
     * @description Needs the permission `report:make`.
     */
    post: operations['Reports_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/rings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody who was rung for a call, and what became of it.
     * @description Needs the permission `ring:read`.
     */
    get: operations['Rings_list'];
    put?: never;
    /**
     * Rings people, and invites them by that; without names, everybody who is invited and not in the call.
     * @description Needs the permission `ring:start`.
     */
    post: operations['Rings_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A ticket lets one socket in, once, within 60 s.
     * @description Needs the permission `call:join`.
     */
    post: operations['Calls_issueTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calls/{callId}/upload-passes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * For guests: a token with which what was taken in the call can be uploaded for 7 days, also when the session is over.
     * @description Needs the permission `upload:add`.
     */
    post: operations['UploadPasses_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/check-sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The 49 rows of METI's check list for the caller's tenant as they are now, beside the newest edition.
     * @description Needs the permission `audit:read`.
     */
    get: operations['CheckSheet_sheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/check-sheet/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Two of them side by side, what got worse first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['CheckSheet_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/check-sheet/comparison/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as text/csv.
     * @description Needs the permission `audit:read`.
     */
    get: operations['CheckSheet_comparisonFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/check-sheet/editions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Editions of the installation that were printed, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['CheckSheet_listEditions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/check-sheet/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as a file.
     * @description Needs the permission `audit:read`.
     */
    get: operations['CheckSheet_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the caller has not agreed to yet.
     * @description Needs the permission `profile:update`.
     */
    get: operations['Consent_pending'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consent/acceptances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The caller agrees to the version that was shown.
     * @description Needs the permission `profile:update`.
     */
    post: operations['Consent_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/custom-fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The fields that the organization has added to its calls and sites, retired ones too.
     * @description Needs the permission `tenant:read`.
     */
    get: operations['CustomFields_read'];
    /**
     * Sets all of them, in their order.
     * @description Needs the permission `tenant:update`.
     */
    put: operations['CustomFields_update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is kept about the people of an organization, and why, how and how long.
     * @description Needs the permission `audit:read`.
     */
    get: operations['DataMap_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/data-map/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as text/csv.
     * @description Needs the permission `audit:read`.
     */
    get: operations['DataMap_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's e-mail domains by name; `search` finds any part of the name.
     * @description Needs the permission `domain:read`.
     */
    get: operations['Domains_list'];
    put?: never;
    /**
     * Adds a domain; the answer has the record to publish.
     * @description Needs the permission `domain:manage`.
     */
    post: operations['Domains_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/domains/{domainId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One domain.
     * @description Needs the permission `domain:read`.
     */
    get: operations['Domains_read'];
    put?: never;
    post?: never;
    /**
     * Removes a domain: it is verified no more, and nobody of it must use a connection.
     * @description Needs the permission `domain:manage`.
     */
    delete: operations['Domains_remove'];
    options?: never;
    head?: never;
    /**
     * Says which connection people of the domain use, and whether they must.
     * @description Needs the permission `domain:manage`.
     */
    patch: operations['Domains_update'];
    trace?: never;
  };
  '/api/v1/domains/{domainId}/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Looks for the record now. `state` and `failure` of the answer say what was found.
     * @description Needs the permission `domain:manage`.
     */
    post: operations['Domains_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is kept, the newest first. Guests see what belongs to their call, while it goes on.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Evidence_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Originals as one ZIP with a table of their hashes: those that `ids` names, or all of one call.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['EvidenceArchive_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The rule of the tenant, and those of sites.
     * @description Needs the permission `evidence:manage`.
     */
    get: operations['Retention_read'];
    /**
     * Sets the rule of the tenant; null keeps for ever.
     * @description Needs the permission `evidence:manage`.
     */
    put: operations['Retention_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-retention/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How much a rule would put into the trash within a day, before it is set.
     * @description Needs the permission `evidence:manage`.
     */
    get: operations['Retention_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-retention/sites/{siteId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets the rule of a site, which counts there instead of the tenant's.
     * @description Needs the permission `evidence:manage`.
     */
    put: operations['Retention_setForSite'];
    post?: never;
    /**
     * Removes the rule of a site.
     * @description Needs the permission `evidence:manage`.
     */
    delete: operations['Retention_unsetForSite'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-scanner': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether what people upload is scanned, and so can be opened.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Scanner_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tags that are in use on what the caller may see, the most frequent first.
     * @description Needs the permission `evidence:annotate`.
     */
    get: operations['EvidenceNotes_tags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-trash': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How much there is, and how much of it cannot be deleted because it is held.
     * @description Needs the permission `evidence:manage`.
     */
    get: operations['Trash_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence-trash/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Deletes for good, in the background, what is in the trash now, but for what is held; answers what that is.
     * @description Needs the permission `evidence:manage`.
     */
    post: operations['Trash_empty'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One item, in whatever state it is.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Evidence_read'];
    put?: never;
    post?: never;
    /**
     * Puts an item into the trash, where it stays for 30 days.
     * @description Needs the permission `evidence:delete`.
     */
    delete: operations['EvidenceLife_remove'];
    options?: never;
    head?: never;
    /**
     * Renames an item and changes its tags.
     * @description Needs the permission `evidence:annotate`.
     */
    patch: operations['EvidenceNotes_change'];
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Comments on one item, the oldest first.
     * @description Needs the permission `evidence:annotate`.
     */
    get: operations['EvidenceNotes_comments'];
    put?: never;
    /**
     * Comments on an item.
     * @description Needs the permission `evidence:annotate`.
     */
    post: operations['EvidenceNotes_comment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/comments/{commentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes back a comment of one's own; administrators take back everybody's.
     * @description Needs the permission `evidence:annotate`.
     */
    delete: operations['EvidenceNotes_takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The bytes as they came, or one range of them. Only of what was found clean.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Evidence_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Deletes an item in the trash for good, with everything that was made of it; the answer says what went.
     * @description Needs the permission `evidence:manage`.
     */
    post: operations['EvidenceLife_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/film': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A copy of a film that players can seek in (video/mp4, H.264 and AAC); NOT_FOUND for films that have an index themselves.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Films_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A copy that fills a screen (image/webp, 2048 pixels), without metadata; NOT_FOUND for pictures that are small themselves.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Previews_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the server signed when it came: hash, time taken, time received.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Receipts_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/restoration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes an item out of the trash.
     * @description Needs the permission `evidence:delete`.
     */
    post: operations['EvidenceLife_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A small picture of it (image/webp), without metadata; NOT_FOUND while there is none.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Thumbnails_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/{evidenceId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All versions of an item, the newest first; each stays what it is.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Evidence_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Whether a file is byte for byte what came once, by its SHA-256: the file itself stays where it is.
     * @description Needs the permission `evidence:read`.
     */
    post: operations['Receipts_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The exports that were made, the newest first.
     * @description Needs the permission `export:read`.
     */
    get: operations['Exports_list'];
    put?: never;
    /**
     * Starts one; it is made in the background. There is one at a time: one that is ready is deleted first.
     * @description Needs the permission `export:create`.
     */
    post: operations['Exports_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/{exportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far it is, and its parts when they are ready.
     * @description Needs the permission `export:read`.
     */
    get: operations['Exports_read'];
    put?: never;
    post?: never;
    /**
     * Cancels one that is being made, deletes one that is ready.
     * @description Needs the permission `export:create`.
     */
    delete: operations['Exports_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/{exportId}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets this session download the parts for 12 hours.
     * @description Needs the permission `export:read`.
     */
    post: operations['Exports_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports/{exportId}/parts/{partId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One part, or one range of it, for a session with a grant.
     * @description Needs the permission `export:read`.
     */
    get: operations['Exports_part'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's groups by name; `search` finds any part of the name.
     * @description Needs the permission `group:read`.
     */
    get: operations['Groups_list'];
    put?: never;
    /**
     * Adds a group without members.
     * @description Needs the permission `group:manage`.
     */
    post: operations['Groups_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/groups/{groupId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One group with its members.
     * @description Needs the permission `group:read`.
     */
    get: operations['Groups_read'];
    put?: never;
    post?: never;
    /**
     * Deletes a group. Its members stay users, and invitations that it brought about stay good.
     * @description Needs the permission `group:manage`.
     */
    delete: operations['Groups_delete'];
    options?: never;
    head?: never;
    /**
     * Renames a group.
     * @description Needs the permission `group:manage`.
     */
    patch: operations['Groups_update'];
    trace?: never;
  };
  '/api/v1/groups/{groupId}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Adds and removes members, all or none of them; answers who is a member then.
     * @description Needs the permission `group:manage`.
     */
    patch: operations['Groups_changeMembers'];
    trace?: never;
  };
  '/api/v1/guest/network-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The same for the holder of a link, which is not used by it.
     * @description Public: the link is the proof.
     */
    post: operations['NetworkChecks_startWithLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guest/network-checks/{networkCheckId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Closes it before its time; also after the link was used.
     * @description Public: the link is the proof.
     */
    post: operations['NetworkChecks_endWithLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guest/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the holder of a link is told before joining; does not use the link.
     * @description Public: the link is the proof.
     */
    post: operations['Guest_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guest/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The guest that this browser is signed in as.
     * @description Needs the permission `call:join`.
     */
    get: operations['Guest_session'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guest/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Uses the link once and signs the guest in to its call.
     * @description Public: the link is the proof.
     */
    post: operations['Guest_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The process runs.
     * @description Public: Load balancers and start scripts have no session; says nothing about tenants.
     */
    get: operations['Health_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The process can serve requests; else NOT_READY with the parts that cannot.
     * @description Public: Load balancers and start scripts have no session; says nothing about tenants.
     */
    get: operations['Health_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installation-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The whole log of the installation, for whoever wants to verify it with `verify-log.mjs`. It names no customer.
     * @description Public: What the installation says of itself is for everybody, or it would prove nothing.
     */
    get: operations['InstallationLog_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/integrity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether everything that is kept is still what was taken: how far the checks are, what they found, and the reports.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Integrity_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/integrity/reports/{integrityReportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A monthly report with its signature.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Integrity_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The keys of service accounts, newest first, also the ones that are over.
     * @description Needs the permission `key:read`.
     */
    get: operations['Keys_list'];
    put?: never;
    /**
     * Makes a key. The answer has the key itself, which is shown once.
     * @description Needs the permission `key:manage`.
     */
    post: operations['Keys_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/keys/{keyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes a key back, at once and for good.
     * @description Needs the permission `key:manage`.
     */
    delete: operations['Keys_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/keys/{keyId}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a key that takes the place of this one, which goes on for a while. The answer has the new key, once.
     * @description Needs the permission `key:manage`.
     */
    post: operations['Keys_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/legal-holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The holds that are in force, the newest first.
     * @description Needs the permission `evidence:manage`.
     */
    get: operations['LegalHolds_list'];
    put?: never;
    /**
     * Places a hold on an item, a call or a site; without any of them, on everything.
     * @description Needs the permission `evidence:manage`.
     */
    post: operations['LegalHolds_place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/legal-holds/{legalHoldId}/lifting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lifts a hold: rules and trash count again.
     * @description Needs the permission `evidence:manage`.
     */
    post: operations['LegalHolds_lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends letters of one kind to one administrator by the link in each of them.
     * @description Public: The link is the proof.
     */
    post: operations['LetterEnds_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-alert-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the log is looked through for.
     * @description Needs the permission `audit:read`.
     */
    get: operations['LogAlerts_rules'];
    /**
     * Turns a rule on or off, or has it tell sooner or later.
     * @description Needs the permission `security:update`.
     */
    put: operations['LogAlerts_setRule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was found, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['LogAlerts_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-alerts/{logAlertId}/acknowledgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says that somebody has looked at it. A second time changes nothing.
     * @description Needs the permission `security:update`.
     */
    post: operations['LogAlerts_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The files that were made, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['LogExports_list'];
    put?: never;
    /**
     * Starts writing what a search finds into a file; it is made in the background.
     * @description Needs the permission `audit:read`.
     */
    post: operations['LogExports_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-exports/{logExportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far it is, and its SHA-256 when it is ready.
     * @description Needs the permission `audit:read`.
     */
    get: operations['LogExports_read'];
    put?: never;
    post?: never;
    /**
     * Cancels one that is being made, deletes one that is ready.
     * @description Needs the permission `audit:read`.
     */
    delete: operations['LogExports_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-exports/{logExportId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The file, or one range of it, for a session with a grant.
     * @description Needs the permission `audit:read`.
     */
    get: operations['LogExports_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-exports/{logExportId}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets this session download it for 12 hours.
     * @description Needs the permission `audit:read`.
     */
    post: operations['LogExports_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-streams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the log is sent, and how far each has it; the oldest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['LogStreams_list'];
    put?: never;
    /**
     * Sends the log to another system from now on, or from its beginning.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['LogStreams_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log-streams/{logStreamId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sends the log there no more.
     * @description Needs the permission `webhook:manage`.
     */
    delete: operations['LogStreams_delete'];
    options?: never;
    head?: never;
    /**
     * Renames, pauses or goes on with sending.
     * @description Needs the permission `webhook:manage`.
     */
    patch: operations['LogStreams_update'];
    trace?: never;
  };
  '/api/v1/log-streams/{logStreamId}/tests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tries whether the system can be reached, without an entry.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['LogStreams_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes the caller's own name or language.
     * @description Needs the permission `profile:update`.
     */
    patch: operations['Me_update'];
    trace?: never;
  };
  '/api/v1/me/factors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The caller's passkeys, authenticator app and recovery codes, without any secret.
     * @description Needs the permission `session:read`.
     */
    get: operations['Factors_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The letters to administrators that can be done without, and whether the caller gets them.
     * @description Needs the permission `tenant:update`.
     */
    get: operations['OwnLetters_own'];
    /**
     * Wants letters of a kind, or none any more.
     * @description Needs the permission `tenant:update`.
     */
    put: operations['OwnLetters_choose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds a passkey. People without recovery codes get some.
     * @description Needs the permission `profile:update`.
     */
    post: operations['OwnPasskeys_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/passkeys/{passkeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Removes a passkey; not the last second factor of people who need one.
     * @description Needs the permission `profile:update`.
     */
    delete: operations['OwnPasskeys_remove'];
    options?: never;
    head?: never;
    /**
     * Names a passkey anew.
     * @description Needs the permission `profile:update`.
     */
    patch: operations['OwnPasskeys_rename'];
    trace?: never;
  };
  '/api/v1/me/passkeys/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the browser is to create (WebAuthn, `PublicKeyCredentialCreationOptionsJSON`); good for five minutes.
     * @description Needs the permission `profile:update`.
     */
    post: operations['OwnPasskeys_options'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Changes the caller's own password and signs the caller out everywhere else.
     * @description Needs the permission `profile:update`.
     */
    put: operations['Me_changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Whether the caller wants to be rung; who does not finds missed calls instead.
     * @description Needs the permission `presence:update`.
     */
    put: operations['Rings_choose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ten new recovery codes, shown this once; the ones before are void.
     * @description Needs the permission `profile:update`.
     */
    post: operations['Factors_renewCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/saml-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says that whom the identity provider vouched for, in this browser a moment ago, is the caller.
     * @description Needs the permission `profile:update`.
     */
    post: operations['Links_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The caller's own attempts to sign in, refused ones too, the newest first.
     * @description Needs the permission `session:read`.
     */
    get: operations['SignIns_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/step-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the caller can show again who they are, and whether that is needed.
     * @description Needs the permission `session:read`.
     */
    get: operations['StepUp_ways'];
    put?: never;
    /**
     * Shows again who the caller is, with the password and, where there is an authenticator app, its code.
     * @description Needs the permission `session:read`.
     */
    post: operations['StepUp_withPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/step-up/passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Shows again who the caller is, with a passkey.
     * @description Needs the permission `session:read`.
     */
    post: operations['StepUp_withPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/step-up/passkey/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What one of the caller's passkeys is to sign (WebAuthn, `PublicKeyCredentialRequestOptionsJSON`).
     * @description Needs the permission `session:read`.
     */
    post: operations['StepUp_passkeyOptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A new secret for an authenticator app; nothing changes until a code confirms it.
     * @description Needs the permission `profile:update`.
     */
    post: operations['OwnTotp_begin'];
    /**
     * Removes the authenticator app; not the last second factor of people who need one.
     * @description Needs the permission `profile:update`.
     */
    delete: operations['OwnTotp_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes the new secret into use, in the place of the one before. People without recovery codes get some.
     * @description Needs the permission `profile:update`.
     */
    post: operations['OwnTotp_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missed-calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Calls that the caller missed, newest first.
     * @description Needs the permission `ring:read`.
     */
    get: operations['Rings_listMissed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missed-calls/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Marks missed calls as seen.
     * @description Needs the permission `ring:read`.
     */
    post: operations['Rings_see'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/monthly-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What each month was like for the caller's tenant, the newest first. They are made by themselves.
     * @description Needs the permission `audit:read`.
     */
    get: operations['MonthlyReports_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/monthly-reports/{monthlyReportId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of them as a PDF. The same report gives the same bytes.
     * @description Needs the permission `audit:read`.
     */
    get: operations['MonthlyReports_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/network-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Opens transports with an echo for 20 s; replaces the caller's former check.
     * @description Needs the permission `call:join`.
     */
    post: operations['NetworkChecks_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/network-checks/{networkCheckId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Closes a check before its time.
     * @description Needs the permission `call:join`.
     */
    delete: operations['NetworkChecks_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Notices of the operator that are in force: for administrators from the announcement on, for others when it is near.
     * @description Needs the permission `tenant:read`.
     */
    get: operations['TenantNotices_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/{noticeId}/opening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says that an administrator has read a notice, which counts as told.
     * @description Needs the permission `tenant:cancel`.
     */
    post: operations['TenantNotices_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator-access': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What operators of the installation have asked for, and what became of it, the newest first.
     * @description Needs the permission `security:read`.
     */
    get: operations['TenantGrants_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator-access/{grantId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approves an operator's request. Contents need another operator's approval as well.
     * @description Needs the permission `security:update`.
     */
    post: operations['TenantGrants_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator-access/{grantId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends an operator's access at once.
     * @description Needs the permission `security:update`.
     */
    post: operations['TenantGrants_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator-access/{grantId}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Refuses a request that has not begun, one for an emergency too.
     * @description Needs the permission `security:update`.
     */
    post: operations['TenantGrants_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/alerts/{alertId}/acknowledgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes an alert: nobody else is told of it any more.
     * @description For operators of the installation.
     */
    post: operations['OnCall_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/backups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is backed up, how far the archive is behind, and what the drills have measured.
     * @description For operators of the installation.
     */
    get: operations['OperatorsBackups_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/backups/drill': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins a drill: the newest backup is restored into a database that is thrown away. It goes on after the answer.
     * @description For operators of the installation.
     */
    post: operations['OperatorsBackups_drill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/canaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The proofs that run by themselves, what each has found, and the security incidents that they have opened.
     * @description For operators of the installation.
     */
    get: operations['Canaries_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/canaries/{canary}/run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins a run of one. It goes on after the answer.
     * @description For operators of the installation.
     */
    post: operations['Canaries_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/capacity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many calls the installation carries and how much it keeps, beside what plans allow; with every load test.
     * @description For operators of the installation.
     */
    get: operations['Capacity_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The 49 rows as they are now, beside the newest edition.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_sheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Two editions side by side, what got worse first.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/comparison/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as text/csv.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_comparisonFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/editions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Editions that were printed, the newest first.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_listEditions'];
    put?: never;
    /**
     * Prints an edition: it is signed and stays.
     * @description For operators of the installation.
     */
    post: operations['OperatorsCheckSheet_print'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/editions/{editionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An edition as it was printed.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_edition'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/editions/{editionId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An edition as a file; JSON is the signed text with its signature and its place in the log of the installation.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_editionFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as a file.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/check-sheet/rows/{row}/attestations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All that was stated about a row, the newest first.
     * @description For operators of the installation.
     */
    get: operations['OperatorsCheckSheet_attested'];
    put?: never;
    /**
     * States something about a row that only the operator can answer; it takes the place of what was stated before.
     * @description For operators of the installation.
     */
    post: operations['OperatorsCheckSheet_attest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What other systems are connected by, and what came of connecting to it every day.
     * @description For operators of the installation.
     */
    get: operations['Connections_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/data-map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the whole installation keeps about people, and why, how and how long.
     * @description For operators of the installation.
     */
    get: operations['OperatorsDataMap_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/data-map/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same as text/csv.
     * @description For operators of the installation.
     */
    get: operations['OperatorsDataMap_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/database-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The newest look of `pg_amcheck` through the database.
     * @description For operators of the installation.
     */
    get: operations['DatabaseChecks_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/desk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * When the support desk is open, and when it was before.
     * @description For operators of the installation.
     */
    get: operations['OperatorsDesk_view'];
    /**
     * Sets the hours of the desk, from now on; each version is kept as it was set.
     * @description For operators of the installation.
     */
    put: operations['OperatorsDesk_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/drills': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Each kind of drill: what the last ones measured, when the next one is due, and how far one is that runs.
     * @description For operators of the installation.
     */
    get: operations['OperatorsDrills_view'];
    put?: never;
    /**
     * Orders a drill, which begins within seconds and goes on after the answer.
     * @description For operators of the installation.
     */
    post: operations['OperatorsDrills_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/emergency-contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whom people of tenants without contacts of their own turn to when a call cannot go on.
     * @description For operators of the installation.
     */
    get: operations['InstallationContacts_read'];
    /**
     * Sets them; each list is kept as it was made.
     * @description For operators of the installation.
     */
    put: operations['InstallationContacts_update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/encryption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How what goes over the network is encrypted: of each address what was found from inside and from outside, and before.
     * @description For operators of the installation.
     */
    get: operations['Encryption_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/end-of-service': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether and when the service ends, and who was told of it.
     * @description For operators of the installation.
     */
    get: operations['EndOfService_view'];
    put?: never;
    /**
     * Announces the end, fifteen months ahead at least, or puts it off. It is never taken back and never becomes earlier.
     * @description For operators of the installation.
     */
    post: operations['EndOfService_announce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Organizations that were erased, or are being erased, the newest first.
     * @description For operators of the installation.
     */
    get: operations['Erasures_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/erasures/{erasureId}/certificate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The signed certificate of an erasure, once it is finished.
     * @description For operators of the installation.
     */
    get: operations['Erasures_certificate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The operator's own requests for access, and those of others that wait for an operator, the newest first.
     * @description For operators of the installation.
     */
    get: operations['OperatorsGrants_list'];
    put?: never;
    /**
     * Asks for access to a tenant; its administrators are told at once.
     * @description For operators of the installation.
     */
    post: operations['OperatorsGrants_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/grants/{grantId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approves another operator's request: contents need one such approval, an emergency two.
     * @description For operators of the installation.
     */
    post: operations['OperatorsGrants_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/grants/{grantId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends the own access, takes the own request back, or refuses another's that waits for an operator.
     * @description For operators of the installation.
     */
    post: operations['OperatorsGrants_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Incidents of the last twelve months, the newest first.
     * @description For operators of the installation.
     */
    get: operations['Incidents_list'];
    put?: never;
    /**
     * Reports an incident that probes have not seen. It counts as downtime.
     * @description For operators of the installation.
     */
    post: operations['Incidents_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/incidents/{incidentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One incident with everything that was said of it and who was told.
     * @description For operators of the installation.
     */
    get: operations['Incidents_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/incidents/{incidentId}/updates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Says what is known now; everybody can read it. What was said stays.
     * @description For operators of the installation.
     */
    post: operations['Incidents_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Work on the service with its notices, and how early it has to be announced.
     * @description For operators of the installation.
     */
    get: operations['Maintenance_list'];
    put?: never;
    /**
     * Drafts work on the service. What cannot be announced as early as was promised is refused.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Changes it before it begins. Of a change to what was announced everybody is told.
     * @description For operators of the installation.
     */
    put: operations['Maintenance_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}/announcement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tells all organizations of it.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_announce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Calls it off, and tells whoever was told of it.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends it, and tells everybody.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The work was not done after all.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins it: not before its time, but for an emergency.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/maintenance/{maintenanceId}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The work is done, and it is being looked at whether everything works.
     * @description For operators of the installation.
     */
    post: operations['Maintenance_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/notices/{noticeId}/receivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * To whom a notice went, when, and by what; those who were not reached first.
     * @description For operators of the installation.
     */
    get: operations['Notices_receivers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/notices/undelivered': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Organizations in which nobody could be told, of the last 90 days: somebody has to call them.
     * @description For operators of the installation.
     */
    get: operations['Notices_undelivered'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/on-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whom alerts go to, in order, and when that was last confirmed.
     * @description For operators of the installation.
     */
    get: operations['OnCall_view'];
    /**
     * Names whom alerts go to: the first at once, each next one when nobody has taken the alert for ten minutes.
     * @description For operators of the installation.
     */
    put: operations['OnCall_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every endpoint that data of the service go to, where it stands, and why it may.
     * @description For operators of the installation.
     */
    get: operations['OperatorsPlaces_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/places/destinations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Hosts that organizations have their data sent to, and how many of them each.
     * @description For operators of the installation.
     */
    get: operations['OperatorsPlaces_shared'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What contracts allow, by name, and how many organizations have each plan.
     * @description For operators of the installation.
     */
    get: operations['Plans_list'];
    put?: never;
    /**
     * Adds a plan.
     * @description For operators of the installation.
     */
    post: operations['Plans_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/plans/{planId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Changes a plan for every organization that has it. Where one uses more, that has to be accepted.
     * @description For operators of the installation.
     */
    put: operations['Plans_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What runs, what it is made of, and what is known to be wrong with it.
     * @description For operators of the installation.
     */
    get: operations['OperatorsReleases_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/releases/advisories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks the feed of advisories now. Throws CONFLICT where there is none.
     * @description For operators of the installation.
     */
    post: operations['OperatorsReleases_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/releases/sbom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The parts of the release that runs, in CycloneDX. Throws NOT_FOUND where it was not built as a release is.
     * @description For operators of the installation.
     */
    get: operations['OperatorsReleases_sbom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/response-times': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How long people wait for answers, pages and first pictures, what probers' calls took, and the rules about the allowance.
     * @description For operators of the installation.
     */
    get: operations['OperatorsTimes_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/second-site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The place at which the service is recovered when the first one is lost.
     * @description For operators of the installation.
     */
    get: operations['SecondSite_view'];
    put?: never;
    /**
     * Registers it, and answers what its machine needs, once.
     * @description For operators of the installation.
     */
    post: operations['SecondSite_register'];
    /**
     * Its key opens nothing any more. What its drills came to stays in the ledger.
     * @description For operators of the installation.
     */
    delete: operations['SecondSite_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/security-incidents/{securityIncidentId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends a security incident with what was found and done. Nothing of it can be changed afterwards.
     * @description For operators of the installation.
     */
    post: operations['Canaries_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which operator is signed in.
     * @description For operators of the installation.
     */
    get: operations['OperatorAccounts_current'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the operator is signed in, the latest used first.
     * @description For operators of the installation.
     */
    get: operations['OperatorAccounts_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/sessions/{operatorSessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Signs the operator out somewhere.
     * @description For operators of the installation.
     */
    delete: operations['OperatorAccounts_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sets password and authenticator app of an operator; the link is used up.
     * @description Public: The link of the command line is the proof.
     */
    post: operations['OperatorAccounts_setUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/setup/begin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Shows what an operator sets up with the link of the command line.
     * @description Public: The link of the command line is the proof.
     */
    post: operations['OperatorAccounts_beginSetup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs an operator of the installation in, with both factors at once.
     * @description Public: Nobody is signed in before signing in.
     */
    post: operations['OperatorAccounts_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends the session of an operator, if there is one.
     * @description Public: Signing out twice is harmless.
     */
    post: operations['OperatorAccounts_signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/support': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people of all tenants have asked: open requests by urgency, or closed ones, the newest first.
     * @description For operators of the installation.
     */
    get: operations['OperatorsSupport_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/support/{requestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A request and what was written to the desk.
     * @description For operators of the installation.
     */
    get: operations['OperatorsSupport_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/support/{requestId}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Closes a request that has a reply.
     * @description For operators of the installation.
     */
    post: operations['OperatorsSupport_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/support/{requestId}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Opens a closed request again.
     * @description For operators of the installation.
     */
    post: operations['OperatorsSupport_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/support/{requestId}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replies; the first reply stops the clock. Who asked gets a mail.
     * @description For operators of the installation.
     */
    post: operations['OperatorsSupport_reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/suppression': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The list of what was erased, and what came back with a backup and was erased again.
     * @description For operators of the installation.
     */
    get: operations['Suppression_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The organizations of the installation by name: their contracts, and nothing of what they keep.
     * @description For operators of the installation.
     */
    get: operations['OperatorTenants_list'];
    put?: never;
    /**
     * Makes an organization and invites its first administrator.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One organization's contract.
     * @description For operators of the installation.
     */
    get: operations['OperatorTenants_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}/activation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a contract of a trial.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_activate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancels a contract: the organization can be read and exported until it is erased.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives an organization another plan. Where it uses more, that has to be accepted.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_changePlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends a suspension.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suspends an organization: nobody works there any more, and everything is kept.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operator/tenants/{tenantId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraws a cancellation.
     * @description For operators of the installation.
     */
    post: operations['OperatorTenants_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for a letter with a link; the answer is the same whether somebody has this address or not.
     * @description Public: Whoever forgot the password cannot sign in.
     */
    post: operations['PasswordResets_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sets the new password and signs the person out everywhere.
     * @description Public: The link is the proof.
     */
    post: operations['PasswordResets_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the page of the link shows; does not use it.
     * @description Public: The link is the proof.
     */
    post: operations['PasswordResets_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people-template.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An empty list with an example (text/csv, UTF-8 with BOM).
     * @description Needs the permission `user:manage`.
     */
    get: operations['UserImports_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody of the tenant as such a list.
     * @description Needs the permission `user:manage`.
     */
    get: operations['UserImports_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every endpoint that data of the service go to, where it stands, and why it may.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Places_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/places/destinations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where data of the organization go because it said so.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Places_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prober/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes what a prober saw and the alerts that it sent, by the key that the command line gave it.
     * @description Public: The key of a prober is the proof.
     */
    post: operations['Prober_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/provisioning': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a directory finds this tenant, what it keeps, and what it asked last.
     * @description Needs the permission `provisioning:read`.
     */
    get: operations['Provisioning_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{recordingId}/drawn-film': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Has a second film made, with what people drew and pointed at in its pictures. Answers how far it is.
     * @description Needs the permission `recording:start`.
     */
    post: operations['Recordings_orderDrawnFilm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{recordingId}/overlay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people drew and pointed at during a recording, to be shown over its film.
     * @description Needs the permission `recording:read`.
     */
    get: operations['Recordings_overlay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/recordings/{recordingId}/segments/{segmentId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One file of a track as it was received, or one range of its bytes.
     * @description Needs the permission `recording:read`.
     */
    get: operations['Recordings_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/report-template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How reports of calls look; version 0 is what the product comes with.
     * @description Needs the permission `tenant:read`.
     */
    get: operations['ReportTemplate_read'];
    /**
     * Changes how reports look from now on; those that are made stay.
     * @description Needs the permission `tenant:update`.
     */
    put: operations['ReportTemplate_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/report-template/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The picture (image/jpeg) at the head of reports.
     * @description Needs the permission `tenant:read`.
     */
    get: operations['ReportTemplate_logo'];
    /**
     * Puts a picture at the head of reports from now on; the body is a PNG or JPEG.
     * @description Needs the permission `tenant:update`.
     */
    put: operations['ReportTemplate_changeLogo'];
    post?: never;
    /**
     * Reports have the name of the organization alone from now on.
     * @description Needs the permission `tenant:update`.
     */
    delete: operations['ReportTemplate_removeLogo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/report-template/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A report (application/pdf) of an invented call, as this template would make it.
     * @description Needs the permission `tenant:update`.
     */
    post: operations['ReportTemplate_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rings/{ringId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answers a ring to the caller. It stops on every other device.
     * @description Needs the permission `ring:answer`.
     */
    post: operations['Rings_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rings/{ringId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a ring back.
     * @description Needs the permission `ring:start`.
     */
    post: operations['Rings_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rings/{ringId}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Declines a ring to the caller, with a ready note or without.
     * @description Needs the permission `ring:answer`.
     */
    post: operations['Rings_decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The roles that the tenant made, by name; `search` finds any part of the name.
     * @description Needs the permission `role:read`.
     */
    get: operations['Roles_list'];
    put?: never;
    /**
     * Makes a role of permissions that the caller has.
     * @description Needs the permission `role:manage`.
     */
    post: operations['Roles_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One role.
     * @description Needs the permission `role:read`.
     */
    get: operations['Roles_read'];
    put?: never;
    post?: never;
    /**
     * Deletes a role. While people have it, `moveTo` says which one they get instead.
     * @description Needs the permission `role:manage`.
     */
    delete: operations['Roles_delete'];
    options?: never;
    head?: never;
    /**
     * Changes a role; it counts for everybody who has it from their next request on.
     * @description Needs the permission `role:manage`.
     */
    patch: operations['Roles_update'];
    trace?: never;
  };
  '/api/v1/roles/system': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The roles that come with the product.
     * @description Needs the permission `role:read`.
     */
    get: operations['Roles_system'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's connections by name; `search` finds any part of the name.
     * @description Needs the permission `connection:read`.
     */
    get: operations['Connections_list'];
    put?: never;
    /**
     * Adds a draft, with metadata or without.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One connection, and what its identity provider has to be told.
     * @description Needs the permission `connection:read`.
     */
    get: operations['Connections_read'];
    put?: never;
    post?: never;
    /**
     * Deletes a connection that is off.
     * @description Needs the permission `connection:manage`.
     */
    delete: operations['Connections_delete'];
    options?: never;
    head?: never;
    /**
     * Changes how a connection works; its entity id stays.
     * @description Needs the permission `connection:manage`.
     */
    patch: operations['Connections_update'];
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/certificates/{fingerprint}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Accepts nothing any more that this certificate's key has signed.
     * @description Needs the permission `connection:manage`.
     */
    delete: operations['Connections_dropCertificate'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets nobody sign in with it any more.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lets people sign in with it.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/metadata': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Takes metadata that were looked at.
     * @description Needs the permission `connection:manage`.
     */
    put: operations['Connections_applyMetadata'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/metadata-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What other metadata would change.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/next-key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Publishes the key that we sign with next.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_prepareKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/next-key/activate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs with the next key from now on; the one before is published for 30 days more.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_activateKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/test-sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins a sign-in that opens no session and tells everything.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_startTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/{connectionId}/test-sign-ins/{testId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What came of it, for the administrator who began it.
     * @description Needs the permission `connection:manage`.
     */
    get: operations['Connections_readTest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saml-connections/metadata-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What metadata say.
     * @description Needs the permission `connection:manage`.
     */
    post: operations['Connections_previewNew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saved-searches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The caller's own and those that are shared, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['SavedSearches_list'];
    put?: never;
    /**
     * Keeps a search, for the caller or for all who read the logs.
     * @description Needs the permission `audit:read`.
     */
    post: operations['SavedSearches_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saved-searches/{savedSearchId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Forgets it.
     * @description Needs the permission `audit:read`.
     */
    delete: operations['SavedSearches_delete'];
    options?: never;
    head?: never;
    /**
     * Renames it, shares it, or takes it back from the others.
     * @description Needs the permission `audit:read`.
     */
    patch: operations['SavedSearches_update'];
    trace?: never;
  };
  '/api/v1/scim/v2/Groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Groups that fit `filter`; without members where `excludedAttributes` says so.
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimGroups_list'];
    put?: never;
    /**
     * Adds a group.
     * @description Needs the permission `provisioning:manage`.
     */
    post: operations['ScimGroups_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/scim/v2/Groups/{groupId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One group.
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimGroups_read'];
    /**
     * Writes a group anew, with its members.
     * @description Needs the permission `provisioning:manage`.
     */
    put: operations['ScimGroups_replace'];
    post?: never;
    /**
     * Deletes a group; its members stay.
     * @description Needs the permission `provisioning:manage`.
     */
    delete: operations['ScimGroups_delete'];
    options?: never;
    head?: never;
    /**
     * Renames a group, adds and removes members.
     * @description Needs the permission `provisioning:manage`.
     */
    patch: operations['ScimGroups_patch'];
    trace?: never;
  };
  '/api/v1/scim/v2/ResourceTypes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Users and groups.
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimDiscovery_resourceTypes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/scim/v2/Schemas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The attributes that are kept.
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimDiscovery_schemas'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/scim/v2/ServiceProviderConfig': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The parts of SCIM that there are.
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimDiscovery_serviceProviderConfig'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/scim/v2/Users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Users that fit `filter`, from `startIndex` on, `count` at most (200).
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimUsers_list'];
    put?: never;
    /**
     * Adds a user, who is a member without a password.
     * @description Needs the permission `provisioning:manage`.
     */
    post: operations['ScimUsers_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/scim/v2/Users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One user.
     * @description Needs the permission `provisioning:manage`.
     */
    get: operations['ScimUsers_read'];
    /**
     * Writes a user anew.
     * @description Needs the permission `provisioning:manage`.
     */
    put: operations['ScimUsers_replace'];
    post?: never;
    /**
     * Deactivates a user and lets go of the account; what the user did keeps its author.
     * @description Needs the permission `provisioning:manage`.
     */
    delete: operations['ScimUsers_delete'];
    options?: never;
    head?: never;
    /**
     * Changes a user; `active: false` ends sessions and calls at once.
     * @description Needs the permission `provisioning:manage`.
     */
    patch: operations['ScimUsers_patch'];
    trace?: never;
  };
  '/api/v1/second-site/failovers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes what a drill at the second site came to, by the key that it was registered with.
     * @description Public: The key of the second site is the proof.
     */
    post: operations['Failover_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's service accounts by name; `search` finds any part of the name.
     * @description Needs the permission `service_account:read`.
     */
    get: operations['ServiceAccounts_list'];
    put?: never;
    /**
     * Adds a service account without keys.
     * @description Needs the permission `service_account:manage`.
     */
    post: operations['ServiceAccounts_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-accounts/{serviceAccountId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One service account.
     * @description Needs the permission `service_account:read`.
     */
    get: operations['ServiceAccounts_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes a service account; absent fields stay. Deactivated, its keys open nothing until it is activated again.
     * @description Needs the permission `service_account:manage`.
     */
    patch: operations['ServiceAccounts_update'];
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is signed in and what they may do.
     * @description Needs the permission `session:read`.
     */
    get: operations['Sessions_current'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the caller is signed in, the latest used first.
     * @description Needs the permission `session:read`.
     */
    get: operations['Sessions_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Signs the caller out somewhere; sockets of that session close.
     * @description Needs the permission `session:revoke`.
     */
    delete: operations['Sessions_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/share-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Links that the caller made, the newest first; for administrators, everybody's.
     * @description Needs the permission `evidence:share`.
     */
    get: operations['ShareLinks_list'];
    put?: never;
    /**
     * Makes a link to items that the caller sees. The answer alone has its address.
     * @description Needs the permission `evidence:share`.
     */
    post: operations['ShareLinks_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/share-links/{shareLinkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Nobody opens it any more, and who has it open sees nothing more.
     * @description Needs the permission `evidence:share`.
     */
    delete: operations['ShareLinks_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/share-links/{shareLinkId}/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * When and from where it was opened, the newest first.
     * @description Needs the permission `evidence:share`.
     */
    get: operations['ShareLinks_openings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/{openingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an opened link shows now.
     * @description Public: the secret of an opened link is the proof.
     */
    get: operations['Shared_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/{openingId}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything that the link shows as one ZIP with a table of hashes.
     * @description Public: the secret of an opened link is the proof.
     */
    get: operations['Shared_archive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/{openingId}/items/{evidenceId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The bytes of an item as they came, or one range of them.
     * @description Public: the secret of an opened link is the proof.
     */
    get: operations['Shared_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/{openingId}/items/{evidenceId}/film': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A copy of a film that players can seek in (video/mp4, H.264 and AAC), for items that have one.
     * @description Public: the secret of an opened link is the proof.
     */
    get: operations['Shared_film'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/{openingId}/items/{evidenceId}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A small picture of an item (image/webp), without metadata.
     * @description Public: the secret of an opened link is the proof.
     */
    get: operations['Shared_thumbnail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Opens a link once, for twelve hours in this browser.
     * @description Public: the link is the proof.
     */
    post: operations['Shared_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the holder of a link is told before opening it; does not count.
     * @description Public: the link is the proof.
     */
    post: operations['Shared_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs in and sets the session cookie; the session of a cookie that came along ends. Where a second factor is needed, the answer says which, and another cookie stands for this step.
     * @description Public: Nobody is signed in before signing in.
     */
    post: operations['Sessions_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/enrolment/passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Likewise: the first passkey, which signs in.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_newPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/enrolment/passkey/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Likewise: what the browser is to create.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_newPasskeyOptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/enrolment/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * For people who need a second factor and have none: a secret for an authenticator app.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_beginTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/enrolment/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Likewise: its first code, which signs in.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_confirmTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * How people of an organization sign in. The same for whoever has an account and whoever has none.
     * @description Public: Asked before anybody is signed in.
     */
    post: operations['SignInOptions_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signs in with a passkey alone. The session of a cookie that came along ends.
     * @description Public: Nobody is signed in before signing in.
     */
    post: operations['SecondStep_passkey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/passkey/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a passkey is to sign (WebAuthn, `PublicKeyCredentialRequestOptionsJSON`); good for five minutes.
     * @description Public: Nobody is signed in before signing in.
     */
    post: operations['SecondStep_passkeyOptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/pending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The sign-in that waits in this browser.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    get: operations['SecondStep_waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/second-factor/passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Second step: a passkey.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_secondPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/second-factor/passkey/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Second step: what one of the person's passkeys is to sign.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_secondPasskeyOptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/second-factor/recovery-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Second step: a recovery code, which is used up.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_recoveryCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-in/second-factor/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Second step: a code of the authenticator app.
     * @description Public: The cookie of POST /sign-in stands for a right password.
     */
    post: operations['SecondStep_totp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who signed in and who was refused, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['SignIns_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-ins/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Attempts of the last seconds, and new ones as they are made: server-sent events, for a minute.
     * @description Needs the permission `audit:read`.
     */
    get: operations['SignIns_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends the session, if there is one. `continueTo` is where to sign out of the identity provider as well.
     * @description Public: Signing out twice is harmless.
     */
    post: operations['Sessions_signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's sites by name; `search` finds any part of name, code or address.
     * @description Needs the permission `site:read`.
     */
    get: operations['Sites_list'];
    put?: never;
    /**
     * Adds a site.
     * @description Needs the permission `site:manage`.
     */
    post: operations['Sites_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sites/{siteId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One site.
     * @description Needs the permission `site:read`.
     */
    get: operations['Sites_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes a site; absent fields stay. With `archived` it is put away, or taken out again: its calls stay.
     * @description Needs the permission `site:manage`.
     */
    patch: operations['Sites_update'];
    trace?: never;
  };
  '/api/v1/sites/{siteId}/legal-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether all of a site is under a legal hold.
     * @description Needs the permission `site:read`.
     */
    get: operations['Held_ofSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the service is and was: its components by day, incidents and work that is planned.
     * @description Public: Whether the service works is no secret, least of all when nobody can sign in.
     */
    get: operations['Status_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/status/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for news by mail: a letter with a link comes first. The answer is the same whether the address gets them already or not.
     * @description Public: Whoever is affected by a failure may be told of it.
     */
    post: operations['StatusSubscriptions_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/status/subscriptions/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirms an address by the link in its letter.
     * @description Public: The link is the proof.
     */
    post: operations['StatusSubscriptions_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/status/subscriptions/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends the letters to an address by the link in each of them.
     * @description Public: The link is the proof.
     */
    post: operations['StatusSubscriptions_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/storage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bytes in use, promised to what is being written, and the most of the plan.
     * @description Needs the permission `evidence:read`.
     */
    get: operations['Storage_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/storage/breakdown': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What takes the room: by kind, by site and by month.
     * @description Needs the permission `evidence:manage`.
     */
    get: operations['Storage_breakdown'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support/desk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * When the operator's desk answers.
     * @description Needs the permission `support:ask`.
     */
    get: operations['Support_now'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Requests to the operator, the newest first: one's own, or those of everybody for whom may see them.
     * @description Needs the permission `support:ask`.
     */
    get: operations['Support_list'];
    put?: never;
    /**
     * Asks the operator, who reads what is written here and nothing else of the organization.
     * @description Needs the permission `support:ask`.
     */
    post: operations['Support_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support/requests/{requestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A request and what was written.
     * @description Needs the permission `support:ask`.
     */
    get: operations['Support_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support/requests/{requestId}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Needs no answer any more.
     * @description Needs the permission `support:ask`.
     */
    post: operations['Support_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support/requests/{requestId}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Writes to the desk; a request that is closed is open again.
     * @description Needs the permission `support:ask`.
     */
    post: operations['Support_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The caller's tenant, its plan and what is in use of it.
     * @description Needs the permission `tenant:read`.
     */
    get: operations['Tenants_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * From where the tenant's people and programs may come.
     * @description Needs the permission `security:read`.
     */
    get: operations['TenantAddresses_read'];
    /**
     * Sets it. Holds at once, also for open connections; a list without the caller's own address asks for `lockMeOut`.
     * @description Needs the permission `security:update`.
     */
    put: operations['TenantAddresses_update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/appearance/colours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a colour would look like in both themes, before it is chosen. ACCENT_ILLEGIBLE when it would be refused.
     * @description Needs the permission `tenant:update`.
     */
    get: operations['Appearance_colours'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the contract was cancelled, and what becomes of what is kept.
     * @description Needs the permission `tenant:cancel`.
     */
    get: operations['Cancellation_read'];
    put?: never;
    /**
     * Cancels the contract: everything can be read and exported, and nothing changed, until it is erased.
     * @description Needs the permission `tenant:cancel`.
     */
    post: operations['Cancellation_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/cancellation/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraws the cancellation.
     * @description Needs the permission `tenant:cancel`.
     */
    post: operations['Cancellation_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/emergency-contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whom people turn to when a call cannot go on through the service.
     * @description Needs the permission `tenant:update`.
     */
    get: operations['TenantContacts_read'];
    /**
     * Sets them. Devices of people keep what holds when their call begins.
     * @description Needs the permission `tenant:update`.
     */
    put: operations['TenantContacts_update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/key-rotations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The versions of it that there are, and what is sealed under each.
     * @description Needs the permission `security:read`.
     */
    get: operations['KeyRotation_list'];
    put?: never;
    /**
     * Makes a new key. What is sealed under the old one is sealed anew in the background; two days later the old one is destroyed.
     * @description Needs the permission `security:update`.
     */
    post: operations['KeyRotation_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The picture (image/jpeg) that the organization is shown with.
     * @description Needs the permission `tenant:read`.
     */
    get: operations['TenantLogo_read'];
    /**
     * Shows the organization with a picture, its guests too; the body is a PNG or JPEG.
     * @description Needs the permission `tenant:update`.
     */
    put: operations['TenantLogo_change'];
    post?: never;
    /**
     * The product's own sign from now on.
     * @description Needs the permission `tenant:update`.
     */
    delete: operations['TenantLogo_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/mail-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An invitation of an invented guest to an invented call, as these texts would make it.
     * @description Needs the permission `tenant:update`.
     */
    post: operations['MailPreview_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenant/security': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the tenant demands of its people's sign-ins.
     * @description Needs the permission `security:read`.
     */
    get: operations['TenantSecurity_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes what the tenant demands; absent fields stay.
     * @description Needs the permission `security:update`.
     */
    patch: operations['TenantSecurity_update'];
    trace?: never;
  };
  '/api/v1/tenant/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is decided for the whole organization.
     * @description Needs the permission `tenant:update`.
     */
    get: operations['TenantSettings_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes some of it. `version` is the one that was read: a change made on older settings is refused.
     * @description Needs the permission `tenant:update`.
     */
    patch: operations['TenantSettings_update'];
    trace?: never;
  };
  '/api/v1/tenant/settings-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an organization can set for itself, and what the tests of this very release say of each.
     * @description Needs the permission `tenant:update`.
     */
    get: operations['SettingsList_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All logs of one person, call or item, the newest first.
     * @description Needs the permission `audit:read`.
     */
    get: operations['Timeline_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/timings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Counts how long a page took to show its largest picture, or a call its first one. Nothing is kept of whom it was.
     * @description Needs the permission `call:join`.
     */
    post: operations['Timings_tell'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upload-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a device does to photos before it computes their hash (the server does it to those that come otherwise, and says so), and whether it may keep the film that the line of a call does not carry.
     * @description Needs the permission `upload:add`.
     */
    get: operations['UploadRules_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins an upload of `Upload-Length` bytes, of which `Upload-Metadata` says what they are.
     * @description Needs the permission `upload:add`.
     */
    post: operations['Uploads_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads/{uploadId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far an upload is, for whoever began it; HEAD tells the offset in headers.
     * @description Needs the permission `upload:add`.
     */
    get: operations['Uploads_read'];
    put?: never;
    post?: never;
    /**
     * Takes an upload back before all of it has come.
     * @description Needs the permission `upload:add`.
     */
    delete: operations['Uploads_remove'];
    options?: never;
    head?: never;
    /**
     * Bytes from `Upload-Offset` on (application/offset+octet-stream), with `Upload-Checksum` at most 8 MiB of them.
     * @description Needs the permission `upload:add`.
     */
    patch: operations['Uploads_append'];
    trace?: never;
  };
  '/api/v1/user-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Imports a list of people. The body is the file (text/csv).
     * @description Needs the permission `user:manage`.
     */
    post: operations['UserImports_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/user-imports/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What importing a list of people would do, row by row. The body is the file (text/csv).
     * @description Needs the permission `user:manage`.
     */
    post: operations['UserImports_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/user-invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who was invited and has not come yet, the newest first.
     * @description Needs the permission `user:manage`.
     */
    get: operations['UserInvitations_list'];
    put?: never;
    /**
     * Invites a person by mail; where no mail is sent, the answer has the link to hand over.
     * @description Needs the permission `user:manage`.
     */
    post: operations['UserInvitations_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/user-invitations/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes an invitation back; the person is deleted, and it answers as that does.
     * @description Needs the permission `user:manage`.
     */
    delete: operations['UserInvitations_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/user-invitations/{userId}/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends another letter; the link of the one before does not work any more.
     * @description Needs the permission `user:manage`.
     */
    post: operations['UserInvitations_again'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/user-invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes the invitation: the person is called so and has this password.
     * @description Public: The link is the proof.
     */
    post: operations['UserInvitations_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/user-invitations/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the page of an invitation shows; does not use it.
     * @description Public: The link is the proof.
     */
    post: operations['UserInvitations_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's people by name; `search` finds any part of name or e-mail.
     * @description Needs the permission `user:read`.
     */
    get: operations['Users_list'];
    put?: never;
    /**
     * Adds a person.
     * @description Needs the permission `user:manage`.
     */
    post: operations['Users_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One person.
     * @description Needs the permission `user:read`.
     */
    get: operations['Users_read'];
    put?: never;
    post?: never;
    /**
     * Deletes a person for good: what says who it was goes, calls and the log keep the id. Answers when no backup can bring them back; ERASURE_PENDING while that is not sure, and the same request again asks for it.
     * @description Needs the permission `user:manage`.
     */
    delete: operations['Users_delete'];
    options?: never;
    head?: never;
    /**
     * Changes a person; absent fields stay. Another password and deactivation end the person's sessions. Another password or address, and rights that the person did not have, want a fresh proof of who the caller is: STEP_UP_REQUIRED.
     * @description Needs the permission `user:manage`.
     */
    patch: operations['Users_update'];
    trace?: never;
  };
  '/api/v1/users/{userId}/factors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which second factors somebody has.
     * @description Needs the permission `user:manage`.
     */
    get: operations['Factors_ofUser'];
    put?: never;
    post?: never;
    /**
     * Takes all second factors away from somebody who lost them, and signs them out. They are told by mail.
     * @description Needs the permission `user:manage`.
     */
    delete: operations['Factors_reset'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The same change for many; answers who was changed and why others were not.
     * @description Needs the permission `user:manage`.
     */
    post: operations['Users_bulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The tenant's webhooks, the oldest first.
     * @description Needs the permission `webhook:read`.
     */
    get: operations['Webhooks_list'];
    put?: never;
    /**
     * Adds a webhook. The answer has the secret that messages are signed with; it is shown once.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['Webhooks_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One webhook.
     * @description Needs the permission `webhook:read`.
     */
    get: operations['Webhooks_read'];
    put?: never;
    post?: never;
    /**
     * Deletes a webhook with the log of its messages.
     * @description Needs the permission `webhook:manage`.
     */
    delete: operations['Webhooks_delete'];
    options?: never;
    head?: never;
    /**
     * Changes a webhook, disables it or enables it again.
     * @description Needs the permission `webhook:manage`.
     */
    patch: operations['Webhooks_update'];
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Messages of the last 30 days, the newest first.
     * @description Needs the permission `webhook:read`.
     */
    get: operations['Webhooks_listDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One message with every attempt.
     * @description Needs the permission `webhook:read`.
     */
    get: operations['Webhooks_readDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a message again.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['Webhooks_replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/replays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends the messages of a time range again.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['Webhooks_replayRange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes a new secret, shown once. For 24 hours messages are signed with the one before it as well.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['Webhooks_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/tests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a message of the kind `webhook.test`.
     * @description Needs the permission `webhook:manage`.
     */
    post: operations['Webhooks_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'audit.alerted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A pattern in the log that somebody should look at.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_audit.alerted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'audit.altered': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The log is no longer what was signed.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_audit.altered'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'audit.published': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The newest signed checkpoint of the log, once a day: kept elsewhere, it shows whether the log was altered or cut off since.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_audit.published'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'audit.recorded': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Any entry of the audit log, refusals included: to keep a copy elsewhere.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_audit.recorded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'audit.rolled_back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The log does not continue a checkpoint that is kept outside of the database.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_audit.rolled_back'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.cancelled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A planned call was called off.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.cancelled'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A call was made; a planned one when it was planned.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.created'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.ended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A call has ended.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.ended'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.guest_admitted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A waiting guest was let in.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.guest_admitted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.guest_denied': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A waiting guest was turned away.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.guest_denied'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.guest_waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A guest waits to be let in.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.guest_waiting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.invited': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A member was invited to a call.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.invited'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.joined': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Somebody has taken a seat in a call.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.joined'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.left': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Somebody has left a call.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.left'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.participant_removed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A host has put somebody out of a call.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.participant_removed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'call.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Title, site, time or own fields of a call were changed.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_call.updated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'file.added': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A photo, a frozen picture, a sheet or an attachment was added to a call.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_file.added'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'group.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A group was made.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_group.created'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'group.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A group was deleted.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_group.deleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'group.members_changed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * People were added to a group or removed from it.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_group.members_changed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'group.renamed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A group has another name.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_group.renamed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'ring.missed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Nobody answered a direct call.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_ring.missed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'service.notified': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Work on the service was announced, changed or called off, an incident has begun or is over, or the service ends.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_service.notified'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'site.archived': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A site was put away.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_site.archived'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'site.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A site was added.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_site.created'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'site.restored': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A site that was put away is in use again.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_site.restored'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'site.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Name, code, address, note or own fields of a site were changed.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_site.updated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A user was made.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_user.created'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.deactivated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A user was shut out.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_user.deactivated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.deleted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A user was deleted for good: what is kept of them elsewhere should go too.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_user.deleted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.invited': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A letter of invitation is to be sent to a new user.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_user.invited'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.reactivated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A user may sign in again.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_user.reactivated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'user.updated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Somebody's name, language or roles were changed.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_user.updated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'webhook.test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sent at a press, to see whether messages arrive. Nobody needs to choose it.
     * @description Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.
     */
    post: operations['webhook_webhook.test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AccentColours: {
      indoor: {
        brand: string;
        focus: string;
        'on-primary': string;
        primary: string;
        'primary-hover': string;
      };
      outdoor: {
        brand: string;
        focus: string;
        'on-primary': string;
        primary: string;
        'primary-hover': string;
      };
    };
    AcceptConsent: {
      version: number;
    };
    AcceptLink: {
      /** Format: uuid */
      offerId: string;
    };
    AcceptUserInvitation: {
      displayName: string;
      password: string;
      token: string;
    };
    AccessEntryView: {
      actor: {
        id: null | string;
        /** @enum {string} */
        kind: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        name: string;
      };
      address: null | string;
      at: string;
      callId: null | string;
      /** @description What went wrong; null when nothing did. */
      code:
        | (
            | 'VALIDATION'
            | 'MALFORMED'
            | 'UNAUTHENTICATED'
            | 'SIGN_IN_REJECTED'
            | 'FACTOR_REJECTED'
            | 'SIGN_IN_EXPIRED'
            | 'STEP_UP_REQUIRED'
            | 'LAST_FACTOR'
            | 'NO_SECOND_FACTOR'
            | 'PASSKEYS_LIMIT'
            | 'BREAK_GLASS_MISSING'
            | 'BREAK_GLASS'
            | 'FORBIDDEN'
            | 'TENANT_SUSPENDED'
            | 'TENANT_CANCELLED'
            | 'PLAN_BELOW_USE'
            | 'OPERATOR_ACCESS_OVER'
            | 'CSRF_REJECTED'
            | 'ADDRESS_NOT_ALLOWED'
            | 'ADDRESS_LOCKOUT'
            | 'KEY_IN_URL'
            | 'NOT_FOUND'
            | 'METHOD_NOT_ALLOWED'
            | 'CONFLICT'
            | 'DRILL_NEEDS_WINDOW'
            | 'DRILL_NEEDS_NODES'
            | 'PLACE_NOT_ALLOWED'
            | 'EMAIL_TAKEN'
            | 'ERASURE_PENDING'
            | 'LAST_ADMIN'
            | 'PASSWORD_TOO_SHORT'
            | 'PASSWORD_TOO_LONG'
            | 'PASSWORD_COMMON'
            | 'IDEMPOTENCY_MISMATCH'
            | 'IDEMPOTENCY_RUNNING'
            | 'TOO_LARGE'
            | 'RANGE_NOT_SATISFIABLE'
            | 'UPLOAD_OFFSET'
            | 'CHECKSUM_MISMATCH'
            | 'TUS_VERSION'
            | 'UNSUPPORTED_MEDIA_TYPE'
            | 'RATE_LIMITED'
            | 'BUSY'
            | 'NOT_READY'
            | 'INTERNAL'
            | 'UNREACHABLE'
            | 'OUTGOING_REFUSED'
            | 'OUTGOING_FAILED'
            | 'SCIM_UNIQUENESS'
            | 'WEBHOOKS_LIMIT'
            | 'LOG_EXPORTS_LIMIT'
            | 'LOG_EXPORTS_AT_ONCE'
            | 'SAVED_SEARCHES_LIMIT'
            | 'LOG_STREAMS_LIMIT'
            | 'WEBHOOK_DISABLED'
            | 'SETTINGS_CHANGED'
            | 'SUPPORT_LIMIT'
            | 'SUPPORT_NOT_ANSWERED'
            | 'MAIL_PLACEHOLDER'
            | 'ACCENT_ILLEGIBLE'
            | 'SERVICE_ACCOUNTS_LIMIT'
            | 'KEYS_LIMIT'
            | 'KEY_OVER'
            | 'GROUP_NAME_TAKEN'
            | 'GROUPS_LIMIT'
            | 'GROUP_FULL'
            | 'INVITEES_LIMIT'
            | 'SAML_REJECTED'
            | 'SAML_LOGOUT_REJECTED'
            | 'CONNECTION_METADATA'
            | 'CONNECTIONS_LIMIT'
            | 'CONNECTION_NAME_TAKEN'
            | 'CONNECTION_NOT_READY'
            | 'CONNECTION_IN_USE'
            | 'SSO_REQUIRED'
            | 'ROLE_NAME_TAKEN'
            | 'ARCHIVE_LIMIT'
            | 'COMMENTS_LIMIT'
            | 'ROLES_LIMIT'
            | 'ROLE_IN_USE'
            | 'ROLE_GIVEN'
            | 'IMPORT_UNREADABLE'
            | 'IMPORT_REFUSED'
            | 'SERVICE_ENDING'
            | 'NOTICE_TOO_LATE'
            | 'CALENDAR_ENDS'
            | 'MAIL_OFF'
            | 'BEYOND_OWN_RIGHTS'
            | 'DOMAIN_PUBLIC'
            | 'DOMAIN_EXISTS'
            | 'DOMAINS_LIMIT'
            | 'DOMAIN_NOT_VERIFIED'
            | 'SITE_CODE_TAKEN'
            | 'SITE_ARCHIVED'
            | 'CUSTOM_FIELD_UNKNOWN'
            | 'CUSTOM_FIELD_REQUIRED'
            | 'CUSTOM_FIELD_VALUE'
            | 'CUSTOM_FIELD_IN_USE'
            | 'CUSTOM_FIELD_FIXED'
            | 'CUSTOM_FIELD_LABEL_TAKEN'
            | 'CUSTOM_FIELDS_LIMIT'
            | 'CONSENT_REQUIRED'
            | 'FEATURE_OFF'
            | 'RECORDING_FORBIDDEN'
            | 'RECORDING_RUNNING'
            | 'RECORDING_UNAVAILABLE'
            | 'CALL_NOT_OPEN'
            | 'CALL_ELSEWHERE'
            | 'CALL_ENDED'
            | 'CAMERA_UNABLE'
            | 'DRAWING_FULL'
            | 'FILES_FULL'
            | 'STORAGE_FULL'
            | 'EXPORT_EXISTS'
            | 'LEGAL_HOLD'
            | 'HASH_MISMATCH'
            | 'INTEGRITY_FAILED'
            | 'CALL_STARTED'
            | 'CALL_FULL'
            | 'CONCURRENT_CALLS_LIMIT'
            | 'INVITATION_INVALID'
            | 'SHARE_INVALID'
            | 'SHARE_PASSWORD'
            | 'SHARE_RULES'
            | 'RING_OVER'
            | 'ADMISSION_DENIED'
            | 'NOT_ADMITTED'
            | 'LOBBY_FULL'
            | 'LOBBY_TIMEOUT'
            | 'REMOVED_FROM_CALL'
            | 'TICKET_INVALID'
            | 'RESUME_REJECTED'
            | 'PROTOCOL_TOO_OLD'
            | 'PROTOCOL_TOO_NEW'
            | 'UNKNOWN_COMMAND'
            | 'NOT_JOINED'
            | 'ALREADY_JOINED'
            | 'MEDIA_UNAVAILABLE'
            | 'MEDIA_LIMIT'
            | 'MEDIA_UNSUPPORTED'
          )
        | null;
      /** @description Whether a file, a picture or a film was answered, or a part of one. */
      content: boolean;
      /** @description Until the answer began, in milliseconds. */
      durationMs: number;
      id: string;
      /** @description What was asked for, such as an item of evidence. */
      object: null | {
        id: string;
        type: string;
      };
      /** @enum {string} */
      outcome: 'success' | 'refused' | 'failed';
      /** @description As in the header X-Request-Id of the answer and in its error. */
      requestId: string;
      /** @description Method and template of a route, such as `GET /api/v1/calls/:callId`, or the name of a command. */
      route: string;
      /** @description Of HTTP; null for a command. */
      status: null | number;
      userAgent: null | string;
      /** @enum {string} */
      via: 'http' | 'socket';
    };
    AccountLinkPreview: {
      displayName: string;
      email: string;
      /** @enum {string} */
      locale: 'ja' | 'en';
      /** @description Characters that a password of this person has at least. */
      passwordMin: number;
      signIn: components['schemas']['SignInRule'];
      tenant: {
        name: string;
        slug: string;
      };
    };
    AddDomain: {
      domain: string;
    };
    AddedFile: {
      at: string;
      /** @description The blackboard that lay over the picture when it was taken; the file itself is without it. */
      board: null | components['schemas']['BoardOverlay'];
      /** @description Who shared it. */
      by: string;
      byName: string;
      bytes: number;
      height: null | number;
      id: string;
      /** @description Whether it outlives the call. False when the storage is full or out of order; also for a page of a document, which is kept whole. */
      kept: boolean;
      /** @enum {string} */
      kind: 'photo' | 'freeze' | 'sheet' | 'attachment';
      name: string;
      /** @description Null for what is no page of a document. */
      page: null | components['schemas']['PageOf'];
      /** @description SHA-256 of the bytes as they came, in hex. */
      sha256: string;
      /** @description By content. Of what people bring along, everything that may be kept. */
      type: string;
      /** @description Pixels as the picture is meant to be seen (Exif orientation applied); null for what is no picture. */
      width: null | number;
    };
    AddedPasskey: {
      passkey: components['schemas']['PasskeyView'];
      /** @description Shown this once; null when the person has some already. */
      recoveryCodes: null | string[];
    };
    AddEvidenceComment: {
      text: string;
    };
    AddIncidentUpdate: {
      en: string;
      /** Format: date-time */
      forecastAt?: string;
      ja: string;
      /** @enum {unknown} */
      stage: 'cause' | 'forecast' | 'recovered' | 'postmortem';
    };
    AddPasskey: {
      attestationObject: string;
      clientDataJSON: string;
      id: string;
      name: string;
      transports: string[];
    };
    AddPlan: {
      code: string;
      logRetentionDays: number;
      maxConcurrentCalls: number;
      maxParticipantsPerCall: number;
      name: string;
      storageBytes: number;
      without?: (
        | 'guestLinks'
        | 'chat'
        | 'chatFiles'
        | 'drawing'
        | 'screenSharing'
        | 'remoteCamera'
        | 'reports'
        | 'recording'
      )[];
    };
    AddressRange: {
      /** @description What people call it, e.g. "Head office". */
      note: string;
      range: string;
    };
    AlertDelivery: {
      at: string;
      /** @enum {string} */
      channel: 'webhook' | 'mail';
      contact: string;
      ok: boolean;
    };
    AnnounceServiceEnd: {
      en: string;
      /** Format: date-time */
      endsAt: string;
      ja: string;
    };
    AppearanceView: {
      /** @description Null: as the product comes. */
      colours: null | components['schemas']['AccentColours'];
      /** @description Where its sign is (image/jpeg): a path of this service, or the picture itself as `data:`. Null: the product's own. */
      logo: null | string;
      /** @description What the product is called there. */
      productName: string;
    };
    ApplyMetadata: {
      digest: string;
      metadata: unknown;
    };
    AskForAccess: {
      emergency: boolean;
      minutes: number;
      reason: string;
      /** @enum {unknown} */
      scope: 'metadata' | 'content';
      tenant: string;
    };
    AskSignInOptions: {
      email?: string;
      tenant: string;
    };
    AskSupport: {
      /** Format: uuid */
      callId?: string;
      contact: string;
      /** @enum {unknown} */
      kind: 'fault' | 'question';
      subject: string;
      text: string;
    };
    AttackSuiteView: {
      at: string;
      failed: number;
      passed: number;
    };
    AttestationView: {
      /** @enum {string} */
      answer: 'no' | 'yes';
      /** @description Name of the document; null for an answer of no. */
      document: null | string;
      id: string;
      madeAt: string;
      madeBy: string;
      /** @description Who answers for it. */
      owner: string;
      row: number;
      /** @description Of the document, hex. */
      sha256: null | string;
      statement: components['schemas']['SheetText'];
      /** @description Last day, ISO 8601, in Japan; null for an answer of no. */
      validUntil: null | string;
    };
    AttestRow: {
      /** @enum {unknown} */
      answer: 'yes' | 'no';
      document?: string;
      owner: string;
      sha256?: unknown;
      statementEn: string;
      statementJa: string;
      validUntil?: unknown;
    };
    AttributeMap: {
      /** @description Empty: the part of the e-mail address before the */
      displayName: string;
      /** @description Empty: the NameID is the e-mail address. */
      email: string;
      groups: string;
      locale: string;
    };
    AuditEntryView: {
      /** @enum {string} */
      action:
        | 'tenant.created'
        | 'tenant.plan_changed'
        | 'tenant.plan_terms_changed'
        | 'tenant.suspended'
        | 'tenant.resumed'
        | 'tenant.activated'
        | 'tenant.cancelled'
        | 'tenant.cancellation_withdrawn'
        | 'tenant.erasure_reminded'
        | 'tenant.erasure_begun'
        | 'tenant.updated'
        | 'tenant.addresses_changed'
        | 'tenant.contacts_changed'
        | 'tenant.custom_fields_changed'
        | 'tenant.logo_changed'
        | 'tenant.consent_changed'
        | 'consent.accepted'
        | 'tenant.security_changed'
        | 'domain.added'
        | 'domain.verified'
        | 'domain.lost'
        | 'domain.removed'
        | 'domain.sso_changed'
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'signin.succeeded'
        | 'signin.rejected'
        | 'session.revoked'
        | 'session.stepped_up'
        | 'signin.break_glass'
        | 'factor.added'
        | 'factor.removed'
        | 'factor.recovery_codes_renewed'
        | 'factor.recovery_code_used'
        | 'factor.reset'
        | 'factor.passkey_copied'
        | 'session.ended_by_provider'
        | 'session.signed_out'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.password_changed'
        | 'user.imported'
        | 'user.exported'
        | 'user.invited'
        | 'user.invitation_accepted'
        | 'user.invitation_revoked'
        | 'user.password_reset_requested'
        | 'user.password_reset_refused'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'role.created'
        | 'role.updated'
        | 'role.deleted'
        | 'service_account.created'
        | 'service_account.updated'
        | 'service_account.deactivated'
        | 'service_account.reactivated'
        | 'key.created'
        | 'key.rotated'
        | 'key.revoked'
        | 'key.refused'
        | 'logout.rejected'
        | 'connection.created'
        | 'connection.updated'
        | 'connection.enabled'
        | 'connection.disabled'
        | 'connection.deleted'
        | 'connection.tested'
        | 'connection.key_rotated'
        | 'connection.linked'
        | 'connection.metadata_applied'
        | 'connection.metadata_waiting'
        | 'connection.metadata_failed'
        | 'connection.certificate_dropped'
        | 'connection.certificate_expiring'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.uninvited'
        | 'call.cancelled'
        | 'call.guest_link_created'
        | 'call.guest_link_mailed'
        | 'call.guest_link_revoked'
        | 'call.guest_link_used'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.guest_gave_up'
        | 'call.ticket_issued'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'call.media_moved'
        | 'call.direct_opened'
        | 'call.direct_closed'
        | 'call.conformity_chosen'
        | 'ring.started'
        | 'ring.answered'
        | 'ring.declined'
        | 'ring.missed'
        | 'ring.cancelled'
        | 'presence.chosen'
        | 'drawing.cleared'
        | 'camera.requested'
        | 'camera.allowed'
        | 'file.added'
        | 'evidence.added'
        | 'evidence.not_kept'
        | 'evidence.archived'
        | 'evidence.updated'
        | 'evidence.comment_added'
        | 'evidence.comment_removed'
        | 'evidence.scanned'
        | 'evidence.opened'
        | 'evidence.integrity_failed'
        | 'upload.started'
        | 'upload.refused'
        | 'upload.removed'
        | 'upload.pass_issued'
        | 'share.created'
        | 'share.revoked'
        | 'share.opened'
        | 'share.refused'
        | 'share.downloaded'
        | 'share.archived'
        | 'report.requested'
        | 'report.made'
        | 'report.failed'
        | 'report.template_changed'
        | 'report.logo_changed'
        | 'evidence.trashed'
        | 'evidence.trash_emptied'
        | 'evidence.restored'
        | 'evidence.erased'
        | 'evidence.retention_changed'
        | 'evidence.retention_unset'
        | 'legal_hold.placed'
        | 'legal_hold.lifted'
        | 'tenant_key.rotated'
        | 'tenant_key.destroyed'
        | 'tenant_key.destruction_dated'
        | 'storage.nearly_full'
        | 'storage.notice_sent'
        | 'recording.started'
        | 'recording.answered'
        | 'recording.stopped'
        | 'recording.stored'
        | 'recording.film_ordered'
        | 'recording.composed'
        | 'recording.erased'
        | 'recording.opened'
        | 'export.started'
        | 'export.ready'
        | 'export.ended'
        | 'export.granted'
        | 'export.downloaded'
        | 'tenant.imported'
        | 'service.notified'
        | 'support.asked'
        | 'support.written'
        | 'support.closed'
        | 'support.reopened'
        | 'webhook.created'
        | 'webhook.updated'
        | 'webhook.enabled'
        | 'webhook.disabled'
        | 'webhook.secret_rotated'
        | 'webhook.tested'
        | 'webhook.replayed'
        | 'webhook.deleted'
        | 'audit.heartbeat'
        | 'audit.downloaded'
        | 'audit.drilled'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.alert_acknowledged'
        | 'audit.alert_rule_set'
        | 'log_stream.created'
        | 'log_stream.updated'
        | 'log_stream.deleted'
        | 'log_export.started'
        | 'log_export.ready'
        | 'log_export.ended'
        | 'log_export.granted'
        | 'log_export.downloaded'
        | 'saved_search.shared'
        | 'saved_search.updated'
        | 'saved_search.deleted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'integrity.difference'
        | 'integrity.checked'
        | 'integrity.reported'
        | 'monthly_report.made'
        | 'letters.chosen'
        | 'operator.access_asked'
        | 'operator.access_approved'
        | 'operator.access_refused'
        | 'operator.access_used'
        | 'operator.access_ended'
        | 'access.denied';
      actor: {
        id: null | string;
        /** @enum {string} */
        kind: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        name: string;
      };
      /** @description Where the request came from; null for the product's own jobs. */
      address: null | string;
      at: string;
      /** @description The call that it happened in or was about. */
      callId: null | string;
      details: {
        [key: string]: null | string | number | string[] | boolean;
      };
      /** @description Its time is over: what it said is gone, its place in the signed log is not. */
      forgotten: boolean;
      id: string;
      /** @enum {string} */
      outcome: 'success' | 'refused';
      requestId: null | string;
      /** @description Gap-free within the tenant, from 1. */
      seq: number;
      /** @description What the browser calls itself; null for the product's own jobs. */
      userAgent: null | string;
    };
    AuditLogView: {
      /** @description RFC 3339, when it was found that the log is not any more what was signed: nothing was signed since. Null while all is well. */
      alteredAt: null | string;
      /** @description The newest; null before the first. */
      checkpoint: null | components['schemas']['LogCheckpoint'];
      /** @description The newest drill; null before the first. */
      drill: null | components['schemas']['LogDrillView'];
      /** @description Ed25519, 32 bytes in base64, the oldest first: all that have signed it. */
      keys: string[];
      /** @description Whose log it is: the first line of its checkpoints, and the name of its keys. */
      origin: string;
      /** @description The newest time that the log did not continue a checkpoint that is kept outside of the database; null when it always did. */
      rolledBack: null | {
        at: string;
        keptSize: number;
        size: number;
      };
    };
    BackupGenerationView: {
      /** @description Of the database, and of what is kept of it: compressed. */
      databaseBytes: number;
      /** @description From this moment on it can be restored. */
      endedAt: string;
      generation: string;
      /** @enum {string} */
      place: 'node' | 'network' | 'azure';
      startedAt: string;
      storedBytes: number;
      verifiedAt: string;
    };
    BackupsView: {
      /** @description Null: the database archives nothing. */
      archive: null | {
        lagS: number;
        late: boolean;
      };
      /** @description Here is a PostgreSQL to drill with. */
      drillable: boolean;
      /** @description A drill is under way here. */
      drilling: boolean;
      drills: components['schemas']['RestoreDrillView'][];
      /** @description The newest failure since the newest backup. */
      failure: null | {
        at: string;
        code: string;
        message: string;
      };
      /** @description The newest first. */
      generations: components['schemas']['BackupGenerationView'][];
      on: boolean;
      sealed: null | {
        at: string;
        /** @enum {string} */
        outcome: 'failed' | 'passed' | 'breach';
      };
    };
    BoardOverlay: {
      /** @enum {string} */
      corner: 'top_left' | 'top_right' | 'bottom_left' | 'bottom_right';
      texts: {
        contractor: string;
        date: string;
        design: string;
        measured: string;
        outline: string;
        place: string;
        remarks: string;
        type: string;
        work: string;
      };
    };
    BreakGlassCandidate: {
      displayName: string;
      email: string;
      id: string;
    };
    BurnAlertView: {
      /** @description Who has taken it; null while nobody has. */
      acknowledgedBy: null | string;
      detectedAt: string;
      id: string;
    };
    BurnView: {
      /** @description The alert that is open about it. */
      alert: null | components['schemas']['BurnAlertView'];
      burning: boolean;
      /** @description Hundredths: how many times as fast as the month's allowance is used up; null where nobody looked. */
      long: null | number;
      /** @enum {string} */
      rule: 'burn_fast' | 'burn_middle' | 'burn_slow';
      short: null | number;
    };
    CallView: {
      createdAt: string;
      createdBy: {
        displayName: string;
        id: string;
      };
      /** @description What was entered in the fields that the organization has added, in their order; guests see none. */
      customFields: components['schemas']['CustomValue'][];
      endedAt: null | string;
      endReason: ('cancelled' | 'expired' | 'ended_by_host' | 'last_left' | 'server') | null;
      id: string;
      /** @description Guests wait until somebody in the call lets them in. */
      lobby: boolean;
      maxParticipants: number;
      participants: number;
      /** @description Who has been in it, first come first, some names at most. */
      people: {
        names: string[];
        total: number;
      };
      /** @enum {string} */
      phase: 'planned' | 'ringing' | 'open' | 'live' | 'ended';
      /**
       * @description The caller's role, if they may join.
       * @enum {string}
       */
      role: 'guest' | 'member' | 'host';
      /** @description Null for calls that were started at once. */
      schedule: null | components['schemas']['ScheduleView'];
      site: null | components['schemas']['SiteRef'];
      startedAt: null | string;
      title: string;
    };
    CameraConformity: {
      audioBytes: number;
      averageKbps: null | number;
      /** @description At most 120, evenly spread. */
      chart: components['schemas']['ConformityPoint'][];
      /** @enum {string} */
      device: 'phone' | 'tablet' | 'desktop';
      filmedMs: number;
      from: string;
      intervals: components['schemas']['ConformityInterval'][];
      /** @description The limits at the end. */
      limits: components['schemas']['ConformityLimits'];
      lostMs: number;
      /** @description Which limits the verdict misses. */
      missed: ('pixels' | 'fps' | 'bitrate')[];
      name: string;
      participantId: string;
      pausedMs: number;
      /** @description As the browser told in which it was seen best. */
      seen: null | components['schemas']['FilmRange'];
      /** @description As the sender's browser told. */
      sent: null | components['schemas']['FilmRange'];
      to: string;
      /** @enum {string} */
      verdict: 'unknown' | 'met' | 'below';
      /** @description Received by the server, RTP headers included. */
      videoBytes: number;
      within: components['schemas']['ConformityShares'];
    };
    CanariesView: {
      canaries: components['schemas']['CanaryView'][];
      /** @description Part of one processor core that all of them have taken in the last 24 hours, in hundredths of a percent; null before an hour was measured. */
      costBasisPoints: null | number;
      incidents: components['schemas']['SecurityIncidentView'][];
      /** @description The one that was asked for here and is under way. */
      running: null | string;
    };
    CanaryPartTry: {
      at: string;
      /**
       * @description The service itself, a drill, or a prober: on one of the service's machines, or on another.
       * @enum {string}
       */
      by: 'service' | 'drill' | 'prober-inside' | 'prober-outside';
      /** @description What was tried or went wrong, in the words of the log. */
      detail: string;
      /** @description Too old to say anything of now. */
      old: boolean;
      /** @enum {string} */
      state: 'failed' | 'passed' | 'breach';
      /** @description Where a prober's trial failed; null otherwise. */
      step: ('ask' | 'join' | 'end' | 'media' | 'room' | 'narrow' | 'still' | 'card' | 'page') | null;
      tookMs: number;
    };
    CanaryPartView: {
      /** @enum {string} */
      part: 'direct' | 'relay' | 'audio' | 'contacts' | 'worker';
      /**
       * @description `untested`: nobody has tried it, or too long ago.
       * @enum {string}
       */
      state: 'failed' | 'passed' | 'breach' | 'untested';
      /** @description Each who tries it, with what came of it last. */
      tries: components['schemas']['CanaryPartTry'][];
    };
    CanaryRunView: {
      at: string;
      /** @description What was tried and what came of it, in the words of the log. */
      detail: string;
      id: string;
      /** @enum {string} */
      outcome: 'failed' | 'passed' | 'breach';
      /** @description Processor time of the process meanwhile, an upper bound. */
      processorMs: null | number;
      /** @description Milliseconds; null where it was not measured. */
      tookMs: null | number;
    };
    CanaryView: {
      /** @description False: there is nothing to prove here, such as a scanner where none is connected. */
      applies: boolean;
      /** @description Seconds from one run to the next. */
      everyS: number;
      name: string;
      /** @description What it consists of, where parts are tried by themselves. */
      parts: components['schemas']['CanaryPartView'][];
      /** @description The newest first. */
      runs: components['schemas']['CanaryRunView'][];
      /** @enum {string} */
      state: 'failed' | 'passed' | 'breach' | 'late' | 'never';
    };
    CancellationView: {
      cancelledAt: null | string;
      cancelledBy: ('operator' | 'administrator' | 'product') | null;
      eraseAt: null | string;
      graceDays: number;
      held: boolean;
      /** @enum {string} */
      state: 'trial' | 'active' | 'suspended' | 'cancelled' | 'erasing' | 'erased';
      /** @description Whether whoever asks may take it back. */
      withdrawable: boolean;
    };
    CancelTenant: {
      graceDays?: number;
    };
    CapacityView: {
      calls: {
        /** @description That test is older than a year, or of another major version. */
        expired: boolean;
        /** @description What plans of all organizations allow at the same time. */
        sold: number;
        /** @description The newest load test that was carried, by its id; null: none was. */
        testId: null | string;
      };
      /** @description The newest first. */
      loadTests: components['schemas']['LoadTestView'][];
      storage: {
        /** @description How often one came to 80 or 95 percent in the last 30 days. */
        crossings: number;
        maxBytes: number;
        missed: number;
        /** @description Organizations whose use was counted. */
        organizations: number;
        /** @description Of these, how often an administrator was written to within an hour, and how often nobody was. */
        told: number;
        /** @description Bytes of all of them, with what is promised to something that is being written. */
        usedBytes: number;
      };
      test: components['schemas']['CanaryView'];
    };
    CertificateView: {
      /** @description SHA-256 of the DER form, lower-case hexadecimal without separators. */
      fingerprint: string;
      notAfter: string;
      notBefore: string;
      subject: string;
    };
    ChangedUsers: {
      done: string[];
      refused: {
        /** @enum {string} */
        code:
          | 'VALIDATION'
          | 'MALFORMED'
          | 'UNAUTHENTICATED'
          | 'SIGN_IN_REJECTED'
          | 'FACTOR_REJECTED'
          | 'SIGN_IN_EXPIRED'
          | 'STEP_UP_REQUIRED'
          | 'LAST_FACTOR'
          | 'NO_SECOND_FACTOR'
          | 'PASSKEYS_LIMIT'
          | 'BREAK_GLASS_MISSING'
          | 'BREAK_GLASS'
          | 'FORBIDDEN'
          | 'TENANT_SUSPENDED'
          | 'TENANT_CANCELLED'
          | 'PLAN_BELOW_USE'
          | 'OPERATOR_ACCESS_OVER'
          | 'CSRF_REJECTED'
          | 'ADDRESS_NOT_ALLOWED'
          | 'ADDRESS_LOCKOUT'
          | 'KEY_IN_URL'
          | 'NOT_FOUND'
          | 'METHOD_NOT_ALLOWED'
          | 'CONFLICT'
          | 'DRILL_NEEDS_WINDOW'
          | 'DRILL_NEEDS_NODES'
          | 'PLACE_NOT_ALLOWED'
          | 'EMAIL_TAKEN'
          | 'ERASURE_PENDING'
          | 'LAST_ADMIN'
          | 'PASSWORD_TOO_SHORT'
          | 'PASSWORD_TOO_LONG'
          | 'PASSWORD_COMMON'
          | 'IDEMPOTENCY_MISMATCH'
          | 'IDEMPOTENCY_RUNNING'
          | 'TOO_LARGE'
          | 'RANGE_NOT_SATISFIABLE'
          | 'UPLOAD_OFFSET'
          | 'CHECKSUM_MISMATCH'
          | 'TUS_VERSION'
          | 'UNSUPPORTED_MEDIA_TYPE'
          | 'RATE_LIMITED'
          | 'BUSY'
          | 'NOT_READY'
          | 'INTERNAL'
          | 'UNREACHABLE'
          | 'OUTGOING_REFUSED'
          | 'OUTGOING_FAILED'
          | 'SCIM_UNIQUENESS'
          | 'WEBHOOKS_LIMIT'
          | 'LOG_EXPORTS_LIMIT'
          | 'LOG_EXPORTS_AT_ONCE'
          | 'SAVED_SEARCHES_LIMIT'
          | 'LOG_STREAMS_LIMIT'
          | 'WEBHOOK_DISABLED'
          | 'SETTINGS_CHANGED'
          | 'SUPPORT_LIMIT'
          | 'SUPPORT_NOT_ANSWERED'
          | 'MAIL_PLACEHOLDER'
          | 'ACCENT_ILLEGIBLE'
          | 'SERVICE_ACCOUNTS_LIMIT'
          | 'KEYS_LIMIT'
          | 'KEY_OVER'
          | 'GROUP_NAME_TAKEN'
          | 'GROUPS_LIMIT'
          | 'GROUP_FULL'
          | 'INVITEES_LIMIT'
          | 'SAML_REJECTED'
          | 'SAML_LOGOUT_REJECTED'
          | 'CONNECTION_METADATA'
          | 'CONNECTIONS_LIMIT'
          | 'CONNECTION_NAME_TAKEN'
          | 'CONNECTION_NOT_READY'
          | 'CONNECTION_IN_USE'
          | 'SSO_REQUIRED'
          | 'ROLE_NAME_TAKEN'
          | 'ARCHIVE_LIMIT'
          | 'COMMENTS_LIMIT'
          | 'ROLES_LIMIT'
          | 'ROLE_IN_USE'
          | 'ROLE_GIVEN'
          | 'IMPORT_UNREADABLE'
          | 'IMPORT_REFUSED'
          | 'SERVICE_ENDING'
          | 'NOTICE_TOO_LATE'
          | 'CALENDAR_ENDS'
          | 'MAIL_OFF'
          | 'BEYOND_OWN_RIGHTS'
          | 'DOMAIN_PUBLIC'
          | 'DOMAIN_EXISTS'
          | 'DOMAINS_LIMIT'
          | 'DOMAIN_NOT_VERIFIED'
          | 'SITE_CODE_TAKEN'
          | 'SITE_ARCHIVED'
          | 'CUSTOM_FIELD_UNKNOWN'
          | 'CUSTOM_FIELD_REQUIRED'
          | 'CUSTOM_FIELD_VALUE'
          | 'CUSTOM_FIELD_IN_USE'
          | 'CUSTOM_FIELD_FIXED'
          | 'CUSTOM_FIELD_LABEL_TAKEN'
          | 'CUSTOM_FIELDS_LIMIT'
          | 'CONSENT_REQUIRED'
          | 'FEATURE_OFF'
          | 'RECORDING_FORBIDDEN'
          | 'RECORDING_RUNNING'
          | 'RECORDING_UNAVAILABLE'
          | 'CALL_NOT_OPEN'
          | 'CALL_ELSEWHERE'
          | 'CALL_ENDED'
          | 'CAMERA_UNABLE'
          | 'DRAWING_FULL'
          | 'FILES_FULL'
          | 'STORAGE_FULL'
          | 'EXPORT_EXISTS'
          | 'LEGAL_HOLD'
          | 'HASH_MISMATCH'
          | 'INTEGRITY_FAILED'
          | 'CALL_STARTED'
          | 'CALL_FULL'
          | 'CONCURRENT_CALLS_LIMIT'
          | 'INVITATION_INVALID'
          | 'SHARE_INVALID'
          | 'SHARE_PASSWORD'
          | 'SHARE_RULES'
          | 'RING_OVER'
          | 'ADMISSION_DENIED'
          | 'NOT_ADMITTED'
          | 'LOBBY_FULL'
          | 'LOBBY_TIMEOUT'
          | 'REMOVED_FROM_CALL'
          | 'TICKET_INVALID'
          | 'RESUME_REJECTED'
          | 'PROTOCOL_TOO_OLD'
          | 'PROTOCOL_TOO_NEW'
          | 'UNKNOWN_COMMAND'
          | 'NOT_JOINED'
          | 'ALREADY_JOINED'
          | 'MEDIA_UNAVAILABLE'
          | 'MEDIA_LIMIT'
          | 'MEDIA_UNSUPPORTED';
        userId: string;
      }[];
    };
    ChangeEvidence: {
      name?: string;
      tags?: string[];
    };
    ChangeGroupMembers: {
      add?: string[];
      remove?: string[];
    };
    ChangePassword: {
      current: string;
      next: string;
    };
    ChangePlan: {
      acceptBelowUse?: boolean;
      logRetentionDays: number;
      maxConcurrentCalls: number;
      maxParticipantsPerCall: number;
      name: string;
      storageBytes: number;
      without?: (
        | 'guestLinks'
        | 'chat'
        | 'chatFiles'
        | 'drawing'
        | 'screenSharing'
        | 'remoteCamera'
        | 'reports'
        | 'recording'
      )[];
    };
    ChangeReportTemplate: {
      template: unknown;
      version: number;
    };
    ChangeTenantPlan: {
      acceptBelowUse?: boolean;
      /** Format: uuid */
      planId: string;
    };
    ChangeUsers: {
      /** @enum {unknown} */
      action: 'deactivate' | 'reactivate' | 'add_to_group' | 'set_roles' | 'invite_again';
      /** Format: uuid */
      groupId?: string;
      roles?: string[];
      userIds: string[];
    };
    ChatMessage: {
      at: string;
      by: string;
      /** @description Stays when its author has left. */
      byName: string;
      /** @description A file of the call that comes with it; null when none does. */
      fileId: null | string;
      id: string;
      /** @description People who are addressed. */
      mentions: string[];
      text: string;
    };
    ChoosePresence: {
      doNotDisturb: boolean;
    };
    CloseSupport: {
      text?: string;
    };
    CompletePasswordReset: {
      password: string;
      token: string;
    };
    ComponentDay: {
      day: string;
      /** @description Seconds that it was down, those that nobody looked at among them; null before anybody looked. */
      downS: null | number;
    };
    ComponentView: {
      /** @description Hundredths of a percent of the days that were looked at, truncated; null for none. */
      basisPoints: null | number;
      /** @enum {string} */
      component: 'recording' | 'sign-in' | 'signalling' | 'media' | 'files';
      days: components['schemas']['ComponentDay'][];
      /** @enum {string} */
      status: 'unknown' | 'operational' | 'degraded_performance' | 'major_outage' | 'under_maintenance';
    };
    ConfirmedTotp: {
      /** @description Shown this once; null when the person has some already. */
      recoveryCodes: null | string[];
    };
    ConformityDefaults: {
      building: components['schemas']['ConformityLimits'];
      civil: components['schemas']['ConformityLimits'];
      own: components['schemas']['ConformityLimits'];
      /** @enum {string} */
      preset: 'off' | 'civil' | 'building' | 'own';
    };
    ConformityInterval: {
      /** @description Why the sender stepped down, where its device knew. */
      cause: ('chosen' | 'bandwidth' | 'loss' | 'delay' | 'device' | 'battery' | 'download') | null;
      /** @description The smallest picture; null unless `measure` is pixels. */
      frame: null | {
        height: number;
        width: number;
      };
      from: string;
      /** @enum {string} */
      measure: 'pixels' | 'fps' | 'bitrate';
      to: string;
      /** @description The worst of it: pictures a second or kbit/s; null for pixels. */
      value: null | number;
    };
    ConformityLimits: {
      /** @description Pictures a second. */
      fps: number;
      height: number;
      /** @description Video and audio together, on average, in kbit/s. */
      kbps: number;
      /** @description Pixels of the longer and of the shorter side: a phone held upright films as much. */
      width: number;
    };
    ConformityPoint: {
      at: string;
      fps: null | number;
      kbps: null | number;
      /** @enum {string} */
      state: 'filming' | 'paused' | 'lost';
    };
    ConformityReport: {
      callId: string;
      /** @description Phones and tablets first, each in the order in which they first filmed; empty: nothing was measured. */
      cameras: components['schemas']['CameraConformity'][];
      limits: null | components['schemas']['ConformityLimits'];
      /**
       * @description What was chosen last.
       * @enum {string}
       */
      preset: 'off' | 'civil' | 'building' | 'own';
    };
    ConformityShares: {
      all: number;
      bitrate: number;
      fps: number;
      pixels: number;
    };
    ConnectionMetadata: {
      /** @description Code of the last refresh when it failed. */
      lastFailure: null | string;
      lastRefreshAt: null | string;
      pending: null | components['schemas']['MetadataPreview'];
      /** @description Null: the metadata was uploaded. */
      url: null | string;
    };
    ConnectionSummary: {
      /** @description Of the certificate that runs out last. */
      certificateNotAfter: null | string;
      createdAt: string;
      /** @description Whether the identity provider's metadata has changed and waits for somebody to look. */
      hasPendingMetadata: boolean;
      id: string;
      /** @description Null in a draft whose metadata are still to come. */
      idpEntityId: null | string;
      lastSignInAt: null | string;
      name: string;
      /** @description How many people have signed in with it. */
      people: number;
      /** @enum {string} */
      provider: 'entra' | 'okta' | 'google' | 'hennge' | 'other';
      /** @enum {string} */
      state: 'draft' | 'enabled' | 'disabled';
    };
    ConnectionsView: {
      /** @description The OpenAPI document: of which release it was when it was looked at last (null: never), and which one runs. */
      document: {
        lookedAt: null | string;
        running: string;
      };
      interfaces: {
        /** @enum {string} */
        name: 'saml' | 'rest' | 'webhooks' | 'scim';
        open: boolean;
      }[];
      /** @description What connects to them every day. */
      tests: components['schemas']['CanaryView'][];
    };
    ConnectionView: {
      attributes: components['schemas']['AttributeMap'];
      /** @description Of the certificate that runs out last. */
      certificateNotAfter: null | string;
      certificates: components['schemas']['IdpCertificateView'][];
      createdAt: string;
      /** @description For people whom no mapping gives a role. */
      defaultRole: ('admin' | 'member') | string;
      /** @description Whether assertions must be encrypted for us. */
      encryptionWanted: boolean;
      groupMappings: components['schemas']['GroupMapping'][];
      /** @description Whether the identity provider's metadata has changed and waits for somebody to look. */
      hasPendingMetadata: boolean;
      id: string;
      /** @description Null in a draft whose metadata are still to come. */
      idpEntityId: null | string;
      /** @description Whether a response that we did not ask for begins a sign-in of our own. */
      idpInitiatedAllowed: boolean;
      /** @description Whether people who are not here yet are created when they sign in. */
      jitEnabled: boolean;
      lastSignInAt: null | string;
      metadata: components['schemas']['ConnectionMetadata'];
      name: string;
      /** @description How many people have signed in with it. */
      people: number;
      /** @enum {string} */
      provider: 'entra' | 'okta' | 'google' | 'hennge' | 'other';
      serviceProvider: components['schemas']['ServiceProviderValues'];
      /** @enum {string} */
      signaturePolicy: 'both' | 'assertion';
      sloUrl: null | string;
      /** @description Null in a draft whose metadata are still to come. */
      ssoUrl: null | string;
      /** @enum {string} */
      state: 'draft' | 'enabled' | 'disabled';
      /** @description Grows with every change; a change names the one that it was made on. */
      version: number;
    };
    ConsentText: {
      en: string;
      ja: string;
      /** @description Grows with every change of the text. */
      version: number;
    };
    ConsistencyProof: {
      from: components['schemas']['LogCheckpoint'];
      /** @description In base64. */
      path: string[];
      to: components['schemas']['LogCheckpoint'];
    };
    ContractUse: {
      concurrentCalls: number;
      people: number;
      storageBytes: number;
    };
    CreateCall: {
      customFields?: unknown[];
      durationMin?: number;
      inviteGroupIds?: string[];
      inviteUserIds: string[];
      /** Format: uuid */
      siteId?: string;
      /** Format: date-time */
      startsAt?: string;
      /** @description IANA name of a time zone */
      timeZone?: string;
      title: string;
    };
    CreateConnection: {
      metadata?: unknown;
      name: string;
      /** @enum {unknown} */
      provider: 'entra' | 'okta' | 'google' | 'hennge' | 'other';
    };
    CreatedGuestLink: {
      createdAt: string;
      expiresAt: string;
      guestName: null | string;
      id: string;
      label: null | string;
      /** @description What became of the mail; null when none was asked for. */
      mail: ('off' | 'failed' | 'sent') | null;
      maxUses: number;
      revokedAt: null | string;
      skipsLobby: boolean;
      /**
       * @description At the time of the answer.
       * @enum {string}
       */
      state: 'expired' | 'revoked' | 'usable' | 'used_up' | 'call_ended';
      url: string;
      uses: number;
    };
    CreatedKey: {
      /** @description CIDR; empty: from anywhere. */
      addresses: string[];
      createdAt: string;
      createdBy: {
        displayName: string;
        id: string;
      };
      expiresAt: string;
      id: string;
      key: string;
      lastUsedAddress: null | string;
      lastUsedAt: null | string;
      name: string;
      owner: {
        displayName: string;
        id: string;
      };
      revokedAt: null | string;
      scopes: (
        | 'user:read'
        | 'user:manage'
        | 'tenant:read'
        | 'tenant:update'
        | 'group:read'
        | 'group:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:manage'
        | 'presence:read'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:read'
        | 'call:update'
        | 'call:create'
        | 'call:invite'
        | 'call:end'
        | 'evidence:read'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'report:make'
      )[];
      /** @description The first characters of the key, `rjk_` and this: by it people tell keys apart. */
      shortId: string;
      /** @enum {string} */
      state: 'active' | 'expiring' | 'replaced' | 'inactive' | 'expired' | 'revoked';
    };
    CreatedShareLink: {
      createdAt: string;
      createdBy: {
        displayName: string;
        id: string;
      };
      expiresAt: string;
      hasPassword: boolean;
      id: string;
      items: number;
      label: null | string;
      lastOpenedAt: null | string;
      maxOpenings: null | number;
      /** @description Names of what it shows, some at most, without what was deleted. */
      names: string[];
      openings: number;
      revokedAt: null | string;
      /**
       * @description At the time of the answer.
       * @enum {string}
       */
      state: 'off' | 'expired' | 'revoked' | 'usable' | 'used_up';
      url: string;
    };
    CreatedTenant: {
      /** @description The link of the invitation, when no mail has taken it. */
      invitationUrl: null | string;
      tenant: components['schemas']['OperatorTenantView'];
    };
    CreateGroup: {
      displayName: string;
    };
    CreateGuestLink: {
      guestName?: string;
      label?: string;
      lifetimeS: number;
      /** @enum {unknown} */
      locale?: 'ja' | 'en';
      /** Format: email */
      mailTo?: string;
      maxUses: number;
      skipsLobby?: boolean;
      /** @description IANA name of a time zone */
      timeZone?: string;
    };
    CreateGuestSession: {
      consentVersion?: number;
      displayName?: string;
      token: string;
    };
    CreateKey: {
      addresses?: string[];
      lifetimeDays?: number;
      name: string;
      scopes: (
        | 'tenant:read'
        | 'tenant:update'
        | 'user:read'
        | 'user:manage'
        | 'group:read'
        | 'group:manage'
        | 'presence:read'
        | 'site:read'
        | 'site:manage'
        | 'call:read'
        | 'call:create'
        | 'call:update'
        | 'call:invite'
        | 'call:end'
        | 'evidence:read'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'report:make'
        | 'audit:read'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:manage'
      )[];
      /** Format: uuid */
      userId: string;
    };
    CreateLogStream: {
      ca?: string;
      /** @enum {unknown} */
      format: 'json' | 'ocsf';
      /** @enum {unknown} */
      from: 'beginning' | 'now';
      /** @enum {unknown} */
      log: 'operations' | 'access';
      name: string;
      token?: string;
      url: string;
    };
    CreateRole: {
      description?: string;
      name: string;
      permissions: (
        | 'tenant:read'
        | 'tenant:update'
        | 'tenant:cancel'
        | 'user:read'
        | 'user:manage'
        | 'group:read'
        | 'group:manage'
        | 'role:read'
        | 'role:manage'
        | 'connection:read'
        | 'connection:manage'
        | 'domain:read'
        | 'domain:manage'
        | 'security:read'
        | 'security:update'
        | 'key:read'
        | 'key:manage'
        | 'service_account:read'
        | 'service_account:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:read'
        | 'provisioning:manage'
        | 'session:read'
        | 'session:revoke'
        | 'profile:update'
        | 'presence:read'
        | 'presence:update'
        | 'ring:start'
        | 'ring:answer'
        | 'ring:read'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:create'
        | 'call:read'
        | 'call:update'
        | 'call:join'
        | 'call:invite'
        | 'call:end'
        | 'participant:remove'
        | 'lobby:admit'
        | 'pointer:show'
        | 'stage:show'
        | 'camera:direct'
        | 'board:write'
        | 'recording:start'
        | 'recording:read'
        | 'file:add'
        | 'file:read'
        | 'evidence:read'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'upload:add'
        | 'evidence:delete'
        | 'evidence:manage'
        | 'export:create'
        | 'export:read'
        | 'report:make'
        | 'support:ask'
        | 'support:read'
        | 'chat:write'
        | 'drawing:draw'
        | 'drawing:erase'
      )[];
    };
    CreateServiceAccount: {
      description?: string;
      displayName: string;
      roles: string[];
    };
    CreateShareLink: {
      evidenceIds: string[];
      label?: string;
      lifetimeS: number;
      maxOpenings?: number;
      password?: string;
    };
    CreateSite: {
      address?: string;
      code?: string;
      customFields?: unknown[];
      name: string;
      note?: string;
    };
    CreateTenant: {
      administrator: unknown;
      name: string;
      /** Format: uuid */
      planId: string;
      slug: string;
      trialDays?: number;
    };
    CreateUser: {
      displayName: string;
      /** Format: email */
      email: string;
      /** @enum {unknown} */
      locale: 'ja' | 'en';
      password: string;
      roles: string[];
    };
    CreateWebhook: {
      description: string;
      events: (
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.cancelled'
        | 'call.joined'
        | 'call.left'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.participant_removed'
        | 'call.ended'
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'ring.missed'
        | 'file.added'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.invited'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'audit.published'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'audit.alerted'
        | 'service.notified'
        | 'audit.recorded'
      )[];
      url: string;
    };
    CurrentSession: {
      permissions: (
        | 'chat:write'
        | 'drawing:draw'
        | 'drawing:erase'
        | 'recording:read'
        | 'recording:start'
        | 'user:read'
        | 'user:manage'
        | 'key:read'
        | 'key:manage'
        | 'tenant:read'
        | 'tenant:update'
        | 'tenant:cancel'
        | 'group:read'
        | 'group:manage'
        | 'role:read'
        | 'role:manage'
        | 'connection:read'
        | 'connection:manage'
        | 'domain:read'
        | 'domain:manage'
        | 'security:read'
        | 'security:update'
        | 'service_account:read'
        | 'service_account:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:read'
        | 'provisioning:manage'
        | 'session:read'
        | 'session:revoke'
        | 'profile:update'
        | 'presence:read'
        | 'presence:update'
        | 'ring:read'
        | 'ring:start'
        | 'ring:answer'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:read'
        | 'call:update'
        | 'call:create'
        | 'call:join'
        | 'call:invite'
        | 'call:end'
        | 'participant:remove'
        | 'lobby:admit'
        | 'pointer:show'
        | 'stage:show'
        | 'camera:direct'
        | 'board:write'
        | 'file:read'
        | 'file:add'
        | 'evidence:read'
        | 'evidence:manage'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'evidence:delete'
        | 'upload:add'
        | 'export:read'
        | 'export:create'
        | 'report:make'
        | 'support:ask'
        | 'support:read'
      )[];
      /** @description Whether this installation sends mail. */
      sendsMail: boolean;
      sessionId: string;
      tenant: components['schemas']['TenantView'];
      user: components['schemas']['UserView'];
    };
    CustomField: {
      /** @description Of a choice, in the order in which they are offered; else empty. */
      choices: string[];
      id: string;
      /** @description Stands in reports of calls. */
      inReport: boolean;
      /** @enum {string} */
      kind: 'number' | 'text' | 'date' | 'choice' | 'yes_no';
      label: string;
      /** @description Of a planned call and of a site that is added or changed. A call that begins at once can be completed later. */
      required: boolean;
      /** @description Offered no more; what was entered stays to be read. */
      retired: boolean;
      /** @enum {string} */
      subject: 'site' | 'call';
    };
    CustomFields: {
      changedAt: null | string;
      /** @description In the order in which they are shown. */
      fields: components['schemas']['CustomField'][];
      /** @description Counts changes, so that two people do not undo each other's. */
      version: number;
    };
    CustomValue: {
      fieldId: string;
      /** @enum {string} */
      kind: 'number' | 'text' | 'date' | 'choice' | 'yes_no';
      label: string;
      value: string;
    };
    DatabaseChecksView: {
      newest: null | components['schemas']['DatabaseCheckView'];
    };
    DatabaseCheckView: {
      at: string;
      /** @description The beginning of what it printed. */
      detail: string;
      /** @enum {string} */
      outcome: 'failed' | 'sound' | 'faulty' | 'absent';
      tookMs: number;
    };
    DataMapTable: {
      /** @description Columns that say nothing about anybody. */
      otherColumns: number;
      table: string;
      uses: components['schemas']['DataMapUse'][];
    };
    DataMapUse: {
      columns: string[];
      /** @description How it is protected where it lies. */
      protection: components['schemas']['SheetText'];
      purpose: components['schemas']['SheetText'];
      /** @description How long it is kept at most. */
      retention: components['schemas']['SheetText'];
    };
    DataMapView: {
      columns: number;
      personalColumns: number;
      /** @description SHA-256 of the map in hex: two installations that answer the same keep the same. */
      sha256: string;
      /** @description Those with personal data, by name. */
      tables: components['schemas']['DataMapTable'][];
      /** @description Columns of the database that nobody has defined: with one, the service would not have started. */
      undefinedColumns: string[];
    };
    DeclineRing: {
      /** @enum {unknown} */
      note?: 'in_10_minutes' | 'later' | 'write_to_me';
    };
    DeskDay: {
      /** @description In their order, none within another; none: closed. */
      spans: components['schemas']['DeskSpan'][];
    };
    DeskException: {
      /** @description YYYY-MM-DD, in Japan. */
      day: string;
      /** @description Why; for those who read the hours. */
      note: string;
      /** @description In their order, none within another; none: closed. */
      spans: components['schemas']['DeskSpan'][];
    };
    DeskHours: {
      exceptions: components['schemas']['DeskException'][];
      /** @description Whether the desk keeps its hours on days that are no business days for another reason than the weekend. */
      onHolidays: boolean;
      /** @description From Monday to Sunday, seven of them. */
      weekdays: components['schemas']['DeskDay'][];
    };
    DeskSpan: {
      from: number;
      /** @description Exclusive. */
      to: number;
    };
    DestinationsView: {
      destinations: components['schemas']['DestinationView'][];
    };
    DestinationView: {
      enabled: boolean;
      host: string;
      /** @enum {string} */
      kind: 'webhook' | 'log_stream' | 'identity_provider' | 'metadata';
      /** @description As administrators call it. */
      name: string;
    };
    DomainRecord: {
      /** @description With the domain, without a dot at the end. */
      name: string;
      /** @constant */
      type: 'TXT';
      value: string;
    };
    DomainView: {
      createdAt: string;
      /** @description As people write it. */
      displayName: string;
      /** @description Lower case, ASCII (RFC 5890). */
      domain: string;
      failure: ('no_record' | 'wrong_record' | 'dns_failure' | 'taken') | null;
      id: string;
      lastCheckedAt: null | string;
      /** @description `failing`: counts as verified until then. */
      lostAt: null | string;
      record: components['schemas']['DomainRecord'];
      /** @description The connection that people of this domain are sent to; null while none is chosen. */
      ssoConnectionId: null | string;
      /** @description Whether they must use it: passwords are refused, except for the break-glass administrator. */
      ssoEnforced: boolean;
      /** @enum {string} */
      state: 'pending' | 'verified' | 'failing';
      verifiedAt: null | string;
    };
    DrawingAct: {
      author: string;
      items: components['schemas']['DrawingItem'][];
      /** @enum {string} */
      kind: 'erased' | 'drew';
    };
    DrawingItem: {
      author: string;
      /** @description Index into the call's colours. */
      colour: number;
      id: string;
      /** @description Numbered arrows count from 1 on each surface. */
      number?: number;
      points: number[];
      reference?: components['schemas']['ReferenceLength'];
      text?: string;
      /** @enum {string} */
      tool:
        | 'text'
        | 'pen'
        | 'highlighter'
        | 'line'
        | 'arrow'
        | 'numbered_arrow'
        | 'rectangle'
        | 'ellipse'
        | 'measure';
      /** @description 1 thin, 2 medium, 3 thick. */
      width: number;
      /** @description Order of drawing: higher lies above. */
      z: number;
    };
    DrawingShape: {
      /** @description Index into the call's colours. */
      colour: number;
      id: string;
      points: number[];
      reference?: components['schemas']['ReferenceLength'];
      text?: string;
      /** @enum {string} */
      tool:
        | 'text'
        | 'pen'
        | 'highlighter'
        | 'line'
        | 'arrow'
        | 'numbered_arrow'
        | 'rectangle'
        | 'ellipse'
        | 'measure';
      /** @description 1 thin, 2 medium, 3 thick. */
      width: number;
    };
    DrawingSheet: {
      done: components['schemas']['DrawingAct'][];
      items: components['schemas']['DrawingItem'][];
      nextZ: number;
      undone: components['schemas']['DrawingAct'][];
    };
    DrawingStep: {
      author: string;
      operation:
        | {
            /** @constant */
            kind: 'draw';
            shape: components['schemas']['DrawingShape'];
          }
        | {
            id: string;
            /** @constant */
            kind: 'extend';
            points: number[];
          }
        | {
            id: string;
            /** @constant */
            kind: 'erase';
          }
        | {
            /** @constant */
            kind: 'clear';
            /** @enum {string} */
            scope: 'own' | 'all';
          }
        | {
            /** @constant */
            kind: 'undo';
          }
        | {
            /** @constant */
            kind: 'redo';
          };
      surface:
        | {
            /** @constant */
            kind: 'video';
            participantId: string;
            /** @enum {string} */
            source: 'camera' | 'screen';
          }
        | {
            fileId: string;
            /** @constant */
            kind: 'image';
          };
    };
    DrillKindView: {
      /** @description False for what only people begin. */
      automatic: boolean;
      /** @description The newest order, when it was called off: nothing was lost, and nothing is in the ledger. */
      calledOff: null | {
        at: string;
        /** @enum {string} */
        obstacle: 'call' | 'window' | 'nodes' | 'busy' | 'here';
      };
      everyDays: number;
      /** @description After so many days the newest one proves nothing any more. */
      expiresAfterDays: number;
      /** @enum {string} */
      kind: 'kit' | 'erasure' | 'worker-loss' | 'process-loss' | 'node-loss' | 'site-failover';
      /** @description Null: it comes in the next hour. */
      nextDueAt: null | string;
      /** @description Why it may not be ordered at this moment; null: it may. */
      obstacle: ('call' | 'window' | 'nodes' | 'busy' | 'here') | null;
      /** @description Null: none is wanted. */
      order: null | {
        begunAt: null | string;
        orderedAt: string;
        step:
          | (
              | 'erasing'
              | 'filling'
              | 'exporting'
              | 'preparing'
              | 'importing'
              | 'comparing'
              | 'archiving'
              | 'restoring'
              | 'calling'
              | 'draining'
              | 'killing'
              | 'clearing'
            )
          | null;
      };
      /** @description Whether a process is here that can run it. */
      runnable: boolean;
      /** @description The newest first. */
      runs: components['schemas']['DrillRunView'][];
    };
    DrillRunView: {
      endedAt: string;
      /** @description What was wrong, in the words of the log. */
      failure: null | string;
      id: string;
      /** @description Names and values, as they are in the ledger. */
      measured: {
        [key: string]: null | string | number;
      };
      passed: boolean;
      startedAt: string;
    };
    DrillsView: {
      kinds: components['schemas']['DrillKindView'][];
    };
    DtlsFingerprint: {
      /** @enum {string} */
      algorithm: 'sha-1' | 'sha-224' | 'sha-256' | 'sha-384' | 'sha-512';
      value: string;
    };
    DtlsParameters: {
      /** @description Server DTLS fingerprints. */
      fingerprints: components['schemas']['DtlsFingerprint'][];
      /**
       * @description Server DTLS role. Default 'auto'.
       * @enum {string}
       */
      role?: 'server' | 'auto' | 'client';
    };
    EmergencyContact: {
      /** @description Guests are told it as well. */
      forGuests: boolean;
      /** @description When somebody answers; free text, may be empty. */
      hours: string;
      name: string;
      /** @description Another way: an e-mail address, a radio channel, a place. Empty where there is none. */
      other: string;
      /** @description Digits, with what people write between them and a plus before; empty where there is none. */
      phone: string;
    };
    EmergencyContacts: {
      changedAt: null | string;
      /** @description In the order in which they are shown. */
      contacts: components['schemas']['EmergencyContact'][];
      /** @description Counts changes, so that two people do not undo each other's. */
      version: number;
    };
    EncryptionView: {
      addresses: components['schemas']['TlsAddressView'][];
      /** @description Scans of all addresses, the newest first. */
      history: components['schemas']['TlsScanView'][];
      lines: components['schemas']['KeepingLineView'][];
      test: components['schemas']['CanaryView'];
      /** @description The address of the service is one of https. */
      webSealed: boolean;
    };
    EndAnnouncement: {
      announcedAt: string;
      by: string;
      en: string;
      endsAt: string;
      ja: string;
      /** @description The oldest first. */
      notices: components['schemas']['NoticeProgress'][];
    };
    EndGuestNetworkCheck: {
      token: string;
    };
    EndSecurityIncident: {
      text: string;
    };
    EnrolledSignIn: {
      /** @description Shown this once. */
      recoveryCodes: null | string[];
      session: components['schemas']['CurrentSession'];
    };
    ErasedEvidence: {
      /** @description That count no more. */
      bytes: number;
      erasedAt: string;
      evidenceId: string;
      /** @description Removed from the store: the item itself and whatever was made of it. */
      objects: number;
      /** @enum {string} */
      reason: 'user' | 'trash';
    };
    ErasureView: {
      /** @description It was erased before, and came back with a backup. */
      again: boolean;
      begunAt: string;
      certifiedAt: null | string;
      dueAt: string;
      id: string;
      /** @enum {string} */
      state:
        'begun' | 'counted' | 'keys_destroyed' | 'objects_purged' | 'rows_purged' | 'listed' | 'certified';
      tenant: {
        id: string;
        name: string;
        slug: string;
      };
    };
    Error: {
      /** @enum {string} */
      code:
        | 'VALIDATION'
        | 'MALFORMED'
        | 'UNAUTHENTICATED'
        | 'SIGN_IN_REJECTED'
        | 'FACTOR_REJECTED'
        | 'SIGN_IN_EXPIRED'
        | 'STEP_UP_REQUIRED'
        | 'LAST_FACTOR'
        | 'NO_SECOND_FACTOR'
        | 'PASSKEYS_LIMIT'
        | 'BREAK_GLASS_MISSING'
        | 'BREAK_GLASS'
        | 'FORBIDDEN'
        | 'TENANT_SUSPENDED'
        | 'TENANT_CANCELLED'
        | 'PLAN_BELOW_USE'
        | 'OPERATOR_ACCESS_OVER'
        | 'CSRF_REJECTED'
        | 'ADDRESS_NOT_ALLOWED'
        | 'ADDRESS_LOCKOUT'
        | 'KEY_IN_URL'
        | 'NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'CONFLICT'
        | 'DRILL_NEEDS_WINDOW'
        | 'DRILL_NEEDS_NODES'
        | 'PLACE_NOT_ALLOWED'
        | 'EMAIL_TAKEN'
        | 'ERASURE_PENDING'
        | 'LAST_ADMIN'
        | 'PASSWORD_TOO_SHORT'
        | 'PASSWORD_TOO_LONG'
        | 'PASSWORD_COMMON'
        | 'IDEMPOTENCY_MISMATCH'
        | 'IDEMPOTENCY_RUNNING'
        | 'TOO_LARGE'
        | 'RANGE_NOT_SATISFIABLE'
        | 'UPLOAD_OFFSET'
        | 'CHECKSUM_MISMATCH'
        | 'TUS_VERSION'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'RATE_LIMITED'
        | 'BUSY'
        | 'NOT_READY'
        | 'INTERNAL'
        | 'UNREACHABLE'
        | 'OUTGOING_REFUSED'
        | 'OUTGOING_FAILED'
        | 'SCIM_UNIQUENESS'
        | 'WEBHOOKS_LIMIT'
        | 'LOG_EXPORTS_LIMIT'
        | 'LOG_EXPORTS_AT_ONCE'
        | 'SAVED_SEARCHES_LIMIT'
        | 'LOG_STREAMS_LIMIT'
        | 'WEBHOOK_DISABLED'
        | 'SETTINGS_CHANGED'
        | 'SUPPORT_LIMIT'
        | 'SUPPORT_NOT_ANSWERED'
        | 'MAIL_PLACEHOLDER'
        | 'ACCENT_ILLEGIBLE'
        | 'SERVICE_ACCOUNTS_LIMIT'
        | 'KEYS_LIMIT'
        | 'KEY_OVER'
        | 'GROUP_NAME_TAKEN'
        | 'GROUPS_LIMIT'
        | 'GROUP_FULL'
        | 'INVITEES_LIMIT'
        | 'SAML_REJECTED'
        | 'SAML_LOGOUT_REJECTED'
        | 'CONNECTION_METADATA'
        | 'CONNECTIONS_LIMIT'
        | 'CONNECTION_NAME_TAKEN'
        | 'CONNECTION_NOT_READY'
        | 'CONNECTION_IN_USE'
        | 'SSO_REQUIRED'
        | 'ROLE_NAME_TAKEN'
        | 'ARCHIVE_LIMIT'
        | 'COMMENTS_LIMIT'
        | 'ROLES_LIMIT'
        | 'ROLE_IN_USE'
        | 'ROLE_GIVEN'
        | 'IMPORT_UNREADABLE'
        | 'IMPORT_REFUSED'
        | 'SERVICE_ENDING'
        | 'NOTICE_TOO_LATE'
        | 'CALENDAR_ENDS'
        | 'MAIL_OFF'
        | 'BEYOND_OWN_RIGHTS'
        | 'DOMAIN_PUBLIC'
        | 'DOMAIN_EXISTS'
        | 'DOMAINS_LIMIT'
        | 'DOMAIN_NOT_VERIFIED'
        | 'SITE_CODE_TAKEN'
        | 'SITE_ARCHIVED'
        | 'CUSTOM_FIELD_UNKNOWN'
        | 'CUSTOM_FIELD_REQUIRED'
        | 'CUSTOM_FIELD_VALUE'
        | 'CUSTOM_FIELD_IN_USE'
        | 'CUSTOM_FIELD_FIXED'
        | 'CUSTOM_FIELD_LABEL_TAKEN'
        | 'CUSTOM_FIELDS_LIMIT'
        | 'CONSENT_REQUIRED'
        | 'FEATURE_OFF'
        | 'RECORDING_FORBIDDEN'
        | 'RECORDING_RUNNING'
        | 'RECORDING_UNAVAILABLE'
        | 'CALL_NOT_OPEN'
        | 'CALL_ELSEWHERE'
        | 'CALL_ENDED'
        | 'CAMERA_UNABLE'
        | 'DRAWING_FULL'
        | 'FILES_FULL'
        | 'STORAGE_FULL'
        | 'EXPORT_EXISTS'
        | 'LEGAL_HOLD'
        | 'HASH_MISMATCH'
        | 'INTEGRITY_FAILED'
        | 'CALL_STARTED'
        | 'CALL_FULL'
        | 'CONCURRENT_CALLS_LIMIT'
        | 'INVITATION_INVALID'
        | 'SHARE_INVALID'
        | 'SHARE_PASSWORD'
        | 'SHARE_RULES'
        | 'RING_OVER'
        | 'ADMISSION_DENIED'
        | 'NOT_ADMITTED'
        | 'LOBBY_FULL'
        | 'LOBBY_TIMEOUT'
        | 'REMOVED_FROM_CALL'
        | 'TICKET_INVALID'
        | 'RESUME_REJECTED'
        | 'PROTOCOL_TOO_OLD'
        | 'PROTOCOL_TOO_NEW'
        | 'UNKNOWN_COMMAND'
        | 'NOT_JOINED'
        | 'ALREADY_JOINED'
        | 'MEDIA_UNAVAILABLE'
        | 'MEDIA_LIMIT'
        | 'MEDIA_UNSUPPORTED';
      details: {
        [key: string]: string | number | boolean | unknown[];
      };
      /** @description For developers; texts for people are the client’s. */
      message: string;
      requestId: string;
    };
    EvidenceComment: {
      at: string;
      byName: string;
      /** @description Null for one whose author is gone. */
      byUserId: null | string;
      id: string;
      text: string;
    };
    EvidencePosition: {
      /** @description Radius around it in which the device is with 95 % likelihood; null when unknown. */
      accuracy: null | number;
      latitude: number;
      longitude: number;
    };
    EvidenceReceipt: {
      /** @description The first 16 hexadecimal digits of the key's SHA-256. */
      keyId: string;
      /** @description SubjectPublicKeyInfo in DER, base64url. */
      publicKey: string;
      /** @description Ed25519 (RFC 8032) over the statement in UTF-8, base64url. */
      signature: string;
      statement: string;
    };
    EvidenceTag: {
      items: number;
      tag: string;
    };
    EvidenceVerification: {
      items: components['schemas']['VerifiedEvidence'][];
      /**
       * @description `unaltered`: byte for byte what came then; `stripped`: what came then, and is kept without its metadata by a rule of the tenant; `unknown`: nothing of that hash is kept, or not for whoever asks.
       * @enum {string}
       */
      result: 'unaltered' | 'stripped' | 'unknown';
    };
    EvidenceView: {
      /** @description The blackboard that lay over the picture when it was taken; the picture itself is without it. */
      board: null | components['schemas']['BoardOverlay'];
      byName: string;
      byParticipantId: null | string;
      bytes: number;
      /** @description Who made it. A guest has no account. */
      byUserId: null | string;
      callId: null | string;
      /** @description How many there are: GET /evidence/:evidenceId/comments. */
      comments: number;
      contentType: string;
      durationMs: null | number;
      /** @description Whether there is a copy that players can seek in: GET /evidence/:evidenceId/film. For films that a browser has written while it filmed. */
      hasFilm: boolean;
      /** @description Whether there is a copy that fills a screen: GET /evidence/:evidenceId/preview. Small pictures need none. */
      hasPreview: boolean;
      hasThumbnail: boolean;
      height: null | number;
      /** @description Under a legal hold: it cannot be deleted. */
      held: boolean;
      id: string;
      /** @description When it goes to the trash by the rule of its site or of the tenant; null for never. */
      keepUntil: null | string;
      /** @enum {string} */
      kind: 'recording' | 'file' | 'photo' | 'video' | 'audio' | 'note';
      name: string;
      position: null | components['schemas']['EvidencePosition'];
      /** @description By the clock of the server. */
      receivedAt: string;
      /** @description SHA-256 of the bytes as they came, in hexadecimal; the content is checked against it before a byte is handed out. */
      sha256: string;
      siteId: null | string;
      /** @enum {string} */
      state: 'received' | 'quarantined' | 'clean' | 'infected' | 'unscannable';
      /** @description In the order of the alphabet. */
      tags: string[];
      /** @description By the clock of the device; null when it did not say. */
      takenAt: null | string;
      /** @description Since when it has been in the trash; null for what is not. */
      trashedAt: null | string;
      /** @description From 1. Lists show the newest alone; an item stays what it is when a newer one comes. */
      version: number;
      /** @description How many there are that are not in the trash: GET /evidence/:evidenceId/versions. */
      versions: number;
      /** @description Pixels as it is meant to be seen. */
      width: null | number;
    };
    ExportGrant: {
      until: string;
    };
    ExportPartView: {
      bytes: number;
      id: string;
      name: string;
      /** @description From 1. */
      number: number;
      sha256: string;
    };
    ExportView: {
      byName: string;
      bytes: number;
      bytesDone: number;
      end: ('cancelled' | 'failed' | 'expired' | 'disk_full' | 'deleted' | 'withdrawn') | null;
      /** @description When a ready one goes by itself. */
      expiresAt: null | string;
      /** @description Files and bytes as planned; 0 until then. */
      files: number;
      finishedAt: null | string;
      id: string;
      /** @description By which the key that signed it is known: the first 16 hexadecimal digits of its SHA-256. */
      keyId: null | string;
      /** @description Files that could not be read: altered or missing in the store. */
      lost: number;
      manifestSha256: null | string;
      parts: components['schemas']['ExportPartView'][];
      requestedAt: string;
      requestedBy: null | string;
      /** @enum {string} */
      state: 'ended' | 'ready' | 'planning' | 'packing';
      /** @description Items that are not in it because no scanner has found them clean. */
      withheld: number;
      /** @description What is being packed; null when nothing is. */
      workingOn: null | string;
    };
    FactorsView: {
      /** @description Whether the caller is the administrator who may always sign in with a passkey: the last one stays. */
      breakGlass: boolean;
      passkeys: components['schemas']['PasskeyView'][];
      recoveryCodesLeft: number;
      /** @description Whether one of the caller's roles demands a second factor: the last one stays. */
      required: boolean;
      /** @description The authenticator app, if there is one. */
      totp: null | components['schemas']['TotpView'];
    };
    FailoverReport: {
      /** Format: date-time */
      endedAt: string;
      failure?: string;
      generation?: string;
      host: string;
      /** Format: uuid */
      id: string;
      logs: number;
      lostMs?: number;
      objects: number;
      originalsLostMs?: number;
      recoveryMs?: number;
      release: string;
      rows: number;
      /** Format: date-time */
      startedAt: string;
    };
    FeaturesInUse: {
      chat: boolean;
      chatFiles: boolean;
      drawing: boolean;
      guestLinks: boolean;
      recording: boolean;
      remoteCamera: boolean;
      reports: boolean;
      screenSharing: boolean;
    };
    FilmPlace: {
      fromMs: number;
      height: number;
      surface:
        | {
            /** @constant */
            kind: 'video';
            participantId: string;
            /** @enum {string} */
            source: 'camera' | 'screen';
          }
        | {
            fileId: string;
            /** @constant */
            kind: 'image';
          };
      toMs: number;
      width: number;
      x: number;
      y: number;
    };
    FilmRange: {
      fpsMean: number;
      fpsMin: number;
      largest: {
        height: number;
        width: number;
      };
      smallest: {
        height: number;
        width: number;
      };
    };
    FindingView: {
      advisory: string;
      /** @description Null: it concerns what runs now. */
      closedAt: null | string;
      /** @description The oldest version without it; null: there is none yet. */
      fixedIn: null | string;
      fixReleasedAt: null | string;
      foundAt: string;
      name: string;
      /** @description Its fix is released for longer than it may take to apply it. */
      overdue: boolean;
      /** @enum {string} */
      severity: 'info' | 'low' | 'moderate' | 'high' | 'critical';
      title: string;
      url: string;
      version: string;
    };
    FirstReplyClock: {
      limitS: number;
      /** @description Nobody has replied yet. */
      running: boolean;
      /** @description Until the first reply, the end without one, or now. */
      usedS: number;
    };
    GroupDetails: {
      /** @description Members who may sign in: who is invited with the group. */
      activeCount: number;
      createdAt: string;
      /** @description Unique in the tenant without regard to case, width and spaces. */
      displayName: string;
      /** @description The id that the tenant's directory gave; null for a group that was made here. */
      externalId: null | string;
      id: string;
      memberCount: number;
      members: components['schemas']['GroupMemberView'][];
    };
    GroupMapping: {
      groupId: null | string;
      role: ('admin' | 'member') | null | string;
      /** @description Compared exactly. */
      value: string;
    };
    GroupMemberView: {
      displayName: string;
      email: string;
      id: string;
      /**
       * @description Deactivated users stay members and are not invited.
       * @enum {string}
       */
      status: 'active' | 'invited' | 'deactivated';
    };
    GroupRef: {
      /** @description Unique in the tenant without regard to case, width and spaces. */
      displayName: string;
      id: string;
    };
    GroupView: {
      /** @description Members who may sign in: who is invited with the group. */
      activeCount: number;
      createdAt: string;
      /** @description Unique in the tenant without regard to case, width and spaces. */
      displayName: string;
      /** @description The id that the tenant's directory gave; null for a group that was made here. */
      externalId: null | string;
      id: string;
      memberCount: number;
    };
    GuestLinkView: {
      createdAt: string;
      expiresAt: string;
      guestName: null | string;
      id: string;
      label: null | string;
      maxUses: number;
      revokedAt: null | string;
      skipsLobby: boolean;
      /**
       * @description At the time of the answer.
       * @enum {string}
       */
      state: 'expired' | 'revoked' | 'usable' | 'used_up' | 'call_ended';
      uses: number;
    };
    GuestPreview: {
      appearance: components['schemas']['AppearanceView'];
      callTitle: string;
      /** @description What the guest has to agree to; null for nothing. */
      consent: null | components['schemas']['ConsentText'];
      /** @description The name that the link gives; null lets the guest choose one. */
      guestName: null | string;
      invitedBy: string;
      /** @description When the call may be joined, for one that is not open yet. */
      opensAt: null | string;
      /** @enum {string} */
      phase: 'planned' | 'ringing' | 'open' | 'live' | 'ended';
      tenantName: string;
    };
    GuestSessionView: {
      appearance: components['schemas']['AppearanceView'];
      callId: string;
      callTitle: string;
      displayName: string;
      expiresAt: string;
      invitedBy: string;
      tenantName: string;
    };
    Health: {
      /** @enum {string} */
      status: 'live' | 'ready';
    };
    HeldView: {
      held: boolean;
    };
    IceParameters: {
      /** @description ICE Lite. */
      iceLite?: boolean;
      /** @description ICE password. */
      password: string;
      /** @description ICE username fragment. */
      usernameFragment: string;
    };
    IceServer: {
      credential?: string;
      urls: string[];
      username?: string;
    };
    IdpCertificateView: {
      addedAt: string;
      /** @description SHA-256 of the DER form, lower-case hexadecimal without separators. */
      fingerprint: string;
      notAfter: string;
      notBefore: string;
      /** @enum {string} */
      origin: 'upload' | 'url';
      /** @description The metadata does not name it any more: it is accepted until then. Null while it is named. */
      retiresAt: null | string;
      subject: string;
    };
    ImportRowView: {
      email: string;
      /** @description The first thing that is wrong with the row. */
      error: null | {
        /** @enum {string} */
        column: 'email' | 'name' | 'language' | 'roles' | 'groups';
        /** @enum {string} */
        reason:
          | 'email_missing'
          | 'email_invalid'
          | 'email_twice'
          | 'name_missing'
          | 'name_too_long'
          | 'language_unknown'
          | 'role_unknown'
          | 'roles_too_many'
          | 'group_unknown'
          | 'group_full'
          | 'beyond_own_rights';
        /** @description What the cell says, cut to 100 characters. */
        value: string;
      };
      /** @description The line of the file that the row ends on, from 1. */
      line: number;
      name: string;
      /** @enum {string} */
      outcome: 'error' | 'update' | 'create' | 'unchanged';
    };
    IncidentAlertView: {
      /** @description Who has taken it; null while nobody has. */
      acknowledged: null | {
        at: string;
        by: string;
      };
      deliveries: components['schemas']['AlertDelivery'][];
      detectedAt: string;
      id: string;
    };
    IncidentUpdateView: {
      at: string;
      en: string;
      forecastAt: null | string;
      ja: string;
      /** @enum {string} */
      stage: 'detected' | 'cause' | 'forecast' | 'recovered' | 'postmortem';
    };
    IncidentView: {
      alerts: components['schemas']['IncidentAlertView'][];
      /** @description Null while it lasts. */
      closedAt: null | string;
      /** @enum {string} */
      component: 'recording' | 'sign-in' | 'signalling' | 'media' | 'files';
      detectedAt: string;
      id: string;
      openedAt: string;
      /** @enum {string} */
      source: 'report' | 'probe';
      /** @description The oldest first. */
      updates: components['schemas']['IncidentUpdateView'][];
    };
    InclusionProof: {
      /** @description The first that has the entry. */
      checkpoint: components['schemas']['LogCheckpoint'];
      /** @description The text of which the leaf is the hash. */
      entry: {
        action: string;
        actorId: null | string;
        at: string;
        /** @description Commitment to the payload, in hexadecimal. */
        c: string;
        outcome: string;
        seq: number;
        tenant: string;
      };
      /** @description From below, in base64. */
      path: string[];
    };
    IntegrityDifference: {
      /** @description What it is the content of; null for what is no item, e.g. a part of a recording. */
      evidence: null | {
        id: string;
        name: string;
      };
      /** @enum {string} */
      fault: 'altered' | 'missing';
      foundAt: string;
    };
    IntegrityReportView: {
      id: string;
      madeAt: string;
      /** @description YYYY-MM, in Japan. */
      month: string;
    };
    IntegrityRunView: {
      /** @description Checked since the run before. */
      checked: number;
      differences: number;
      endedAt: string;
      /** @description Of the log of operations; null while it was not drilled. */
      log: null | {
        size: number;
        sound: boolean;
      };
      neverChecked: number;
      objects: number;
      /** @description When the object that has waited longest was checked, or taken; null without objects. */
      oldestAt: null | string;
    };
    IntegrityView: {
      /** @description The newest first, at most 100. */
      differences: components['schemas']['IntegrityDifference'][];
      neverChecked: number;
      objects: number;
      oldestAt: null | string;
      reports: components['schemas']['IntegrityReportView'][];
      /** @description The newest first. */
      runs: components['schemas']['IntegrityRunView'][];
    };
    InvitationView: {
      id: string;
      invitedAt: string;
      user: {
        displayName: string;
        id: string;
      };
    };
    InviteUser: {
      displayName: string;
      /** Format: email */
      email: string;
      groupIds?: string[];
      /** @enum {unknown} */
      locale: 'ja' | 'en';
      roles: string[];
    };
    InviteUsers: {
      groupIds?: string[];
      userIds: string[];
    };
    JudgedHourView: {
      hour: string;
      minutes: string;
    };
    KeepingLineView: {
      /** @description The version of TLS, or what there is instead of a network. */
      detail: string;
      /**
       * @description Encrypted, without a network between, or open.
       * @enum {string}
       */
      how: 'open' | 'sealed' | 'local';
      /** @enum {string} */
      what: 'database' | 'objects';
    };
    KeyView: {
      /** @description CIDR; empty: from anywhere. */
      addresses: string[];
      createdAt: string;
      createdBy: {
        displayName: string;
        id: string;
      };
      expiresAt: string;
      id: string;
      lastUsedAddress: null | string;
      lastUsedAt: null | string;
      name: string;
      owner: {
        displayName: string;
        id: string;
      };
      revokedAt: null | string;
      scopes: (
        | 'user:read'
        | 'user:manage'
        | 'tenant:read'
        | 'tenant:update'
        | 'group:read'
        | 'group:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:manage'
        | 'presence:read'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:read'
        | 'call:update'
        | 'call:create'
        | 'call:invite'
        | 'call:end'
        | 'evidence:read'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'report:make'
      )[];
      /** @description The first characters of the key, `rjk_` and this: by it people tell keys apart. */
      shortId: string;
      /** @enum {string} */
      state: 'active' | 'expiring' | 'replaced' | 'inactive' | 'expired' | 'revoked';
    };
    KindTimesView: {
      /** @description The last 24 hours, and the last 30 days in whole hours. */
      day: components['schemas']['TimeSpread'];
      /** @enum {string} */
      kind: 'read' | 'sign-in' | 'page' | 'picture' | 'change' | 'command' | 'transfer';
      month: components['schemas']['TimeSpread'];
    };
    LegalHoldView: {
      callId: null | string;
      evidenceId: null | string;
      id: string;
      /** @description Items that it holds now. */
      items: number;
      /** @description Name of the site, title of the call or name of the item; null for everything. */
      of: null | string;
      placedAt: string;
      placedByName: string;
      reason: string;
      siteId: null | string;
    };
    LetterChoice: {
      /** @enum {unknown} */
      letter: 'incident' | 'monthly_report';
      wanted: boolean;
    };
    LetterToken: {
      token: string;
    };
    LiftLegalHold: {
      reason: string;
    };
    LoadTestView: {
      at: string;
      /** @description At the same time, on all nodes together. */
      calls: number;
      /** @description Few enough of them: only then does it count. */
      carried: boolean;
      /** @description In the words of whoever made it. */
      hardware: string;
      id: string;
      /** @description Packets of pictures that were lost, in hundredths of a percent, rounded up. */
      lossBasisPoints: number;
      minutes: number;
      nodes: number;
      peoplePerCall: number;
      release: string;
    };
    LobbyAuditDetails: {
      callId: string;
      guestSessionId: string;
      lobbyEntryId: string;
    };
    LogAlertRuleView: {
      enabled: boolean;
      /** @enum {string} */
      rule: 'failed_sign_ins' | 'new_country' | 'mass_download' | 'refused_access' | 'operator_access';
      /** @description Entries within `windowMin` minutes from which on it is told; null when each single one is. */
      threshold: null | number;
      /** @description The number that applies when nobody has chosen another. */
      usual: null | number;
      windowMin: null | number;
    };
    LogAlertView: {
      /** @description Who has looked at it; null while nobody has. */
      acknowledged: null | {
        at: string;
        by: {
          displayName: string;
          id: string;
        };
      };
      /** @description Entries of the log that it is about, so far. */
      count: number;
      /** @description ISO 3166-1 alpha-2, of a new country. */
      country: null | string;
      firstAt: string;
      id: string;
      lastAt: string;
      /** @enum {string} */
      rule: 'failed_sign_ins' | 'new_country' | 'mass_download' | 'refused_access' | 'operator_access';
      /** @description `name` is empty for addresses and for whoever is gone. */
      subject: {
        id: string;
        /** @enum {string} */
        kind: 'user' | 'guest' | 'key' | 'operator' | 'address';
        name: string;
      };
    };
    LogCheckpoint: {
      at: string;
      /** @description The signed note as it is published: keep it elsewhere, and no later log can leave out or alter what it covers. */
      note: string;
      /** @description Of the tree (RFC 6962), in base64. */
      root: string;
      /** @description Entries that the tree has. */
      size: number;
    };
    LogConditions: {
      /** @enum {string} */
      action?:
        | 'tenant.created'
        | 'tenant.plan_changed'
        | 'tenant.plan_terms_changed'
        | 'tenant.suspended'
        | 'tenant.resumed'
        | 'tenant.activated'
        | 'tenant.cancelled'
        | 'tenant.cancellation_withdrawn'
        | 'tenant.erasure_reminded'
        | 'tenant.erasure_begun'
        | 'tenant.updated'
        | 'tenant.addresses_changed'
        | 'tenant.contacts_changed'
        | 'tenant.custom_fields_changed'
        | 'tenant.logo_changed'
        | 'tenant.consent_changed'
        | 'consent.accepted'
        | 'tenant.security_changed'
        | 'domain.added'
        | 'domain.verified'
        | 'domain.lost'
        | 'domain.removed'
        | 'domain.sso_changed'
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'signin.succeeded'
        | 'signin.rejected'
        | 'session.revoked'
        | 'session.stepped_up'
        | 'signin.break_glass'
        | 'factor.added'
        | 'factor.removed'
        | 'factor.recovery_codes_renewed'
        | 'factor.recovery_code_used'
        | 'factor.reset'
        | 'factor.passkey_copied'
        | 'session.ended_by_provider'
        | 'session.signed_out'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.password_changed'
        | 'user.imported'
        | 'user.exported'
        | 'user.invited'
        | 'user.invitation_accepted'
        | 'user.invitation_revoked'
        | 'user.password_reset_requested'
        | 'user.password_reset_refused'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'role.created'
        | 'role.updated'
        | 'role.deleted'
        | 'service_account.created'
        | 'service_account.updated'
        | 'service_account.deactivated'
        | 'service_account.reactivated'
        | 'key.created'
        | 'key.rotated'
        | 'key.revoked'
        | 'key.refused'
        | 'logout.rejected'
        | 'connection.created'
        | 'connection.updated'
        | 'connection.enabled'
        | 'connection.disabled'
        | 'connection.deleted'
        | 'connection.tested'
        | 'connection.key_rotated'
        | 'connection.linked'
        | 'connection.metadata_applied'
        | 'connection.metadata_waiting'
        | 'connection.metadata_failed'
        | 'connection.certificate_dropped'
        | 'connection.certificate_expiring'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.uninvited'
        | 'call.cancelled'
        | 'call.guest_link_created'
        | 'call.guest_link_mailed'
        | 'call.guest_link_revoked'
        | 'call.guest_link_used'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.guest_gave_up'
        | 'call.ticket_issued'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'call.media_moved'
        | 'call.direct_opened'
        | 'call.direct_closed'
        | 'call.conformity_chosen'
        | 'ring.started'
        | 'ring.answered'
        | 'ring.declined'
        | 'ring.missed'
        | 'ring.cancelled'
        | 'presence.chosen'
        | 'drawing.cleared'
        | 'camera.requested'
        | 'camera.allowed'
        | 'file.added'
        | 'evidence.added'
        | 'evidence.not_kept'
        | 'evidence.archived'
        | 'evidence.updated'
        | 'evidence.comment_added'
        | 'evidence.comment_removed'
        | 'evidence.scanned'
        | 'evidence.opened'
        | 'evidence.integrity_failed'
        | 'upload.started'
        | 'upload.refused'
        | 'upload.removed'
        | 'upload.pass_issued'
        | 'share.created'
        | 'share.revoked'
        | 'share.opened'
        | 'share.refused'
        | 'share.downloaded'
        | 'share.archived'
        | 'report.requested'
        | 'report.made'
        | 'report.failed'
        | 'report.template_changed'
        | 'report.logo_changed'
        | 'evidence.trashed'
        | 'evidence.trash_emptied'
        | 'evidence.restored'
        | 'evidence.erased'
        | 'evidence.retention_changed'
        | 'evidence.retention_unset'
        | 'legal_hold.placed'
        | 'legal_hold.lifted'
        | 'tenant_key.rotated'
        | 'tenant_key.destroyed'
        | 'tenant_key.destruction_dated'
        | 'storage.nearly_full'
        | 'storage.notice_sent'
        | 'recording.started'
        | 'recording.answered'
        | 'recording.stopped'
        | 'recording.stored'
        | 'recording.film_ordered'
        | 'recording.composed'
        | 'recording.erased'
        | 'recording.opened'
        | 'export.started'
        | 'export.ready'
        | 'export.ended'
        | 'export.granted'
        | 'export.downloaded'
        | 'tenant.imported'
        | 'service.notified'
        | 'support.asked'
        | 'support.written'
        | 'support.closed'
        | 'support.reopened'
        | 'webhook.created'
        | 'webhook.updated'
        | 'webhook.enabled'
        | 'webhook.disabled'
        | 'webhook.secret_rotated'
        | 'webhook.tested'
        | 'webhook.replayed'
        | 'webhook.deleted'
        | 'audit.heartbeat'
        | 'audit.downloaded'
        | 'audit.drilled'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.alert_acknowledged'
        | 'audit.alert_rule_set'
        | 'log_stream.created'
        | 'log_stream.updated'
        | 'log_stream.deleted'
        | 'log_export.started'
        | 'log_export.ready'
        | 'log_export.ended'
        | 'log_export.granted'
        | 'log_export.downloaded'
        | 'saved_search.shared'
        | 'saved_search.updated'
        | 'saved_search.deleted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'integrity.difference'
        | 'integrity.checked'
        | 'integrity.reported'
        | 'monthly_report.made'
        | 'letters.chosen'
        | 'operator.access_asked'
        | 'operator.access_approved'
        | 'operator.access_refused'
        | 'operator.access_used'
        | 'operator.access_ended'
        | 'access.denied';
      actorId?: string;
      /** @enum {string} */
      actorKind?: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
      address?: string;
      callId?: string;
      /** @enum {string} */
      code?:
        | 'VALIDATION'
        | 'MALFORMED'
        | 'UNAUTHENTICATED'
        | 'SIGN_IN_REJECTED'
        | 'FACTOR_REJECTED'
        | 'SIGN_IN_EXPIRED'
        | 'STEP_UP_REQUIRED'
        | 'LAST_FACTOR'
        | 'NO_SECOND_FACTOR'
        | 'PASSKEYS_LIMIT'
        | 'BREAK_GLASS_MISSING'
        | 'BREAK_GLASS'
        | 'FORBIDDEN'
        | 'TENANT_SUSPENDED'
        | 'TENANT_CANCELLED'
        | 'PLAN_BELOW_USE'
        | 'OPERATOR_ACCESS_OVER'
        | 'CSRF_REJECTED'
        | 'ADDRESS_NOT_ALLOWED'
        | 'ADDRESS_LOCKOUT'
        | 'KEY_IN_URL'
        | 'NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'CONFLICT'
        | 'DRILL_NEEDS_WINDOW'
        | 'DRILL_NEEDS_NODES'
        | 'PLACE_NOT_ALLOWED'
        | 'EMAIL_TAKEN'
        | 'ERASURE_PENDING'
        | 'LAST_ADMIN'
        | 'PASSWORD_TOO_SHORT'
        | 'PASSWORD_TOO_LONG'
        | 'PASSWORD_COMMON'
        | 'IDEMPOTENCY_MISMATCH'
        | 'IDEMPOTENCY_RUNNING'
        | 'TOO_LARGE'
        | 'RANGE_NOT_SATISFIABLE'
        | 'UPLOAD_OFFSET'
        | 'CHECKSUM_MISMATCH'
        | 'TUS_VERSION'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'RATE_LIMITED'
        | 'BUSY'
        | 'NOT_READY'
        | 'INTERNAL'
        | 'UNREACHABLE'
        | 'OUTGOING_REFUSED'
        | 'OUTGOING_FAILED'
        | 'SCIM_UNIQUENESS'
        | 'WEBHOOKS_LIMIT'
        | 'LOG_EXPORTS_LIMIT'
        | 'LOG_EXPORTS_AT_ONCE'
        | 'SAVED_SEARCHES_LIMIT'
        | 'LOG_STREAMS_LIMIT'
        | 'WEBHOOK_DISABLED'
        | 'SETTINGS_CHANGED'
        | 'SUPPORT_LIMIT'
        | 'SUPPORT_NOT_ANSWERED'
        | 'MAIL_PLACEHOLDER'
        | 'ACCENT_ILLEGIBLE'
        | 'SERVICE_ACCOUNTS_LIMIT'
        | 'KEYS_LIMIT'
        | 'KEY_OVER'
        | 'GROUP_NAME_TAKEN'
        | 'GROUPS_LIMIT'
        | 'GROUP_FULL'
        | 'INVITEES_LIMIT'
        | 'SAML_REJECTED'
        | 'SAML_LOGOUT_REJECTED'
        | 'CONNECTION_METADATA'
        | 'CONNECTIONS_LIMIT'
        | 'CONNECTION_NAME_TAKEN'
        | 'CONNECTION_NOT_READY'
        | 'CONNECTION_IN_USE'
        | 'SSO_REQUIRED'
        | 'ROLE_NAME_TAKEN'
        | 'ARCHIVE_LIMIT'
        | 'COMMENTS_LIMIT'
        | 'ROLES_LIMIT'
        | 'ROLE_IN_USE'
        | 'ROLE_GIVEN'
        | 'IMPORT_UNREADABLE'
        | 'IMPORT_REFUSED'
        | 'SERVICE_ENDING'
        | 'NOTICE_TOO_LATE'
        | 'CALENDAR_ENDS'
        | 'MAIL_OFF'
        | 'BEYOND_OWN_RIGHTS'
        | 'DOMAIN_PUBLIC'
        | 'DOMAIN_EXISTS'
        | 'DOMAINS_LIMIT'
        | 'DOMAIN_NOT_VERIFIED'
        | 'SITE_CODE_TAKEN'
        | 'SITE_ARCHIVED'
        | 'CUSTOM_FIELD_UNKNOWN'
        | 'CUSTOM_FIELD_REQUIRED'
        | 'CUSTOM_FIELD_VALUE'
        | 'CUSTOM_FIELD_IN_USE'
        | 'CUSTOM_FIELD_FIXED'
        | 'CUSTOM_FIELD_LABEL_TAKEN'
        | 'CUSTOM_FIELDS_LIMIT'
        | 'CONSENT_REQUIRED'
        | 'FEATURE_OFF'
        | 'RECORDING_FORBIDDEN'
        | 'RECORDING_RUNNING'
        | 'RECORDING_UNAVAILABLE'
        | 'CALL_NOT_OPEN'
        | 'CALL_ELSEWHERE'
        | 'CALL_ENDED'
        | 'CAMERA_UNABLE'
        | 'DRAWING_FULL'
        | 'FILES_FULL'
        | 'STORAGE_FULL'
        | 'EXPORT_EXISTS'
        | 'LEGAL_HOLD'
        | 'HASH_MISMATCH'
        | 'INTEGRITY_FAILED'
        | 'CALL_STARTED'
        | 'CALL_FULL'
        | 'CONCURRENT_CALLS_LIMIT'
        | 'INVITATION_INVALID'
        | 'SHARE_INVALID'
        | 'SHARE_PASSWORD'
        | 'SHARE_RULES'
        | 'RING_OVER'
        | 'ADMISSION_DENIED'
        | 'NOT_ADMITTED'
        | 'LOBBY_FULL'
        | 'LOBBY_TIMEOUT'
        | 'REMOVED_FROM_CALL'
        | 'TICKET_INVALID'
        | 'RESUME_REJECTED'
        | 'PROTOCOL_TOO_OLD'
        | 'PROTOCOL_TOO_NEW'
        | 'UNKNOWN_COMMAND'
        | 'NOT_JOINED'
        | 'ALREADY_JOINED'
        | 'MEDIA_UNAVAILABLE'
        | 'MEDIA_LIMIT'
        | 'MEDIA_UNSUPPORTED';
      contents?: boolean;
      from?: string;
      heartbeats?: boolean;
      /** @enum {string} */
      method?: 'password' | 'passkey' | 'saml' | 'recovery';
      /** @description Whatever it is: its id says which. */
      objectId?: string;
      /**
       * @description `failed` is known to the access log and that of errors alone.
       * @enum {string}
       */
      outcome?: 'success' | 'refused' | 'failed';
      requestId?: string;
      search?: string;
      until?: string;
      userId?: string;
    };
    LogDrillView: {
      /** @description RFC 3339. */
      at: string;
      missed: number;
      /** @description The log itself verified. */
      sound: boolean;
      tried: number;
    };
    LogExportGrant: {
      /** @description RFC 3339: until then this session may download it. */
      until: string;
    };
    LogExportView: {
      byName: string;
      /** @description Null until it is ready. */
      bytes: null | number;
      /** @description The signature that covers every entry in the file, of the log of operations and of sign-ins: lines of JSON have the commitment of their entry and what opens it. Null for logs that are not signed, and while nothing is. */
      checkpoint: null | {
        note: string;
        size: number;
      };
      conditions: components['schemas']['LogConditions'];
      end: ('cancelled' | 'failed' | 'expired' | 'disk_full' | 'deleted') | null;
      expiresAt: null | string;
      finishedAt: null | string;
      /** @enum {string} */
      format: 'csv' | 'jsonl' | 'ocsf';
      id: string;
      /** @enum {string} */
      log: 'operations' | 'access' | 'errors' | 'signIns';
      name: string;
      /** @description How much of the time that is searched is done; of 100. */
      percent: number;
      /** @description Entries are those from before this moment. */
      requestedAt: string;
      requestedBy: string;
      /** @description Entries that have been written. */
      rows: number;
      /** @description Of the file, in hexadecimal; null until it is ready. */
      sha256: null | string;
      /** @enum {string} */
      state: 'ended' | 'ready' | 'making';
      /** @description IANA name of the zone that the table names times in, beside UTC. */
      timeZone: string;
    };
    LogStreamTest: {
      /** @description Null when it did. */
      error: null | string;
    };
    LogStreamView: {
      createdAt: string;
      enabled: boolean;
      /** @description Since when nothing arrives; null while all is well. */
      failingSince: null | string;
      /** @enum {string} */
      format: 'ocsf' | 'json';
      /** @description Whether requests carry a token; only with https. */
      hasToken: boolean;
      id: string;
      /** @description Why: `status 503`, or a reason of OUTGOING_REFUSED or OUTGOING_FAILED. */
      lastError: null | string;
      lastSentAt: null | string;
      /** @enum {string} */
      log: 'operations' | 'access';
      name: string;
      /** @description Number of the last entry that has arrived. */
      sentUpTo: number;
      /** @description With scheme https: lines of JSON in the body of a POST. With scheme syslog-tls: RFC 5424 over TLS (RFC 5425), port 6514. */
      url: string;
      /** @description Entries that have not arrived yet. */
      waiting: number;
    };
    MailPreview: {
      subject: string;
      /** @description Lines are divided by a line feed. */
      text: string;
    };
    MailTexts: {
      /** @description Instead of the product's words above the link of a guest. */
      invitation: string;
      /** @description Below what a mail says, in each of them. */
      signature: string;
    };
    MaintenancePlanView: {
      businessDays: number;
      /** @description Publication that the business days are taken from, and the last day that it knows. */
      calendar: {
        coveredUntil: string;
        version: string;
      };
      /** @description The first moment at which planned work that is announced now may begin. */
      earliestStart: string;
      leadDays: number;
      /** @description Whether this installation sends mail. */
      mail: boolean;
      /** @description Organizations that a notice goes to now. */
      receivers: number;
      /** @description The newest first. */
      windows: components['schemas']['OperatorMaintenanceView'][];
    };
    MaintenanceView: {
      emergency: boolean;
      en: string;
      id: string;
      ja: string;
      plannedEnd: string;
      plannedStart: string;
      /** @enum {string} */
      state: 'cancelled' | 'announced' | 'in_progress' | 'verifying' | 'completed';
    };
    MakeReport: {
      /** @enum {unknown} */
      language?: 'ja' | 'en';
    };
    MetadataChange: {
      after: null | string;
      before: null | string;
      /** @enum {string} */
      field: 'ssoUrl' | 'sloUrl' | 'certificate';
    };
    MetadataPreview: {
      certificates: components['schemas']['CertificateView'][];
      diff: components['schemas']['MetadataChange'][];
      /** @description Names these metadata when they are applied: what was looked at is what is taken. */
      digest: string;
      entityId: string;
      sloUrl: null | string;
      ssoUrl: string;
    };
    MetadataSource: {
      url?: string;
      xml?: string;
    };
    MissedCallView: {
      at: string;
      /** @description Null: whoever rang took it back. */
      because: ('no_answer' | 'offline' | 'do_not_disturb') | null;
      callId: string;
      callTitle: string;
      from: components['schemas']['PersonName'];
      id: string;
      /**
       * @description At the time of the answer: a call that is not over may still be joined.
       * @enum {string}
       */
      phase: 'planned' | 'ringing' | 'open' | 'live' | 'ended';
      seen: boolean;
      siteName: null | string;
    };
    MonthlyReportsView: {
      /** @description When the one of this month is made, ISO 8601. */
      nextAt: string;
      reports: components['schemas']['MonthlyReportView'][];
    };
    MonthlyReportView: {
      id: string;
      /** @description ISO 8601; null until it is there. */
      madeAt: null | string;
      /** @description YYYY-MM, in Japan. */
      month: string;
      /** @description Of what was written down, hex; it stands on each page. */
      sha256: null | string;
      /** @enum {string} */
      state: 'failed' | 'waiting' | 'done';
    };
    NetworkCheckRoute: {
      dtlsParameters: components['schemas']['DtlsParameters'];
      iceCandidates: {
        /** @description The IP address or hostname of the candidate. */
        address: string;
        /** @description Unique identifier that allows ICE to correlate candidates that appear on multiple transports. */
        foundation: string;
        /** @description The port for the candidate. */
        port: number;
        /** @description The assigned priority of the candidate. */
        priority: number;
        /**
         * @description The protocol of the candidate.
         * @enum {string}
         */
        protocol: 'udp' | 'tcp';
        /**
         * @description The type of TCP candidate.
         * @enum {string}
         */
        tcpType?: 'active' | 'passive' | 'so';
        /**
         * @description The type of candidate.
         * @enum {string}
         */
        type: 'host' | 'relay' | 'srflx' | 'prflx';
      }[];
      iceParameters: components['schemas']['IceParameters'];
      /** @enum {string} */
      route: 'udp' | 'tcp' | 'relay';
      sctpPort: number;
    };
    NetworkCheckView: {
      /** @description Everything is closed then, whatever is under way. */
      expiresAt: string;
      iceServers: components['schemas']['IceServer'][];
      id: string;
      /** @description `relay` is missing where no TURN server is configured. */
      routes: components['schemas']['NetworkCheckRoute'][];
    };
    NoticeProgress: {
      at: string;
      /** @enum {string} */
      event: 'announced' | 'moved' | 'reminder';
      id: string;
      /** @description Those of them of which somebody has it: a mail server accepted it, or it was opened in the product. */
      reached: number;
      /** @description Organizations that it goes to. */
      receivers: number;
      /** @description Those to whom it is still being sent. */
      waiting: number;
    };
    NoticeReceiversView: {
      receivers: components['schemas']['NoticeReceiverView'][];
    };
    NoticeReceiverView: {
      /** @description Administrators whose mail server accepted it, and refused it for good. */
      accepted: number;
      /** @description By what it was reached first. */
      by: ('mail' | 'in_app') | null;
      /** @description What the mail server answered last when it did not take it. */
      code: null | string;
      /** @description Listed when the notice was made: whether it was in time is counted by these. */
      counts: boolean;
      /** @description Administrators who have said that they want no such letters. */
      declined: number;
      /** @description Attempts that failed for now. */
      failed: number;
      reachedAt: null | string;
      refused: number;
      tenant: {
        id: string;
        name: string;
      };
      /** @description Still being sent. */
      waiting: boolean;
    };
    OnCallContact: {
      email: string;
      /** @enum {string} */
      locale: 'ja' | 'en';
      name: string;
      /** @description Takes what Slack's incoming webhooks take; empty for none. */
      webhookUrl: string;
    };
    OnCallView: {
      /** @description Null: nobody was ever named. */
      confirmedAt: null | string;
      contacts: components['schemas']['OnCallContact'][];
    };
    OpenShare: {
      password?: string;
      token: string;
    };
    OperatorDesk: {
      /** @description Last day that the calendar of business days knows, YYYY-MM-DD. */
      coveredUntil: string;
      /** @description Null: those on call are told of requests. */
      email: null | string;
      /** @description The newest first. */
      history: components['schemas']['OperatorDeskVersion'][];
      /** @description Null: none is set. */
      hours: null | components['schemas']['DeskHours'];
      /** @enum {string} */
      locale: 'ja' | 'en';
      /** @description Counts changes, so that two people do not undo each other's; 0: no desk was ever set. */
      version: number;
    };
    OperatorDeskVersion: {
      hours: components['schemas']['DeskHours'];
      madeAt: string;
      madeBy: string;
      version: number;
    };
    OperatorMaintenanceView: {
      actualEnd: null | string;
      actualStart: null | string;
      /** @description Who has changed it last; null: by itself. */
      by: null | string;
      en: string;
      id: string;
      /** @description Told in time, so that it is no downtime; null while that is open. */
      inTime: null | boolean;
      ja: string;
      /** @enum {string} */
      kind: 'planned' | 'emergency';
      /** @description Of planned work: the last moment at which everybody had to be told. */
      noticeBy: null | string;
      /** @description The oldest first. */
      notices: components['schemas']['NoticeProgress'][];
      plannedEnd: string;
      plannedStart: string;
      /** @enum {string} */
      state: 'cancelled' | 'draft' | 'announced' | 'in_progress' | 'verifying' | 'completed';
      /** @description When the last organization had the notice that counts; null: not yet. */
      toldAt: null | string;
    };
    OperatorPlanView: {
      code: string;
      id: string;
      logRetentionDays: number;
      maxConcurrentCalls: number;
      maxParticipantsPerCall: number;
      name: string;
      storageBytes: number;
      /** @description Tenants that have it. */
      tenants: number;
      without: (
        | 'guestLinks'
        | 'chat'
        | 'chatFiles'
        | 'drawing'
        | 'screenSharing'
        | 'remoteCamera'
        | 'reports'
        | 'recording'
      )[];
    };
    OperatorSession: {
      expiresAt: string;
      operator: {
        email: string;
        id: string;
        name: string;
      };
      sessionId: string;
    };
    OperatorSessionView: {
      address: string;
      createdAt: string;
      current: boolean;
      id: string;
      lastSeenAt: string;
      userAgent: string;
    };
    OperatorSetup: {
      email: string;
      name: string;
      /** @description For an authenticator app, base32, and as a QR code says it. */
      secret: string;
      uri: string;
    };
    OperatorSetupLink: {
      token: string;
    };
    OperatorsGrantView: {
      /** @description Over by then, if not everybody has approved. */
      answerBy: string;
      /** @description The operators who have approved. */
      approvedBy: {
        at: string;
        name: string;
      }[];
      askedAt: string;
      emergency: boolean;
      endedAt: null | string;
      endedBy: ('operator' | 'tenant' | 'time') | null;
      endsAt: null | string;
      id: string;
      /** @description Waits for the caller, among others. */
      mayApprove: boolean;
      minutes: number;
      operator: {
        id: string;
        name: string;
      };
      own: boolean;
      reason: string;
      /** @enum {string} */
      scope: 'metadata' | 'content';
      startsAt: null | string;
      /** @enum {string} */
      state: 'active' | 'refused' | 'ended' | 'asked';
      tenant: {
        code: string;
        name: string;
      };
      tenantApprovedAt: null | string;
      /** @description Whose approval is missing; operators as often as it takes. */
      waitsFor: ('operator' | 'tenant')[];
    };
    OperatorSignIn: {
      code: string;
      email: string;
      password: string;
    };
    OperatorSupportThread: {
      askedBy: string;
      callId: null | string;
      changedAt: string;
      /** @description Null while there is no desk. */
      clock: null | components['schemas']['FirstReplyClock'];
      contact: string;
      firstReplyAt: null | string;
      id: string;
      /** @enum {string} */
      kind: 'fault' | 'question';
      messages: components['schemas']['SupportMessageView'][];
      number: number;
      receivedAt: string;
      /** @enum {string} */
      state: 'waiting' | 'answered' | 'closed';
      subject: string;
      tenant: {
        id: string;
        name: string;
      };
    };
    OperatorSupportView: {
      changedAt: string;
      /** @description Null while there is no desk. */
      clock: null | components['schemas']['FirstReplyClock'];
      firstReplyAt: null | string;
      id: string;
      /** @enum {string} */
      kind: 'fault' | 'question';
      number: number;
      receivedAt: string;
      /** @enum {string} */
      state: 'waiting' | 'answered' | 'closed';
      subject: string;
      tenant: {
        id: string;
        name: string;
      };
    };
    OperatorTenantView: {
      cancelledAt: null | string;
      createdAt: string;
      eraseAt: null | string;
      /** @description A legal hold keeps it from being erased. */
      held: boolean;
      id: string;
      limits: {
        concurrentCalls: number;
        storageBytes: number;
      };
      name: string;
      plan: {
        code: string;
        id: string;
        name: string;
      };
      /** @description Of a suspension. */
      reason: string;
      since: string;
      slug: string;
      /** @enum {string} */
      state: 'trial' | 'active' | 'suspended' | 'cancelled' | 'erasing' | 'erased';
      trialEndsAt: null | string;
      use: components['schemas']['ContractUse'];
    };
    OrderDrill: {
      /** @enum {unknown} */
      kind: 'kit' | 'erasure' | 'worker-loss' | 'process-loss' | 'node-loss' | 'site-failover';
    };
    PageOf: {
      count: number;
      fileId: string;
      /** @description From 1. */
      number: number;
    };
    PageOfAccessEntryView: {
      items: components['schemas']['AccessEntryView'][];
      nextCursor: null | string;
    };
    PageOfAuditEntryView: {
      items: components['schemas']['AuditEntryView'][];
      nextCursor: null | string;
    };
    PageOfCallView: {
      items: components['schemas']['CallView'][];
      nextCursor: null | string;
    };
    PageOfChatMessage: {
      items: components['schemas']['ChatMessage'][];
      nextCursor: null | string;
    };
    PageOfConnectionSummary: {
      items: components['schemas']['ConnectionSummary'][];
      nextCursor: null | string;
    };
    PageOfDomainView: {
      items: components['schemas']['DomainView'][];
      nextCursor: null | string;
    };
    PageOfEvidenceView: {
      items: components['schemas']['EvidenceView'][];
      nextCursor: null | string;
    };
    PageOfExportView: {
      items: components['schemas']['ExportView'][];
      nextCursor: null | string;
    };
    PageOfGroupView: {
      items: components['schemas']['GroupView'][];
      nextCursor: null | string;
    };
    PageOfKeyView: {
      items: components['schemas']['KeyView'][];
      nextCursor: null | string;
    };
    PageOfLegalHoldView: {
      items: components['schemas']['LegalHoldView'][];
      nextCursor: null | string;
    };
    PageOfLogAlertView: {
      items: components['schemas']['LogAlertView'][];
      nextCursor: null | string;
    };
    PageOfLogCheckpoint: {
      items: components['schemas']['LogCheckpoint'][];
      nextCursor: null | string;
    };
    PageOfLogExportView: {
      items: components['schemas']['LogExportView'][];
      nextCursor: null | string;
    };
    PageOfLogStreamView: {
      items: components['schemas']['LogStreamView'][];
      nextCursor: null | string;
    };
    PageOfMissedCallView: {
      items: components['schemas']['MissedCallView'][];
      nextCursor: null | string;
    };
    PageOfOperatorSupportView: {
      items: components['schemas']['OperatorSupportView'][];
      nextCursor: null | string;
    };
    PageOfOperatorTenantView: {
      items: components['schemas']['OperatorTenantView'][];
      nextCursor: null | string;
    };
    PageOfRecordingSummary: {
      items: components['schemas']['RecordingSummary'][];
      nextCursor: null | string;
    };
    PageOfReportView: {
      items: components['schemas']['ReportView'][];
      nextCursor: null | string;
    };
    PageOfRoleView: {
      items: components['schemas']['RoleView'][];
      nextCursor: null | string;
    };
    PageOfSavedSearchView: {
      items: components['schemas']['SavedSearchView'][];
      nextCursor: null | string;
    };
    PageOfServiceAccountView: {
      items: components['schemas']['ServiceAccountView'][];
      nextCursor: null | string;
    };
    PageOfShareLinkView: {
      items: components['schemas']['ShareLinkView'][];
      nextCursor: null | string;
    };
    PageOfSignInView: {
      items: components['schemas']['SignInView'][];
      nextCursor: null | string;
    };
    PageOfSiteView: {
      items: components['schemas']['SiteView'][];
      nextCursor: null | string;
    };
    PageOfSupportRequestView: {
      items: components['schemas']['SupportRequestView'][];
      nextCursor: null | string;
    };
    PageOfTimelineEntry: {
      items: components['schemas']['TimelineEntry'][];
      nextCursor: null | string;
    };
    PageOfUserInvitationView: {
      items: components['schemas']['UserInvitationView'][];
      nextCursor: null | string;
    };
    PageOfUserView: {
      items: components['schemas']['UserView'][];
      nextCursor: null | string;
    };
    PageOfWebhookDeliveryView: {
      items: components['schemas']['WebhookDeliveryView'][];
      nextCursor: null | string;
    };
    PageOfWebhookView: {
      items: components['schemas']['WebhookView'][];
      nextCursor: null | string;
    };
    ParticipationView: {
      displayName: string;
      id: string;
      joinedAt: string;
      leaveReason: ('call_ended' | 'left' | 'removed' | 'lost_signal' | 'signed_out' | 'media_failed') | null;
      leftAt: null | string;
      /** @enum {string} */
      role: 'guest' | 'member' | 'host';
      /** @description Null for guests. */
      userId: null | string;
    };
    PasskeyAssertion: {
      authenticatorData: string;
      clientDataJSON: string;
      id: string;
      signature: string;
      userHandle?: string;
    };
    PasskeyCreationOptions: {
      /** @constant */
      attestation: 'none';
      authenticatorSelection: {
        /** @constant */
        requireResidentKey: true;
        /** @constant */
        residentKey: 'required';
        /** @constant */
        userVerification: 'required';
      };
      challenge: string;
      excludeCredentials: components['schemas']['PasskeyRef'][];
      pubKeyCredParams: {
        alg: number;
        /** @constant */
        type: 'public-key';
      }[];
      rp: {
        id: string;
        name: string;
      };
      /** @description Milliseconds. */
      timeout: number;
      user: {
        displayName: string;
        id: string;
        name: string;
      };
    };
    PasskeyRef: {
      id: string;
      transports: string[];
      /** @constant */
      type: 'public-key';
    };
    PasskeyRequestOptions: {
      /** @description Empty: whichever passkey of this site the person chooses. */
      allowCredentials: components['schemas']['PasskeyRef'][];
      challenge: string;
      rpId: string;
      /** @description Milliseconds. */
      timeout: number;
      /** @constant */
      userVerification: 'required';
    };
    PasskeyView: {
      createdAt: string;
      id: string;
      lastUsedAt: null | string;
      name: string;
      /** @description Whether it is kept by a service that gives it to other devices of the same person. */
      synced: boolean;
    };
    PasswordResetRequested: {
      /** @description Whether this installation sends mail at all; without, only administrators give new passwords. */
      sendsMail: boolean;
    };
    PendingConsent: {
      consent: null | components['schemas']['ConsentText'];
    };
    PendingSignIn: {
      expiresAt: string;
      /**
       * @description `enrolment`: the person has no second factor yet and sets one up now.
       * @enum {string}
       */
      next: 'second_factor' | 'enrolment';
      ways: ('passkey' | 'totp' | 'recovery_code')[];
    };
    PersonName: {
      displayName: string;
      id: string;
    };
    PlaceLegalHold: {
      /** Format: uuid */
      callId?: string;
      /** Format: uuid */
      evidenceId?: string;
      reason: string;
      /** Format: uuid */
      siteId?: string;
    };
    PlacesView: {
      /** @description Codes of the countries that data may be in. */
      allowed: string[];
      /** @description How the hourly look at them ended last; null: there was none yet. */
      checked: null | {
        at: string;
        detail: string;
        /** @enum {string} */
        outcome: 'failed' | 'passed' | 'breach';
      };
      places: components['schemas']['PlaceView'][];
    };
    PlaceView: {
      /** @description ISO 3166-1 alpha-2; null: nobody said. */
      country: null | string;
      /** @description Null: the machine of the service itself, without a network. */
      host: null | string;
      /** @enum {string} */
      kind: 'mail' | 'database' | 'objects' | 'keys' | 'backups' | 'turn' | 'second-site';
      legalBasis: null | components['schemas']['SheetText'];
      /** @description Stands where the installation stands. */
      own: boolean;
      problem: ('unknown' | 'undeclared' | 'not_allowed') | null;
      region: string;
      /** @description In use, at this place, since then; null: not noted yet. */
      since: null | string;
      /** @description Who runs it on the operator's behalf; empty: the operator itself. */
      subProcessor: string;
    };
    PlanView: {
      code: string;
      logRetentionDays: number;
      maxConcurrentCalls: number;
      maxParticipantsPerCall: number;
      storageBytes: number;
    };
    PreviewAccountLink: {
      token: string;
    };
    PreviewGuestLink: {
      token: string;
    };
    PreviewMail: {
      /** @enum {unknown} */
      locale: 'ja' | 'en';
      texts: unknown;
    };
    PreviewReportTemplate: {
      template: unknown;
    };
    PreviewShare: {
      token: string;
    };
    PrintedComparison: {
      after: number;
      before: number;
      counts: {
        better: number;
        changed: number;
        same: number;
        worse: number;
      };
      head: components['schemas']['PrintedLine'][];
      rows: components['schemas']['PrintedRowChange'][];
      title: string;
      /** @description The words for changes. */
      words: {
        better: string;
        changed: string;
        same: string;
        worse: string;
      };
    };
    PrintedFigureChange: {
      after: string;
      before: string;
      /** @enum {string} */
      change: 'changed' | 'worse' | 'better' | 'same';
      name: string;
    };
    PrintedLine: {
      label: string;
      value: string;
    };
    PrintedReason: {
      /** @enum {string} */
      code:
        | 'nothing_measured'
        | 'few_days'
        | 'few_samples'
        | 'data_old'
        | 'off_target'
        | 'inside_only'
        | 'canary_never'
        | 'canary_failed'
        | 'canary_breach'
        | 'canary_late'
        | 'canary_old'
        | 'drill_never'
        | 'drill_failed'
        | 'drill_old'
        | 'drill_of_other_release'
        | 'drill_of_other_format'
        | 'drill_inside'
        | 'statement_missing'
        | 'statement_no'
        | 'statement_expired'
        | 'release_unsigned'
        | 'contacts_missing'
        | 'ways_untested'
        | 'ways_failed'
        | 'ways_without_prober'
        | 'advisories_missing'
        | 'probers_silent'
        | 'on_call_empty'
        | 'on_call_unconfirmed'
        | 'customers_not_told'
        | 'report_old'
        | 'logs_silent'
        | 'settings_unrecorded'
        | 'settings_untested'
        | 'settings_failed'
        | 'settings_of_other_release'
        | 'document_of_other_release'
        | 'load_test_missing'
        | 'load_test_old'
        | 'load_test_of_other_release'
        | 'desk_missing'
        | 'backups_off'
        | 'backup_missing'
        | 'backup_here_only'
        | 'backup_elsewhere_missing'
        | 'listing_missing'
        | 'archive_unmeasured'
        | 'recovery_window_short'
        | 'erasures_late'
        | 'objects_unchecked'
        | 'logs_unsound'
        | 'attacks_unrecorded'
        | 'attacks_succeeded'
        | 'logs_unsigned'
        | 'scanner_missing'
        | 'definitions_unknown';
      text: string;
    };
    PrintedRow: {
      answer: string;
      area: string;
      /** @enum {string} */
      class: 'measured' | 'enforced' | 'attested';
      earlier: string;
      evidence: string;
      item: string;
      known: string;
      no: number;
      promise: string;
      /** @description Why it is not yes. */
      reasons: components['schemas']['PrintedReason'][];
      samples: string;
      /** @enum {string} */
      status: 'expired' | 'no' | 'not_measured' | 'unmet' | 'unverified' | 'yes';
      /** @description Whether the operator can state something about it. */
      takesStatement: boolean;
      unit: string;
      value: string;
      window: string;
    };
    PrintedRowChange: {
      answerAfter: string;
      answerBefore: string;
      /** @enum {string} */
      answerChange: 'changed' | 'worse' | 'better' | 'same';
      area: string;
      /** @enum {string} */
      change: 'changed' | 'worse' | 'better' | 'same';
      /** @description Those that are not the same. */
      figures: components['schemas']['PrintedFigureChange'][];
      item: string;
      no: number;
      /** @enum {string} */
      statusAfter: 'expired' | 'no' | 'not_measured' | 'unmet' | 'unverified' | 'yes';
      /** @enum {string} */
      statusBefore: 'expired' | 'no' | 'not_measured' | 'unmet' | 'unverified' | 'yes';
      textAfter: string;
      /** @description What is promised and stated, where the editions differ in it. */
      textBefore: string;
    };
    PrintedSheet: {
      /** @description Null: not an edition. */
      edition: null | number;
      form: string;
      /** @description Labels and values, in their order. */
      head: components['schemas']['PrintedLine'][];
      honesty: string;
      rows: components['schemas']['PrintedRow'][];
      title: string;
    };
    ProbedCallsView: {
      calls: number;
      failed: number;
      /** @description The newest first. */
      failures: components['schemas']['ProbedFailureView'][];
      firstPicture: components['schemas']['TimeSpread'];
      stages: components['schemas']['ProbedStageView'][];
    };
    ProbedFailureView: {
      at: string;
      code: string;
      /** @enum {string} */
      stage: 'join' | 'sign-in' | 'media' | 'ticket' | 'record' | 'fetch' | 'leave';
    };
    ProbedStageView: {
      p50: null | number;
      p95: null | number;
      samples: number;
      /** @enum {string} */
      stage: 'join' | 'sign-in' | 'media' | 'ticket' | 'record' | 'fetch' | 'leave';
    };
    ProberOrders: {
      /** @description Alerts of this prober that somebody has taken. */
      acknowledged: string[];
      /** @description Rules about the month's allowance that hold now. */
      burning: ('burn_fast' | 'burn_middle' | 'burn_slow')[];
      contacts: components['schemas']['OnCallContact'][];
      /** @description Whether this installation records calls. */
      records: boolean;
      /** @description Addresses whose encryption it scans once a day. */
      tls: components['schemas']['TlsTarget'][];
      /** @description Ways around a failure that it tries once a day. */
      ways: ('direct' | 'relay' | 'audio' | 'contacts')[];
    };
    ProberReport: {
      alerts: unknown[];
      calls?: unknown[];
      host: string;
      pages?: unknown[];
      samples: unknown[];
      tls?: unknown[];
      trials?: unknown[];
    };
    ProvisioningRequestView: {
      at: string;
      /** @description What was wrong, in English, as the directory was told. */
      detail: null | string;
      method: string;
      path: string;
      status: number;
    };
    ProvisioningView: {
      /** @description What the directory is told as its URL. */
      baseUrl: string;
      groups: number;
      lastRequestAt: null | string;
      /** @description The newest first. */
      requests: components['schemas']['ProvisioningRequestView'][];
      /** @description Users and groups that a directory keeps. */
      users: number;
    };
    PublicIncident: {
      /** @description Null while it lasts. */
      closedAt: null | string;
      /** @enum {string} */
      component: 'recording' | 'sign-in' | 'signalling' | 'media' | 'files';
      id: string;
      openedAt: string;
      /** @description The oldest first. */
      updates: components['schemas']['IncidentUpdateView'][];
    };
    RecordedEntry: {
      /** @enum {string} */
      action:
        | 'tenant.created'
        | 'tenant.plan_changed'
        | 'tenant.plan_terms_changed'
        | 'tenant.suspended'
        | 'tenant.resumed'
        | 'tenant.activated'
        | 'tenant.cancelled'
        | 'tenant.cancellation_withdrawn'
        | 'tenant.erasure_reminded'
        | 'tenant.erasure_begun'
        | 'tenant.updated'
        | 'tenant.addresses_changed'
        | 'tenant.contacts_changed'
        | 'tenant.custom_fields_changed'
        | 'tenant.logo_changed'
        | 'tenant.consent_changed'
        | 'consent.accepted'
        | 'tenant.security_changed'
        | 'domain.added'
        | 'domain.verified'
        | 'domain.lost'
        | 'domain.removed'
        | 'domain.sso_changed'
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'signin.succeeded'
        | 'signin.rejected'
        | 'session.revoked'
        | 'session.stepped_up'
        | 'signin.break_glass'
        | 'factor.added'
        | 'factor.removed'
        | 'factor.recovery_codes_renewed'
        | 'factor.recovery_code_used'
        | 'factor.reset'
        | 'factor.passkey_copied'
        | 'session.ended_by_provider'
        | 'session.signed_out'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.password_changed'
        | 'user.imported'
        | 'user.exported'
        | 'user.invited'
        | 'user.invitation_accepted'
        | 'user.invitation_revoked'
        | 'user.password_reset_requested'
        | 'user.password_reset_refused'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'role.created'
        | 'role.updated'
        | 'role.deleted'
        | 'service_account.created'
        | 'service_account.updated'
        | 'service_account.deactivated'
        | 'service_account.reactivated'
        | 'key.created'
        | 'key.rotated'
        | 'key.revoked'
        | 'key.refused'
        | 'logout.rejected'
        | 'connection.created'
        | 'connection.updated'
        | 'connection.enabled'
        | 'connection.disabled'
        | 'connection.deleted'
        | 'connection.tested'
        | 'connection.key_rotated'
        | 'connection.linked'
        | 'connection.metadata_applied'
        | 'connection.metadata_waiting'
        | 'connection.metadata_failed'
        | 'connection.certificate_dropped'
        | 'connection.certificate_expiring'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.uninvited'
        | 'call.cancelled'
        | 'call.guest_link_created'
        | 'call.guest_link_mailed'
        | 'call.guest_link_revoked'
        | 'call.guest_link_used'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.guest_gave_up'
        | 'call.ticket_issued'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'call.media_moved'
        | 'call.direct_opened'
        | 'call.direct_closed'
        | 'call.conformity_chosen'
        | 'ring.started'
        | 'ring.answered'
        | 'ring.declined'
        | 'ring.missed'
        | 'ring.cancelled'
        | 'presence.chosen'
        | 'drawing.cleared'
        | 'camera.requested'
        | 'camera.allowed'
        | 'file.added'
        | 'evidence.added'
        | 'evidence.not_kept'
        | 'evidence.archived'
        | 'evidence.updated'
        | 'evidence.comment_added'
        | 'evidence.comment_removed'
        | 'evidence.scanned'
        | 'evidence.opened'
        | 'evidence.integrity_failed'
        | 'upload.started'
        | 'upload.refused'
        | 'upload.removed'
        | 'upload.pass_issued'
        | 'share.created'
        | 'share.revoked'
        | 'share.opened'
        | 'share.refused'
        | 'share.downloaded'
        | 'share.archived'
        | 'report.requested'
        | 'report.made'
        | 'report.failed'
        | 'report.template_changed'
        | 'report.logo_changed'
        | 'evidence.trashed'
        | 'evidence.trash_emptied'
        | 'evidence.restored'
        | 'evidence.erased'
        | 'evidence.retention_changed'
        | 'evidence.retention_unset'
        | 'legal_hold.placed'
        | 'legal_hold.lifted'
        | 'tenant_key.rotated'
        | 'tenant_key.destroyed'
        | 'tenant_key.destruction_dated'
        | 'storage.nearly_full'
        | 'storage.notice_sent'
        | 'recording.started'
        | 'recording.answered'
        | 'recording.stopped'
        | 'recording.stored'
        | 'recording.film_ordered'
        | 'recording.composed'
        | 'recording.erased'
        | 'recording.opened'
        | 'export.started'
        | 'export.ready'
        | 'export.ended'
        | 'export.granted'
        | 'export.downloaded'
        | 'tenant.imported'
        | 'service.notified'
        | 'support.asked'
        | 'support.written'
        | 'support.closed'
        | 'support.reopened'
        | 'webhook.created'
        | 'webhook.updated'
        | 'webhook.enabled'
        | 'webhook.disabled'
        | 'webhook.secret_rotated'
        | 'webhook.tested'
        | 'webhook.replayed'
        | 'webhook.deleted'
        | 'audit.heartbeat'
        | 'audit.downloaded'
        | 'audit.drilled'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.alert_acknowledged'
        | 'audit.alert_rule_set'
        | 'log_stream.created'
        | 'log_stream.updated'
        | 'log_stream.deleted'
        | 'log_export.started'
        | 'log_export.ready'
        | 'log_export.ended'
        | 'log_export.granted'
        | 'log_export.downloaded'
        | 'saved_search.shared'
        | 'saved_search.updated'
        | 'saved_search.deleted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'integrity.difference'
        | 'integrity.checked'
        | 'integrity.reported'
        | 'monthly_report.made'
        | 'letters.chosen'
        | 'operator.access_asked'
        | 'operator.access_approved'
        | 'operator.access_refused'
        | 'operator.access_used'
        | 'operator.access_ended'
        | 'access.denied';
      details: {
        [key: string]: null | string | number | string[] | boolean;
      };
      entryId: string;
      /** @enum {string} */
      outcome: 'success' | 'refused';
    };
    RecordedPerson: {
      /** @description Which of the call's colours, from 0. */
      colour: number;
      id: string;
      name: string;
    };
    RecordedPointer: {
      atMs: number;
      /** @enum {string} */
      kind: 'off' | 'move' | 'down' | 'up';
      participantId: string;
      surface:
        | {
            /** @constant */
            kind: 'video';
            participantId: string;
            /** @enum {string} */
            source: 'camera' | 'screen';
          }
        | {
            fileId: string;
            /** @constant */
            kind: 'image';
          };
      x: number;
      y: number;
    };
    RecordedSheets: {
      atMs: number;
      sheets: {
        [key: string]: components['schemas']['DrawingSheet'];
      };
    };
    RecordedStep: {
      atMs: number;
      step: components['schemas']['DrawingStep'];
    };
    RecordingChapter: {
      atMs: number;
      /** @enum {string} */
      kind: 'drawing' | 'left' | 'photo' | 'joined';
      /** @description Who; empty when that is not known. */
      name: string;
    };
    RecordingComposition: {
      /** @description The film, at GET /evidence/:evidenceId/content; null before it is there, and after it was deleted. */
      evidenceId: null | string;
      percent: number;
      /** @enum {string} */
      state: 'failed' | 'waiting' | 'done' | 'running' | 'nothing';
    };
    RecordingGap: {
      atMs: number;
      ms: number;
    };
    RecordingOverlay: {
      height: number;
      people: components['schemas']['RecordedPerson'][];
      /** @description In the order in which they begin. */
      places: components['schemas']['FilmPlace'][];
      pointers: components['schemas']['RecordedPointer'][];
      /** @description In the order of their time, each. */
      sheets: components['schemas']['RecordedSheets'][];
      steps: components['schemas']['RecordedStep'][];
      /** @description Of the film, in pixels. */
      width: number;
    };
    RecordingSegmentView: {
      bytes: number;
      contentType: string;
      durationMs: number;
      gaps: components['schemas']['RecordingGap'][];
      height: null | number;
      /** @description Its bytes are at GET /recordings/:recordingId/segments/:segmentId/content. */
      id: string;
      /** @description Milliseconds from the recording's beginning to the segment's first frame. */
      offsetMs: number;
      segment: number;
      /** @description SHA-256 in hexadecimal. */
      sha256: string;
      /** @description Cut off by a crash: what was there until then is here. */
      truncated: boolean;
      width: null | number;
    };
    RecordingSummary: {
      /** @description Whether anybody drew or pointed: only then is there anything to show over the film, or to burn in. */
      annotated: boolean;
      callId: string;
      chapters: components['schemas']['RecordingChapter'][];
      composition: components['schemas']['RecordingComposition'];
      /** @description The second film, with the drawings in its pictures; null while nobody has asked for it. */
      drawnFilm: null | components['schemas']['RecordingComposition'];
      id: string;
      startedAt: string;
      /** @enum {string} */
      state: 'recording' | 'ready' | 'storing';
      stoppedAt: null | string;
      tracks: components['schemas']['RecordingTrackView'][];
    };
    RecordingTrackView: {
      id: string;
      name: string;
      participantId: null | string;
      segments: components['schemas']['RecordingSegmentView'][];
      /** @enum {string} */
      source: 'camera' | 'microphone' | 'screen' | 'screen_audio' | 'timeline';
    };
    RecoveryCode: {
      code: string;
    };
    RecoveryCodes: {
      codes: string[];
    };
    ReferenceLength: {
      /** @enum {string} */
      unit: 'mm' | 'cm' | 'm';
      value: number;
    };
    RegisteredSecondSite: {
      credentials: components['schemas']['SecondSiteCredentials'];
      site: components['schemas']['SecondSiteView'];
    };
    RegisterSecondSite: {
      country: string;
      name: string;
      region: string;
    };
    ReleaseSignatureView: {
      /** @description SHA-256 of the public key, hex. */
      keySha256: null | string;
      /** @description Null: there is no signature of a trusted key. */
      signedAt: null | string;
      /** @enum {string} */
      state: 'verified' | 'unsigned' | 'no_key' | 'untrusted' | 'altered';
    };
    ReleasesView: {
      /** @description Null: no record of these sources. */
      attack: null | components['schemas']['AttackSuiteView'];
      feed: {
        /** @description When it last answered. */
        checkedAt: null | string;
        /** @description Why it did not answer last; null: it did. */
        failure: null | string;
        on: boolean;
      };
      /** @description Those that are open first, then the newest. */
      findings: components['schemas']['FindingView'][];
      /** @description The newest first. */
      history: components['schemas']['ReleaseView'][];
      /** @description Null: it was not built as a release is. */
      sbom: null | {
        components: number;
        sha256: string;
      };
      /** @description As it was looked at when it was started. */
      signature: components['schemas']['ReleaseSignatureView'];
      version: string;
    };
    ReleaseView: {
      builtAt: null | string;
      components: null | number;
      imageDigest: null | string;
      /** @description Of its list of parts, hex. */
      sbomSha256: null | string;
      /** @description It runs here since then. */
      seenAt: string;
      version: string;
    };
    RenamePasskey: {
      name: string;
    };
    ReplayedWebhook: {
      count: number;
      /** @description More than one request replays; ask again with a later `from`. */
      more: boolean;
      /** @description When the last of them was made. */
      until: string;
    };
    ReplayWebhook: {
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      until: string;
      /** @enum {unknown} */
      which: 'failed' | 'all';
    };
    ReportIncident: {
      /** @enum {unknown} */
      component: 'sign-in' | 'signalling' | 'media' | 'recording' | 'files';
      en: string;
      ja: string;
      /** Format: date-time */
      openedAt: string;
    };
    ReportPart: {
      heading: string;
      /** @enum {string} */
      section:
        | 'chat'
        | 'files'
        | 'summary'
        | 'people'
        | 'map'
        | 'photos'
        | 'conformity'
        | 'recordings'
        | 'integrity';
    };
    ReportTemplate: {
      /** @description What people have said of a photo stands under it. */
      comments: boolean;
      /** @description Under the title, on the first page; several lines. */
      cover: string;
      /** @description At the foot of every page. */
      footer: string;
      /** @enum {string} */
      language: 'ja' | 'en';
      photosPerPage: 4 | 2 | 6 | 1;
      /** @description Each at most once; what is not here is not in the report. */
      sections: components['schemas']['ReportPart'][];
      /** @description IANA name of the zone whose times are printed. */
      timeZone: string;
      /** @description What the paper is called, e.g. 遠隔臨場報告書. */
      title: string;
    };
    ReportTemplateView: {
      template: components['schemas']['ReportTemplate'];
      /** @description Grows with every change; 0 while it is as the product comes. */
      version: number;
    };
    ReportView: {
      byName: string;
      callId: string;
      createdAt: string;
      /** @description The PDF, at GET /evidence/:evidenceId/content. Null before it is there. */
      evidenceId: null | string;
      id: string;
      /** @enum {string} */
      language: 'ja' | 'en';
      /** @description 0 to 100. */
      percent: number;
      /** @description Why there is none. */
      reason:
        | (
            | 'VALIDATION'
            | 'MALFORMED'
            | 'UNAUTHENTICATED'
            | 'SIGN_IN_REJECTED'
            | 'FACTOR_REJECTED'
            | 'SIGN_IN_EXPIRED'
            | 'STEP_UP_REQUIRED'
            | 'LAST_FACTOR'
            | 'NO_SECOND_FACTOR'
            | 'PASSKEYS_LIMIT'
            | 'BREAK_GLASS_MISSING'
            | 'BREAK_GLASS'
            | 'FORBIDDEN'
            | 'TENANT_SUSPENDED'
            | 'TENANT_CANCELLED'
            | 'PLAN_BELOW_USE'
            | 'OPERATOR_ACCESS_OVER'
            | 'CSRF_REJECTED'
            | 'ADDRESS_NOT_ALLOWED'
            | 'ADDRESS_LOCKOUT'
            | 'KEY_IN_URL'
            | 'NOT_FOUND'
            | 'METHOD_NOT_ALLOWED'
            | 'CONFLICT'
            | 'DRILL_NEEDS_WINDOW'
            | 'DRILL_NEEDS_NODES'
            | 'PLACE_NOT_ALLOWED'
            | 'EMAIL_TAKEN'
            | 'ERASURE_PENDING'
            | 'LAST_ADMIN'
            | 'PASSWORD_TOO_SHORT'
            | 'PASSWORD_TOO_LONG'
            | 'PASSWORD_COMMON'
            | 'IDEMPOTENCY_MISMATCH'
            | 'IDEMPOTENCY_RUNNING'
            | 'TOO_LARGE'
            | 'RANGE_NOT_SATISFIABLE'
            | 'UPLOAD_OFFSET'
            | 'CHECKSUM_MISMATCH'
            | 'TUS_VERSION'
            | 'UNSUPPORTED_MEDIA_TYPE'
            | 'RATE_LIMITED'
            | 'BUSY'
            | 'NOT_READY'
            | 'INTERNAL'
            | 'UNREACHABLE'
            | 'OUTGOING_REFUSED'
            | 'OUTGOING_FAILED'
            | 'SCIM_UNIQUENESS'
            | 'WEBHOOKS_LIMIT'
            | 'LOG_EXPORTS_LIMIT'
            | 'LOG_EXPORTS_AT_ONCE'
            | 'SAVED_SEARCHES_LIMIT'
            | 'LOG_STREAMS_LIMIT'
            | 'WEBHOOK_DISABLED'
            | 'SETTINGS_CHANGED'
            | 'SUPPORT_LIMIT'
            | 'SUPPORT_NOT_ANSWERED'
            | 'MAIL_PLACEHOLDER'
            | 'ACCENT_ILLEGIBLE'
            | 'SERVICE_ACCOUNTS_LIMIT'
            | 'KEYS_LIMIT'
            | 'KEY_OVER'
            | 'GROUP_NAME_TAKEN'
            | 'GROUPS_LIMIT'
            | 'GROUP_FULL'
            | 'INVITEES_LIMIT'
            | 'SAML_REJECTED'
            | 'SAML_LOGOUT_REJECTED'
            | 'CONNECTION_METADATA'
            | 'CONNECTIONS_LIMIT'
            | 'CONNECTION_NAME_TAKEN'
            | 'CONNECTION_NOT_READY'
            | 'CONNECTION_IN_USE'
            | 'SSO_REQUIRED'
            | 'ROLE_NAME_TAKEN'
            | 'ARCHIVE_LIMIT'
            | 'COMMENTS_LIMIT'
            | 'ROLES_LIMIT'
            | 'ROLE_IN_USE'
            | 'ROLE_GIVEN'
            | 'IMPORT_UNREADABLE'
            | 'IMPORT_REFUSED'
            | 'SERVICE_ENDING'
            | 'NOTICE_TOO_LATE'
            | 'CALENDAR_ENDS'
            | 'MAIL_OFF'
            | 'BEYOND_OWN_RIGHTS'
            | 'DOMAIN_PUBLIC'
            | 'DOMAIN_EXISTS'
            | 'DOMAINS_LIMIT'
            | 'DOMAIN_NOT_VERIFIED'
            | 'SITE_CODE_TAKEN'
            | 'SITE_ARCHIVED'
            | 'CUSTOM_FIELD_UNKNOWN'
            | 'CUSTOM_FIELD_REQUIRED'
            | 'CUSTOM_FIELD_VALUE'
            | 'CUSTOM_FIELD_IN_USE'
            | 'CUSTOM_FIELD_FIXED'
            | 'CUSTOM_FIELD_LABEL_TAKEN'
            | 'CUSTOM_FIELDS_LIMIT'
            | 'CONSENT_REQUIRED'
            | 'FEATURE_OFF'
            | 'RECORDING_FORBIDDEN'
            | 'RECORDING_RUNNING'
            | 'RECORDING_UNAVAILABLE'
            | 'CALL_NOT_OPEN'
            | 'CALL_ELSEWHERE'
            | 'CALL_ENDED'
            | 'CAMERA_UNABLE'
            | 'DRAWING_FULL'
            | 'FILES_FULL'
            | 'STORAGE_FULL'
            | 'EXPORT_EXISTS'
            | 'LEGAL_HOLD'
            | 'HASH_MISMATCH'
            | 'INTEGRITY_FAILED'
            | 'CALL_STARTED'
            | 'CALL_FULL'
            | 'CONCURRENT_CALLS_LIMIT'
            | 'INVITATION_INVALID'
            | 'SHARE_INVALID'
            | 'SHARE_PASSWORD'
            | 'SHARE_RULES'
            | 'RING_OVER'
            | 'ADMISSION_DENIED'
            | 'NOT_ADMITTED'
            | 'LOBBY_FULL'
            | 'LOBBY_TIMEOUT'
            | 'REMOVED_FROM_CALL'
            | 'TICKET_INVALID'
            | 'RESUME_REJECTED'
            | 'PROTOCOL_TOO_OLD'
            | 'PROTOCOL_TOO_NEW'
            | 'UNKNOWN_COMMAND'
            | 'NOT_JOINED'
            | 'ALREADY_JOINED'
            | 'MEDIA_UNAVAILABLE'
            | 'MEDIA_LIMIT'
            | 'MEDIA_UNSUPPORTED'
          )
        | null;
      /** @enum {string} */
      state: 'failed' | 'waiting' | 'making' | 'done';
    };
    RequestPasswordReset: {
      email: string;
      tenant: string;
    };
    ResponseTimesView: {
      at: string;
      burns: components['schemas']['BurnView'][];
      /** @description The last seven days, the oldest first; an hour in which nothing was timed is not there. */
      hours: components['schemas']['JudgedHourView'][];
      kinds: components['schemas']['KindTimesView'][];
      /** @description The last twelve, the newest first. */
      months: components['schemas']['SlowMonthView'][];
      probed: components['schemas']['ProbedCallsView'];
      waits: components['schemas']['WaitView'][];
      /** @description Every kind, also one of which nothing ended. */
      work: components['schemas']['WorkView'][];
    };
    RestoreDrillView: {
      /** @description What was wrong, in the words of the log. */
      failure: null | string;
      id: string;
      /** @enum {string} */
      kind: 'restore-loss' | 'restore-point';
      lostS: null | number;
      /** @description Originals that were opened and compared. */
      objects: number;
      passed: boolean;
      /** @description Seconds, rounded up; null when it did not come so far. */
      recoveryS: null | number;
      startedAt: string;
    };
    RetentionPreview: {
      bytes: number;
      /** @description As old, but under a legal hold: it stays. */
      heldItems: number;
      items: number;
    };
    RetentionView: {
      keepDays: null | number;
      /** @description Rules of sites, which count there instead. */
      sites: components['schemas']['SiteRetention'][];
      /** @description Days that things stay in the trash. */
      trashDays: number;
    };
    RingView: {
      because: ('no_answer' | 'offline' | 'do_not_disturb') | null;
      callId: string;
      endedAt: null | string;
      from: components['schemas']['PersonName'];
      id: string;
      note: ('in_10_minutes' | 'later' | 'write_to_me') | null;
      startedAt: string;
      /** @enum {string} */
      state: 'cancelled' | 'ringing' | 'busy' | 'answered' | 'declined' | 'missed';
      to: components['schemas']['PersonName'];
    };
    RoleRef: {
      id: string;
      /** @description Unique in the tenant without regard to case, width and spaces. */
      name: string;
    };
    RoleView: {
      createdAt: string;
      description: string;
      id: string;
      /** @description Unique in the tenant without regard to case, width and spaces. */
      name: string;
      /** @description Deactivated people too. */
      peopleCount: number;
      /** @description In the order of the table of permissions. */
      permissions: (
        | 'chat:write'
        | 'drawing:draw'
        | 'drawing:erase'
        | 'recording:read'
        | 'recording:start'
        | 'user:read'
        | 'user:manage'
        | 'key:read'
        | 'key:manage'
        | 'tenant:read'
        | 'tenant:update'
        | 'tenant:cancel'
        | 'group:read'
        | 'group:manage'
        | 'role:read'
        | 'role:manage'
        | 'connection:read'
        | 'connection:manage'
        | 'domain:read'
        | 'domain:manage'
        | 'security:read'
        | 'security:update'
        | 'service_account:read'
        | 'service_account:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:read'
        | 'provisioning:manage'
        | 'session:read'
        | 'session:revoke'
        | 'profile:update'
        | 'presence:read'
        | 'presence:update'
        | 'ring:read'
        | 'ring:start'
        | 'ring:answer'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:read'
        | 'call:update'
        | 'call:create'
        | 'call:join'
        | 'call:invite'
        | 'call:end'
        | 'participant:remove'
        | 'lobby:admit'
        | 'pointer:show'
        | 'stage:show'
        | 'camera:direct'
        | 'board:write'
        | 'file:read'
        | 'file:add'
        | 'evidence:read'
        | 'evidence:manage'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'evidence:delete'
        | 'upload:add'
        | 'export:read'
        | 'export:create'
        | 'report:make'
        | 'support:ask'
        | 'support:read'
      )[];
      updatedAt: string;
    };
    RotatedKey: {
      /** @description Of the key that everything new is sealed under. */
      version: number;
    };
    RotateKey: {
      graceHours?: number;
      lifetimeDays?: number;
    };
    SavedSearchView: {
      conditions: components['schemas']['LogConditions'];
      createdAt: string;
      id: string;
      /** @enum {string} */
      log: 'operations' | 'access' | 'errors' | 'signIns';
      name: string;
      /** @description Whether the caller saved it. */
      own: boolean;
      savedBy: string;
      savedByName: string;
      /** @description Everybody who reads the log sees it, and may rename and delete it; otherwise only who saved it. */
      shared: boolean;
    };
    SaveMaintenance: {
      en: string;
      ja: string;
      /** @enum {unknown} */
      kind: 'planned' | 'emergency';
      /** Format: date-time */
      plannedEnd: string;
      /** Format: date-time */
      plannedStart: string;
    };
    SaveSearch: {
      conditions: unknown;
      /** @enum {unknown} */
      log: 'operations' | 'access' | 'errors' | 'signIns';
      name: string;
      shared: boolean;
    };
    ScannerView: {
      /** @enum {string} */
      condition: 'off' | 'none' | 'ready' | 'silent' | 'outdated' | 'blind';
    };
    ScheduleView: {
      endsAt: string;
      /** @description From here on it may be joined. */
      opensAt: string;
      startsAt: string;
      /** @description IANA name of the zone in which it was planned. */
      timeZone: string;
    };
    ScimGroup: {
      displayName: string;
      externalId?: string;
      id: string;
      /** @description Left out where `excludedAttributes` says so. */
      members?: {
        display: string;
        value: string;
      }[];
      meta: components['schemas']['ScimMeta'];
      schemas: 'urn:ietf:params:scim:schemas:core:2.0:Group'[];
    };
    ScimList: {
      itemsPerPage: number;
      Resources: {
        [key: string]: Record<string, never>;
      }[];
      schemas: 'urn:ietf:params:scim:api:messages:2.0:ListResponse'[];
      /** @description From 1. */
      startIndex: number;
      totalResults: number;
    };
    ScimListOfScimGroup: {
      itemsPerPage: number;
      Resources: components['schemas']['ScimGroup'][];
      schemas: 'urn:ietf:params:scim:api:messages:2.0:ListResponse'[];
      /** @description From 1. */
      startIndex: number;
      totalResults: number;
    };
    ScimListOfScimUser: {
      itemsPerPage: number;
      Resources: components['schemas']['ScimUser'][];
      schemas: 'urn:ietf:params:scim:api:messages:2.0:ListResponse'[];
      /** @description From 1. */
      startIndex: number;
      totalResults: number;
    };
    ScimMeta: {
      created: string;
      lastModified: string;
      location: string;
      /** @enum {string} */
      resourceType: 'User' | 'Group';
    };
    ScimUser: {
      active: boolean;
      displayName: string;
      emails: {
        /** @constant */
        primary: true;
        /** @constant */
        type: 'work';
        value: string;
      }[];
      externalId?: string;
      id: string;
      meta: components['schemas']['ScimMeta'];
      name: {
        familyName?: string;
        formatted: string;
        givenName?: string;
      };
      preferredLanguage: string;
      schemas: 'urn:ietf:params:scim:schemas:core:2.0:User'[];
      userName: string;
    };
    SecondSiteCredentials: {
      key: string;
      name: string;
      /** @description Under which people reach the service. */
      url: string;
    };
    SecondSiteStateView: {
      /** @description Codes of the countries that data may be in. */
      allowed: string[];
      site: null | components['schemas']['SecondSiteView'];
    };
    SecondSiteView: {
      /** @description ISO 3166-1 alpha-2. */
      country: string;
      id: string;
      name: string;
      /** @description Town, or region of a provider; empty: nobody said. */
      region: string;
      registeredAt: string;
      /** @description Name of the operator; null: the command line. */
      registeredBy: null | string;
    };
    SecurityIncidentView: {
      canary: string;
      detail: string;
      /** @description Null until somebody has written what was found and done. */
      end: null | {
        at: string;
        by: string;
        text: string;
      };
      id: string;
      openedAt: string;
    };
    SeeMissed: {
      /** Format: uuid */
      ringId?: string;
    };
    SentUserInvitation: {
      invitation: components['schemas']['UserInvitationView'];
      /** @description To hand over oneself, shown once; null when the letter is on its way. */
      url: null | string;
    };
    ServiceAccountView: {
      createdAt: string;
      createdBy: {
        displayName: string;
        id: string;
      };
      description: string;
      displayName: string;
      id: string;
      lastUsedAt: null | string;
      /** @description Keys that open something, or would if the account were active. */
      liveKeys: number;
      roles: (('admin' | 'member') | string)[];
      /** @enum {string} */
      status: 'active' | 'deactivated';
    };
    ServiceEndView: {
      /** @description The newest first, which counts; none: no end is announced. */
      announcements: components['schemas']['EndAnnouncement'][];
      /** @description The first end that can be announced now. */
      earliest: string;
      /** @description Organizations that a notice goes to now. */
      receivers: number;
    };
    ServiceNoticeView: {
      emergency: boolean;
      en: string;
      from: string;
      id: string;
      ja: string;
      /** @enum {string} */
      kind: 'maintenance' | 'end_of_service';
      /** @description It is being worked on. */
      running: boolean;
      to: string;
      /** @description An administrator who has not opened it yet. */
      toOpen: boolean;
    };
    ServiceProviderValues: {
      acsUrl: string;
      certificates: components['schemas']['SpCertificateView'][];
      entityId: string;
      /** @description Where people begin: a link to this signs in with this connection. */
      loginUrl: string;
      metadataUrl: string;
      sloUrl: string;
    };
    SessionView: {
      address: string;
      createdAt: string;
      current: boolean;
      expiresAt: string;
      factors: ('password' | 'passkey' | 'saml' | 'totp' | 'recovery_code')[];
      id: string;
      lastSeenAt: string;
      userAgent: string;
    };
    SetLogAlertRule: {
      enabled: boolean;
      /** @enum {unknown} */
      rule: 'failed_sign_ins' | 'new_country' | 'mass_download' | 'refused_access' | 'operator_access';
      threshold?: number;
    };
    SetOnCall: {
      contacts: unknown[];
    };
    SetOperatorDesk: {
      /** Format: email */
      email?: string;
      hours: unknown;
      /** @enum {unknown} */
      locale: 'ja' | 'en';
      version: number;
    };
    SetRetention: {
      keepDays?: number;
    };
    SettingsListView: {
      settings: {
        /** @description `area` or `area.field`. */
        name: string;
        /** @enum {string} */
        proof: 'failed' | 'none' | 'passed';
      }[];
      /** @description Of this release; null: it carries no record of such tests. */
      testedAt: null | string;
      /** @description SHA-256 over the names, in hexadecimal. */
      version: string;
    };
    SetUpOperator: {
      code: string;
      password: string;
      token: string;
    };
    SharedDestinationsView: {
      destinations: components['schemas']['SharedDestinationView'][];
    };
    SharedDestinationView: {
      host: string;
      /** @enum {string} */
      kind: 'webhook' | 'log_stream' | 'identity_provider' | 'metadata';
      organizations: number;
    };
    SharedItem: {
      board: null | components['schemas']['BoardOverlay'];
      byName: string;
      bytes: number;
      contentType: string;
      durationMs: null | number;
      /** @description Whether there is a copy that players can seek in. */
      hasFilm: boolean;
      hasThumbnail: boolean;
      height: null | number;
      id: string;
      /** @enum {string} */
      kind: 'recording' | 'file' | 'photo' | 'video' | 'audio' | 'note';
      name: string;
      /** @description What the server signed when it came. */
      receipt: null | components['schemas']['EvidenceReceipt'];
      receivedAt: string;
      sha256: string;
      takenAt: null | string;
      width: null | number;
    };
    SharedView: {
      expiresAt: string;
      items: components['schemas']['SharedItem'][];
      label: null | string;
      openingId: string;
      sharedBy: string;
      tenantName: string;
    };
    ShareLinkView: {
      createdAt: string;
      createdBy: {
        displayName: string;
        id: string;
      };
      expiresAt: string;
      hasPassword: boolean;
      id: string;
      items: number;
      label: null | string;
      lastOpenedAt: null | string;
      maxOpenings: null | number;
      /** @description Names of what it shows, some at most, without what was deleted. */
      names: string[];
      openings: number;
      revokedAt: null | string;
      /**
       * @description At the time of the answer.
       * @enum {string}
       */
      state: 'off' | 'expired' | 'revoked' | 'usable' | 'used_up';
    };
    ShareOpeningView: {
      address: string;
      at: string;
    };
    SharePreview: {
      expiresAt: string;
      items: number;
      label: null | string;
      needsPassword: boolean;
      sharedBy: string;
      tenantName: string;
    };
    SharingRules: {
      /** @description False: nobody makes links, and those that there are open nothing. */
      allowed: boolean;
      /** @description The longest that a link may be good for. */
      maxDays: number;
      /** @description Every new link needs a password. */
      passwordNeeded: boolean;
    };
    SheetEditionView: {
      counts: {
        expired: number;
        no: number;
        not_measured: number;
        unmet: number;
        unverified: number;
        yes: number;
      };
      id: string;
      madeAt: string;
      madeBy: string;
      number: number;
      /** @description SubjectPublicKeyInfo in DER, base64. */
      publicKey: string;
      release: string;
      /** @description Of the canonical JSON in UTF-8, hex. */
      sha256: string;
      /** @description Base64. */
      signature: string;
      window: {
        from: string;
        to: string;
      };
    };
    SheetText: {
      en: string;
      ja: string;
    };
    SignedErasureCertificate: {
      /** @description JSON; the signature is over these very bytes. */
      document: string;
      /** @description SubjectPublicKeyInfo in DER, base64. */
      publicKey: string;
      /** @description Ed25519 (RFC 8032), base64. */
      signature: string;
    };
    SignedIntegrityReport: {
      document: string;
      /** @description SubjectPublicKeyInfo in DER, base64. */
      publicKey: string;
      /** @description Ed25519, base64. */
      signature: string;
    };
    SignedOut: {
      /** @description Where the browser goes on to, to sign out at the identity provider as well; null when the session came from none. */
      continueTo: null | string;
    };
    SignIn: {
      email: string;
      password: string;
      tenant: string;
    };
    SignInConnection: {
      id: string;
      name: string;
    };
    SignInOptions: {
      /** @description By name. */
      connections: components['schemas']['SignInConnection'][];
      /** @description The one that people of this domain must use; null where they may choose. */
      required: null | components['schemas']['SignInConnection'];
    };
    SignInRule: {
      /** @description Whether with a password. */
      password: boolean;
      /** @description Where they sign in with their organization's identity provider, as a path of this site; null without one. */
      ssoPath: null | string;
    };
    SignInView: {
      address: null | string;
      at: string;
      id: string;
      /** @enum {string} */
      method: 'password' | 'passkey' | 'saml' | 'recovery';
      /** @enum {string} */
      outcome: 'success' | 'refused';
      /** @description Why it was refused; null when it was not. */
      reason: null | string;
      /** @description Who it was, or who was meant; null when nobody of the tenant was. */
      user: null | {
        displayName: string;
        email: string;
        id: string;
      };
      /** @description What the browser calls itself. */
      userAgent: string;
    };
    SiteRef: {
      id: string;
      name: string;
    };
    SiteRetention: {
      keepDays: null | number;
      siteId: string;
      siteName: string;
    };
    SiteView: {
      address: string;
      archived: boolean;
      /** @description The tenant's own number of the site, unique without regard to case; empty when it has none. */
      code: string;
      createdAt: string;
      /** @description What was entered in the fields that the organization has added, in their order. */
      customFields: components['schemas']['CustomValue'][];
      id: string;
      /** @description When the last call began that the caller may see; null before the first. */
      lastCallAt: null | string;
      name: string;
      note: string;
    };
    SlowMonthView: {
      knownMin: number;
      /** @description 2026-11, in Japan. */
      month: string;
      over: boolean;
      slowMin: number;
      stretchMin: number;
    };
    SpCertificateView: {
      /** @description SHA-256 of the DER form, lower-case hexadecimal without separators. */
      fingerprint: string;
      notAfter: string;
      notBefore: string;
      /** @description Until when it is published besides the current one; null for the current one. */
      publishedUntil: null | string;
      /** @enum {string} */
      state: 'current' | 'next' | 'previous';
      subject: string;
    };
    StartedTestSignIn: {
      expiresAt: string;
      id: string;
      url: string;
    };
    StartExport: {
      partBytes?: number;
    };
    StartGuestNetworkCheck: {
      fingerprint: unknown;
      token: string;
    };
    StartLogExport: {
      conditions: unknown;
      /** @enum {unknown} */
      format: 'csv' | 'jsonl' | 'ocsf';
      /** @enum {unknown} */
      log: 'operations' | 'access' | 'errors' | 'signIns';
    };
    StartNetworkCheck: {
      fingerprint: unknown;
    };
    StartRings: {
      userIds?: string[];
    };
    StatusPage: {
      /** @description When it was put together. */
      at: string;
      components: components['schemas']['ComponentView'][];
      /** @description Open ones first, then the newest; of the last 90 days. */
      incidents: components['schemas']['PublicIncident'][];
      /** @description Whether news of it can be had by mail. */
      mail: boolean;
      maintenance: components['schemas']['MaintenanceView'][];
      name: string;
      /** @description From another machine than the service's. */
      outside: boolean;
      url: string;
    };
    StatusSubscriptionToken: {
      token: unknown;
    };
    StepUpView: {
      /** @description For `saml`: the identity providers that know the caller. `GET /saml/:id/login?fresh=1` leads there and back. */
      connections: components['schemas']['SignInConnection'][];
      /** @description Until when the last proof counts as fresh; in the past when it does not. */
      freshUntil: string;
      /** @description None: only signing in again helps. */
      ways: ('password' | 'passkey' | 'saml' | 'password_totp')[];
    };
    StepUpWithPassword: {
      code?: string;
      password: string;
    };
    StorageBreakdown: {
      kinds: string[];
      /** @description By when they came (UTC, `2026-11`), the last twelve that have something, the oldest first. */
      months: string[];
      /** @description In use for what was made of items: small pictures, tracks of recordings. */
      otherBytes: number;
      /** @description The largest 20; null for what belongs to no site. */
      sites: string[];
      trash: components['schemas']['StorageShare'];
    };
    StorageShare: {
      bytes: number;
      items: number;
    };
    StorageView: {
      max: number;
      /** @description Promised to what is being written. */
      reserved: number;
      used: number;
    };
    SubscribeToStatus: {
      /** Format: email */
      email: string;
      /** @enum {unknown} */
      locale: 'ja' | 'en';
    };
    SupportDesk: {
      /** @description Null: the operator has set no desk. */
      hours: null | components['schemas']['DeskHours'];
      open: boolean;
      /** @description ISO 8601: when it opens next; null while it is open, and when nobody knows. */
      opensAt: null | string;
    };
    SupportMessageView: {
      at: string;
      author: string;
      /** @enum {string} */
      kind: 'closed' | 'message' | 'reopened';
      seq: number;
      /** @enum {string} */
      side: 'requester' | 'desk';
      text: string;
    };
    SupportRequestView: {
      askedBy: {
        id: string;
        name: string;
      };
      /** @description Of the last row of its thread. */
      changedAt: string;
      firstReplyAt: null | string;
      id: string;
      /** @enum {string} */
      kind: 'fault' | 'question';
      /** @description By which people speak of it, in their organization. */
      number: number;
      receivedAt: string;
      /** @enum {string} */
      state: 'waiting' | 'answered' | 'closed';
      subject: string;
    };
    SupportThread: {
      askedBy: {
        id: string;
        name: string;
      };
      call: null | {
        id: string;
        title: string;
      };
      /** @description Of the last row of its thread. */
      changedAt: string;
      contact: string;
      firstReplyAt: null | string;
      id: string;
      /** @enum {string} */
      kind: 'fault' | 'question';
      messages: components['schemas']['SupportMessageView'][];
      /** @description By which people speak of it, in their organization. */
      number: number;
      receivedAt: string;
      /** @enum {string} */
      state: 'waiting' | 'answered' | 'closed';
      subject: string;
    };
    SuppressedAgain: {
      at: string;
      tenants: number;
      users: number;
    };
    SuppressionView: {
      /** @description After restores, the newest first. */
      again: components['schemas']['SuppressedAgain'][];
      /** @description Organizations and people on the list. */
      entries: number;
      /** @description Erased, and not in every store of the list yet: that is tried again each minute. */
      waiting: number;
      /** @description Null: nothing was erased yet. */
      writtenAt: null | string;
    };
    SuspendTenant: {
      reason: string;
    };
    SystemRoleView: {
      peopleCount: number;
      permissions: (
        | 'chat:write'
        | 'drawing:draw'
        | 'drawing:erase'
        | 'recording:read'
        | 'recording:start'
        | 'user:read'
        | 'user:manage'
        | 'key:read'
        | 'key:manage'
        | 'tenant:read'
        | 'tenant:update'
        | 'tenant:cancel'
        | 'group:read'
        | 'group:manage'
        | 'role:read'
        | 'role:manage'
        | 'connection:read'
        | 'connection:manage'
        | 'domain:read'
        | 'domain:manage'
        | 'security:read'
        | 'security:update'
        | 'service_account:read'
        | 'service_account:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:read'
        | 'provisioning:manage'
        | 'session:read'
        | 'session:revoke'
        | 'profile:update'
        | 'presence:read'
        | 'presence:update'
        | 'ring:read'
        | 'ring:start'
        | 'ring:answer'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:read'
        | 'call:update'
        | 'call:create'
        | 'call:join'
        | 'call:invite'
        | 'call:end'
        | 'participant:remove'
        | 'lobby:admit'
        | 'pointer:show'
        | 'stage:show'
        | 'camera:direct'
        | 'board:write'
        | 'file:read'
        | 'file:add'
        | 'evidence:read'
        | 'evidence:manage'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'evidence:delete'
        | 'upload:add'
        | 'export:read'
        | 'export:create'
        | 'report:make'
        | 'support:ask'
        | 'support:read'
      )[];
      /** @enum {string} */
      role: 'admin' | 'member';
    };
    TellTiming: {
      /** @enum {unknown} */
      kind: 'page' | 'picture';
      ms: number;
    };
    TenantAddresses: {
      ranges: components['schemas']['AddressRange'][];
      /** @description Counts changes, so that two admins do not undo each other's. */
      version: number;
      /** @description Where the caller comes from, as far as the server sees. */
      yourAddress: string;
    };
    TenantGrantView: {
      /** @description Over by then, if not everybody has approved. */
      answerBy: string;
      /** @description The operators who have approved. */
      approvedBy: {
        at: string;
        name: string;
      }[];
      askedAt: string;
      emergency: boolean;
      endedAt: null | string;
      endedBy: ('operator' | 'tenant' | 'time') | null;
      endsAt: null | string;
      id: string;
      minutes: number;
      operator: {
        id: string;
        name: string;
      };
      reason: string;
      /** @enum {string} */
      scope: 'metadata' | 'content';
      startsAt: null | string;
      /** @enum {string} */
      state: 'active' | 'refused' | 'ended' | 'asked';
      tenantApprovedAt: null | string;
      /** @description Who of the tenant has approved; null for nobody. */
      tenantApprovedBy: null | string;
      /** @description Whose approval is missing; operators as often as it takes. */
      waitsFor: ('operator' | 'tenant')[];
    };
    TenantKeys: {
      /** @description When there will be a new one by itself; null where that is left to administrators, or there is none yet. */
      nextAt: null | string;
      versions: components['schemas']['TenantKeyView'][];
    };
    TenantKeyView: {
      createdAt: string;
      /** @description When it is destroyed: the key service could bring it back until then. */
      goneAt: null | string;
      /** @description Photos, recordings and files that are sealed under it. */
      objects: number;
      /** @description Secrets that are sealed under it, e.g. of webhooks and second factors. */
      secrets: number;
      /** @enum {string} */
      state: 'replaced' | 'current' | 'destroyed';
      version: number;
    };
    TenantLife: {
      /** @description When it is erased; null while it is not cancelled. */
      eraseAt: null | string;
      /** @enum {string} */
      state: 'trial' | 'active' | 'suspended' | 'cancelled' | 'erasing' | 'erased';
      /** @description Of a trial. */
      trialEndsAt: null | string;
    };
    TenantSecurity: {
      /** @description Who could be chosen: active administrators with a passkey, by name; LIMITS.breakGlassCandidates at most. */
      breakGlassCandidates: components['schemas']['BreakGlassCandidate'][];
      /** @description Whether that administrator could do so today: active, an administrator, with a passkey. */
      breakGlassReady: boolean;
      /** @description The one administrator who can sign in with a passkey where single sign-on is enforced. */
      breakGlassUserId: null | string;
      /** @description Roles whose people need a second factor at sign-in, unless an identity provider has seen to it. */
      mfaRequiredRoles: (('admin' | 'member') | string)[];
      /** @description Grows with every change; a change names the one that it was made on. */
      version: number;
    };
    TenantSettings: {
      /** @description Colour of buttons and links, `#rrggbb`; empty: as the product comes. */
      accent: string;
      /** @description Text that is written in calls. What was written stays to be read. */
      chat: boolean;
      /** @description Files of a device are brought into a call: to the chat and before everybody. */
      chatFiles: boolean;
      conformity: components['schemas']['ConformityDefaults'];
      consentEn: string;
      /** @description What everybody agrees to before joining; empty in both languages asks nothing. */
      consentJa: string;
      /** @description Of these texts; 0 before there were any. */
      consentVersion: number;
      /** @enum {string} */
      directCalls: 'off' | 'direct' | 'relayed';
      /** @description Lines, arrows, texts and measures on live and still pictures of calls; pointing is no drawing. */
      drawing: boolean;
      /** @description Links that let people without an account into a call. */
      guestLinks: boolean;
      /** @description Whether guests of new calls wait until a host lets them in. */
      lobbyByDefault: boolean;
      mailTexts: {
        en: components['schemas']['MailTexts'];
        ja: components['schemas']['MailTexts'];
      };
      name: string;
      /** @description What the contract does not have, whatever is set here. */
      notInPlan: (
        | 'guestLinks'
        | 'chat'
        | 'chatFiles'
        | 'drawing'
        | 'screenSharing'
        | 'remoteCamera'
        | 'reports'
        | 'recording'
      )[];
      /** @enum {string} */
      photoMetadata: 'keep' | 'strip_position' | 'strip_all';
      /** @description What the product is called in this organization; empty: as it comes. */
      productName: string;
      /** @enum {string} */
      recordingConsent: 'announce' | 'ask' | 'forbid';
      /** @description Photos, light, zoom and the other settings of somebody else's camera. */
      remoteCamera: boolean;
      /** @description Reports of calls on paper (PDF). Those that are made stay. */
      reports: boolean;
      /** @description What a person's own computer shows goes into calls. */
      screenSharing: boolean;
      sharing: components['schemas']['SharingRules'];
      /** @description IANA name of the zone in which logs are shown and taken away, beside UTC. */
      timeZone: string;
      /** @description Grows with every change; a change names the one that it was made on. */
      version: number;
    };
    TenantView: {
      appearance: components['schemas']['AppearanceView'];
      /** @description What there is for its people now. */
      features: components['schemas']['FeaturesInUse'];
      id: string;
      life: components['schemas']['TenantLife'];
      name: string;
      plan: components['schemas']['PlanView'];
      slug: string;
      /** @description IANA name of the zone that the organization works in. */
      timeZone: string;
      use: {
        concurrentCalls: number;
      };
    };
    TestSignIn: {
      /** @description Every attribute that came, so that a wrong name is found; at most 50. */
      attributes: {
        name: string;
        values: string[];
      }[];
      /** @description In the order in which they are made; what comes after the first failure is `skipped`. */
      checks: components['schemas']['TestSignInCheck'][];
      finishedAt: null | string;
      id: string;
      /** @description Who would have signed in; null unless every check passed. */
      person: null | components['schemas']['TestSignInPerson'];
      startedAt: string;
      /** @enum {string} */
      state: 'failed' | 'waiting' | 'expired' | 'passed';
    };
    TestSignInCheck: {
      /** @enum {string} */
      check:
        | 'form'
        | 'document'
        | 'signature_form'
        | 'request'
        | 'browser'
        | 'encryption'
        | 'signature'
        | 'status'
        | 'issuer'
        | 'destination'
        | 'subject'
        | 'time'
        | 'audience'
        | 'attributes'
        | 'email_domain'
        | 'person'
        | 'replay';
      expected: null | string;
      /** @enum {string} */
      outcome: 'failed' | 'passed' | 'skipped';
      /** @description Why it failed. */
      refusal:
        | (
            | 'expired'
            | 'replay'
            | 'connection_disabled'
            | 'malformed_form'
            | 'too_large'
            | 'not_base64'
            | 'not_utf8'
            | 'forbidden_markup'
            | 'malformed_xml'
            | 'too_complex'
            | 'not_a_response'
            | 'assertion_count'
            | 'duplicate_id'
            | 'misplaced_signature'
            | 'refused_algorithm'
            | 'refused_transform'
            | 'not_encrypted'
            | 'refused_encryption'
            | 'not_decryptable'
            | 'unsolicited'
            | 'unknown_request'
            | 'request_expired'
            | 'wrong_relay_state'
            | 'wrong_browser'
            | 'unsigned_response'
            | 'unsigned_assertion'
            | 'unknown_certificate'
            | 'bad_signature'
            | 'status_not_success'
            | 'wrong_issuer'
            | 'wrong_response_issuer'
            | 'wrong_destination'
            | 'missing_name_id'
            | 'foreign_subject'
            | 'missing_confirmation'
            | 'wrong_recipient'
            | 'wrong_in_response_to'
            | 'clock_skew'
            | 'missing_expiry'
            | 'too_old'
            | 'stale_authentication'
            | 'wrong_audience'
            | 'missing_audience'
            | 'unknown_condition'
            | 'missing_attribute'
            | 'malformed_attribute'
            | 'email_domain_unverified'
            | 'user_deactivated'
            | 'user_exists'
            | 'user_unknown'
            | 'other_person'
          )
        | null;
      /** @description What came and what was wanted, where that can be said, e.g. both audiences. */
      seen: null | string;
    };
    TestSignInPerson: {
      displayName: string;
      email: string;
      groups: string[];
      /** @enum {string} */
      locale: 'ja' | 'en';
      nameId: string;
      roles: (('admin' | 'member') | string)[];
      /**
       * @description What a real sign-in would do.
       * @enum {string}
       */
      would: 'create' | 'sign_in' | 'confirm_link';
    };
    Ticket: {
      expiresAt: string;
      /** @description Origin of the installation: whoever cannot reach the node any more finds the call again from there. */
      front: string;
      ticket: string;
      /** @description Origin of the node that hosts the call. */
      url: string;
    };
    TimelineEntry: {
      /** @description Of operations and sign-ins. */
      action:
        | (
            | 'tenant.created'
            | 'tenant.plan_changed'
            | 'tenant.plan_terms_changed'
            | 'tenant.suspended'
            | 'tenant.resumed'
            | 'tenant.activated'
            | 'tenant.cancelled'
            | 'tenant.cancellation_withdrawn'
            | 'tenant.erasure_reminded'
            | 'tenant.erasure_begun'
            | 'tenant.updated'
            | 'tenant.addresses_changed'
            | 'tenant.contacts_changed'
            | 'tenant.custom_fields_changed'
            | 'tenant.logo_changed'
            | 'tenant.consent_changed'
            | 'consent.accepted'
            | 'tenant.security_changed'
            | 'domain.added'
            | 'domain.verified'
            | 'domain.lost'
            | 'domain.removed'
            | 'domain.sso_changed'
            | 'site.created'
            | 'site.updated'
            | 'site.archived'
            | 'site.restored'
            | 'signin.succeeded'
            | 'signin.rejected'
            | 'session.revoked'
            | 'session.stepped_up'
            | 'signin.break_glass'
            | 'factor.added'
            | 'factor.removed'
            | 'factor.recovery_codes_renewed'
            | 'factor.recovery_code_used'
            | 'factor.reset'
            | 'factor.passkey_copied'
            | 'session.ended_by_provider'
            | 'session.signed_out'
            | 'user.created'
            | 'user.updated'
            | 'user.deactivated'
            | 'user.reactivated'
            | 'user.password_changed'
            | 'user.imported'
            | 'user.exported'
            | 'user.invited'
            | 'user.invitation_accepted'
            | 'user.invitation_revoked'
            | 'user.password_reset_requested'
            | 'user.password_reset_refused'
            | 'user.deleted'
            | 'group.created'
            | 'group.renamed'
            | 'group.members_changed'
            | 'group.deleted'
            | 'role.created'
            | 'role.updated'
            | 'role.deleted'
            | 'service_account.created'
            | 'service_account.updated'
            | 'service_account.deactivated'
            | 'service_account.reactivated'
            | 'key.created'
            | 'key.rotated'
            | 'key.revoked'
            | 'key.refused'
            | 'logout.rejected'
            | 'connection.created'
            | 'connection.updated'
            | 'connection.enabled'
            | 'connection.disabled'
            | 'connection.deleted'
            | 'connection.tested'
            | 'connection.key_rotated'
            | 'connection.linked'
            | 'connection.metadata_applied'
            | 'connection.metadata_waiting'
            | 'connection.metadata_failed'
            | 'connection.certificate_dropped'
            | 'connection.certificate_expiring'
            | 'call.created'
            | 'call.updated'
            | 'call.invited'
            | 'call.uninvited'
            | 'call.cancelled'
            | 'call.guest_link_created'
            | 'call.guest_link_mailed'
            | 'call.guest_link_revoked'
            | 'call.guest_link_used'
            | 'call.guest_waiting'
            | 'call.guest_admitted'
            | 'call.guest_denied'
            | 'call.guest_gave_up'
            | 'call.ticket_issued'
            | 'call.joined'
            | 'call.left'
            | 'call.participant_removed'
            | 'call.ended'
            | 'call.media_moved'
            | 'call.direct_opened'
            | 'call.direct_closed'
            | 'call.conformity_chosen'
            | 'ring.started'
            | 'ring.answered'
            | 'ring.declined'
            | 'ring.missed'
            | 'ring.cancelled'
            | 'presence.chosen'
            | 'drawing.cleared'
            | 'camera.requested'
            | 'camera.allowed'
            | 'file.added'
            | 'evidence.added'
            | 'evidence.not_kept'
            | 'evidence.archived'
            | 'evidence.updated'
            | 'evidence.comment_added'
            | 'evidence.comment_removed'
            | 'evidence.scanned'
            | 'evidence.opened'
            | 'evidence.integrity_failed'
            | 'upload.started'
            | 'upload.refused'
            | 'upload.removed'
            | 'upload.pass_issued'
            | 'share.created'
            | 'share.revoked'
            | 'share.opened'
            | 'share.refused'
            | 'share.downloaded'
            | 'share.archived'
            | 'report.requested'
            | 'report.made'
            | 'report.failed'
            | 'report.template_changed'
            | 'report.logo_changed'
            | 'evidence.trashed'
            | 'evidence.trash_emptied'
            | 'evidence.restored'
            | 'evidence.erased'
            | 'evidence.retention_changed'
            | 'evidence.retention_unset'
            | 'legal_hold.placed'
            | 'legal_hold.lifted'
            | 'tenant_key.rotated'
            | 'tenant_key.destroyed'
            | 'tenant_key.destruction_dated'
            | 'storage.nearly_full'
            | 'storage.notice_sent'
            | 'recording.started'
            | 'recording.answered'
            | 'recording.stopped'
            | 'recording.stored'
            | 'recording.film_ordered'
            | 'recording.composed'
            | 'recording.erased'
            | 'recording.opened'
            | 'export.started'
            | 'export.ready'
            | 'export.ended'
            | 'export.granted'
            | 'export.downloaded'
            | 'tenant.imported'
            | 'service.notified'
            | 'support.asked'
            | 'support.written'
            | 'support.closed'
            | 'support.reopened'
            | 'webhook.created'
            | 'webhook.updated'
            | 'webhook.enabled'
            | 'webhook.disabled'
            | 'webhook.secret_rotated'
            | 'webhook.tested'
            | 'webhook.replayed'
            | 'webhook.deleted'
            | 'audit.heartbeat'
            | 'audit.downloaded'
            | 'audit.drilled'
            | 'audit.published'
            | 'audit.alerted'
            | 'audit.alert_acknowledged'
            | 'audit.alert_rule_set'
            | 'log_stream.created'
            | 'log_stream.updated'
            | 'log_stream.deleted'
            | 'log_export.started'
            | 'log_export.ready'
            | 'log_export.ended'
            | 'log_export.granted'
            | 'log_export.downloaded'
            | 'saved_search.shared'
            | 'saved_search.updated'
            | 'saved_search.deleted'
            | 'audit.altered'
            | 'audit.rolled_back'
            | 'integrity.difference'
            | 'integrity.checked'
            | 'integrity.reported'
            | 'monthly_report.made'
            | 'letters.chosen'
            | 'operator.access_asked'
            | 'operator.access_approved'
            | 'operator.access_refused'
            | 'operator.access_used'
            | 'operator.access_ended'
            | 'access.denied'
          )
        | null;
      actor: {
        id: null | string;
        /** @enum {string} */
        kind: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        name: string;
      };
      address: null | string;
      at: string;
      callId: null | string;
      code:
        | (
            | 'VALIDATION'
            | 'MALFORMED'
            | 'UNAUTHENTICATED'
            | 'SIGN_IN_REJECTED'
            | 'FACTOR_REJECTED'
            | 'SIGN_IN_EXPIRED'
            | 'STEP_UP_REQUIRED'
            | 'LAST_FACTOR'
            | 'NO_SECOND_FACTOR'
            | 'PASSKEYS_LIMIT'
            | 'BREAK_GLASS_MISSING'
            | 'BREAK_GLASS'
            | 'FORBIDDEN'
            | 'TENANT_SUSPENDED'
            | 'TENANT_CANCELLED'
            | 'PLAN_BELOW_USE'
            | 'OPERATOR_ACCESS_OVER'
            | 'CSRF_REJECTED'
            | 'ADDRESS_NOT_ALLOWED'
            | 'ADDRESS_LOCKOUT'
            | 'KEY_IN_URL'
            | 'NOT_FOUND'
            | 'METHOD_NOT_ALLOWED'
            | 'CONFLICT'
            | 'DRILL_NEEDS_WINDOW'
            | 'DRILL_NEEDS_NODES'
            | 'PLACE_NOT_ALLOWED'
            | 'EMAIL_TAKEN'
            | 'ERASURE_PENDING'
            | 'LAST_ADMIN'
            | 'PASSWORD_TOO_SHORT'
            | 'PASSWORD_TOO_LONG'
            | 'PASSWORD_COMMON'
            | 'IDEMPOTENCY_MISMATCH'
            | 'IDEMPOTENCY_RUNNING'
            | 'TOO_LARGE'
            | 'RANGE_NOT_SATISFIABLE'
            | 'UPLOAD_OFFSET'
            | 'CHECKSUM_MISMATCH'
            | 'TUS_VERSION'
            | 'UNSUPPORTED_MEDIA_TYPE'
            | 'RATE_LIMITED'
            | 'BUSY'
            | 'NOT_READY'
            | 'INTERNAL'
            | 'UNREACHABLE'
            | 'OUTGOING_REFUSED'
            | 'OUTGOING_FAILED'
            | 'SCIM_UNIQUENESS'
            | 'WEBHOOKS_LIMIT'
            | 'LOG_EXPORTS_LIMIT'
            | 'LOG_EXPORTS_AT_ONCE'
            | 'SAVED_SEARCHES_LIMIT'
            | 'LOG_STREAMS_LIMIT'
            | 'WEBHOOK_DISABLED'
            | 'SETTINGS_CHANGED'
            | 'SUPPORT_LIMIT'
            | 'SUPPORT_NOT_ANSWERED'
            | 'MAIL_PLACEHOLDER'
            | 'ACCENT_ILLEGIBLE'
            | 'SERVICE_ACCOUNTS_LIMIT'
            | 'KEYS_LIMIT'
            | 'KEY_OVER'
            | 'GROUP_NAME_TAKEN'
            | 'GROUPS_LIMIT'
            | 'GROUP_FULL'
            | 'INVITEES_LIMIT'
            | 'SAML_REJECTED'
            | 'SAML_LOGOUT_REJECTED'
            | 'CONNECTION_METADATA'
            | 'CONNECTIONS_LIMIT'
            | 'CONNECTION_NAME_TAKEN'
            | 'CONNECTION_NOT_READY'
            | 'CONNECTION_IN_USE'
            | 'SSO_REQUIRED'
            | 'ROLE_NAME_TAKEN'
            | 'ARCHIVE_LIMIT'
            | 'COMMENTS_LIMIT'
            | 'ROLES_LIMIT'
            | 'ROLE_IN_USE'
            | 'ROLE_GIVEN'
            | 'IMPORT_UNREADABLE'
            | 'IMPORT_REFUSED'
            | 'SERVICE_ENDING'
            | 'NOTICE_TOO_LATE'
            | 'CALENDAR_ENDS'
            | 'MAIL_OFF'
            | 'BEYOND_OWN_RIGHTS'
            | 'DOMAIN_PUBLIC'
            | 'DOMAIN_EXISTS'
            | 'DOMAINS_LIMIT'
            | 'DOMAIN_NOT_VERIFIED'
            | 'SITE_CODE_TAKEN'
            | 'SITE_ARCHIVED'
            | 'CUSTOM_FIELD_UNKNOWN'
            | 'CUSTOM_FIELD_REQUIRED'
            | 'CUSTOM_FIELD_VALUE'
            | 'CUSTOM_FIELD_IN_USE'
            | 'CUSTOM_FIELD_FIXED'
            | 'CUSTOM_FIELD_LABEL_TAKEN'
            | 'CUSTOM_FIELDS_LIMIT'
            | 'CONSENT_REQUIRED'
            | 'FEATURE_OFF'
            | 'RECORDING_FORBIDDEN'
            | 'RECORDING_RUNNING'
            | 'RECORDING_UNAVAILABLE'
            | 'CALL_NOT_OPEN'
            | 'CALL_ELSEWHERE'
            | 'CALL_ENDED'
            | 'CAMERA_UNABLE'
            | 'DRAWING_FULL'
            | 'FILES_FULL'
            | 'STORAGE_FULL'
            | 'EXPORT_EXISTS'
            | 'LEGAL_HOLD'
            | 'HASH_MISMATCH'
            | 'INTEGRITY_FAILED'
            | 'CALL_STARTED'
            | 'CALL_FULL'
            | 'CONCURRENT_CALLS_LIMIT'
            | 'INVITATION_INVALID'
            | 'SHARE_INVALID'
            | 'SHARE_PASSWORD'
            | 'SHARE_RULES'
            | 'RING_OVER'
            | 'ADMISSION_DENIED'
            | 'NOT_ADMITTED'
            | 'LOBBY_FULL'
            | 'LOBBY_TIMEOUT'
            | 'REMOVED_FROM_CALL'
            | 'TICKET_INVALID'
            | 'RESUME_REJECTED'
            | 'PROTOCOL_TOO_OLD'
            | 'PROTOCOL_TOO_NEW'
            | 'UNKNOWN_COMMAND'
            | 'NOT_JOINED'
            | 'ALREADY_JOINED'
            | 'MEDIA_UNAVAILABLE'
            | 'MEDIA_LIMIT'
            | 'MEDIA_UNSUPPORTED'
          )
        | null;
      /** @description Whether a file was opened. */
      content: boolean;
      /** @description Of the entry, in its log. */
      id: string;
      /** @enum {string} */
      log: 'operations' | 'access' | 'errors' | 'signIns';
      /** @enum {string} */
      outcome: 'success' | 'refused' | 'failed';
      requestId: null | string;
      /** @description Of requests and errors: method and template of a route, or the name of a command. */
      route: null | string;
    };
    TimeSpread: {
      p50: null | number;
      p95: null | number;
      samples: number;
    };
    TlsAddressView: {
      /** @description `host:port`, an IPv6 address in brackets. */
      address: string;
      inside: null | components['schemas']['TlsScanView'];
      outside: null | components['schemas']['TlsScanView'];
      uses: ('socket' | 'relay' | 'web')[];
    };
    TlsScanView: {
      /** @description Versions that it spoke. */
      accepted: ('TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3')[];
      /** @description `host:port`, an IPv6 address in brackets. */
      address: string;
      /** @description ISO 8601. */
      at: string;
      /** @description The one that it took of all of them; null when it spoke none. */
      chosen: ('TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') | null;
      /** @description Why there is no finding: it was not reached, or the scanner could not prove itself; null for a finding. */
      code: null | string;
      /** @description Whole days from the scan to the end of the certificate, rounded down; null without a certificate. */
      daysLeft: null | number;
      /** @description What is promised and did not hold, the worst first. */
      faults: (
        'old_version' | 'not_reached' | 'not_preferred' | 'certificate_ends' | 'not_trusted' | 'no_hsts'
      )[];
      /** @description Browsers are told to come back encrypted alone (RFC 6797); of the web only. */
      hsts: boolean;
      id: string;
      /** @description By a prober that stands elsewhere; otherwise by the service itself. */
      outside: boolean;
      /** @description The certificate is of this name, and signed by somebody whom the scanning machine trusts. */
      trusted: boolean;
      /** @description End of its certificate, ISO 8601; null without one. */
      validUntil: null | string;
    };
    TlsTarget: {
      /** @description `host:port`, an IPv6 address in brackets. */
      address: string;
      uses: ('socket' | 'relay' | 'web')[];
    };
    TotpCode: {
      code: string;
    };
    TotpEnrolment: {
      /** @description Base32, for people who type it. */
      secret: string;
      /** @description `otpauth://…`, for a QR code. */
      uri: string;
    };
    TotpView: {
      createdAt: string;
      lastUsedAt: null | string;
    };
    TrashView: {
      /** @description Of the items themselves; what was made of them comes on top. */
      bytes: number;
      heldBytes: number;
      /** @description Of these, under a legal hold: emptying the trash leaves them. */
      heldItems: number;
      items: number;
    };
    UndeliveredNotice: {
      at: string;
      code: null | string;
      event: string;
      /** @enum {string} */
      kind: 'incident' | 'maintenance' | 'end_of_service';
      noticeId: string;
      tenant: {
        id: string;
        name: string;
      };
    };
    UpdateCall: {
      customFields?: unknown[];
      durationMin?: number;
      lobby?: boolean;
      /** Format: uuid */
      siteId?: string;
      /** Format: date-time */
      startsAt?: string;
      /** @description IANA name of a time zone */
      timeZone?: string;
      title?: string;
    };
    UpdateConnection: {
      attributes?: unknown;
      /** @description Name of a role of the product, or the id of one that was made */
      defaultRole?: string;
      encryptionWanted?: boolean;
      groupMappings?: unknown[];
      idpInitiatedAllowed?: boolean;
      jitEnabled?: boolean;
      name?: string;
      /** @enum {unknown} */
      provider?: 'entra' | 'okta' | 'google' | 'hennge' | 'other';
      /** @enum {unknown} */
      signaturePolicy?: 'both' | 'assertion';
      version: number;
    };
    UpdateCustomFields: {
      fields: unknown[];
      version: number;
    };
    UpdateDomain: {
      /** Format: uuid */
      ssoConnectionId?: string;
      ssoEnforced?: boolean;
    };
    UpdateEmergencyContacts: {
      contacts: unknown[];
      version: number;
    };
    UpdateGroup: {
      displayName?: string;
    };
    UpdateLogStream: {
      enabled?: boolean;
      /** @enum {unknown} */
      format?: 'json' | 'ocsf';
      name?: string;
    };
    UpdateMe: {
      displayName?: string;
      /** @enum {unknown} */
      locale?: 'ja' | 'en';
    };
    UpdateRole: {
      description?: string;
      name?: string;
      permissions?: (
        | 'tenant:read'
        | 'tenant:update'
        | 'tenant:cancel'
        | 'user:read'
        | 'user:manage'
        | 'group:read'
        | 'group:manage'
        | 'role:read'
        | 'role:manage'
        | 'connection:read'
        | 'connection:manage'
        | 'domain:read'
        | 'domain:manage'
        | 'security:read'
        | 'security:update'
        | 'key:read'
        | 'key:manage'
        | 'service_account:read'
        | 'service_account:manage'
        | 'webhook:read'
        | 'webhook:manage'
        | 'provisioning:read'
        | 'provisioning:manage'
        | 'session:read'
        | 'session:revoke'
        | 'profile:update'
        | 'presence:read'
        | 'presence:update'
        | 'ring:start'
        | 'ring:answer'
        | 'ring:read'
        | 'audit:read'
        | 'site:read'
        | 'site:manage'
        | 'call:create'
        | 'call:read'
        | 'call:update'
        | 'call:join'
        | 'call:invite'
        | 'call:end'
        | 'participant:remove'
        | 'lobby:admit'
        | 'pointer:show'
        | 'stage:show'
        | 'camera:direct'
        | 'board:write'
        | 'recording:start'
        | 'recording:read'
        | 'file:add'
        | 'file:read'
        | 'evidence:read'
        | 'evidence:annotate'
        | 'evidence:share'
        | 'upload:add'
        | 'evidence:delete'
        | 'evidence:manage'
        | 'export:create'
        | 'export:read'
        | 'report:make'
        | 'support:ask'
        | 'support:read'
        | 'chat:write'
        | 'drawing:draw'
        | 'drawing:erase'
      )[];
    };
    UpdateSavedSearch: {
      name?: string;
      shared?: boolean;
    };
    UpdateServiceAccount: {
      description?: string;
      displayName?: string;
      roles?: string[];
      /** @enum {unknown} */
      status?: 'active' | 'deactivated';
    };
    UpdateSite: {
      address?: string;
      archived?: boolean;
      code?: string;
      customFields?: unknown[];
      name?: string;
      note?: string;
    };
    UpdateTenantAddresses: {
      lockMeOut?: boolean;
      ranges: unknown[];
      version: number;
    };
    UpdateTenantSecurity: {
      /** Format: uuid */
      breakGlassUserId?: string;
      mfaRequiredRoles?: string[];
      version: number;
    };
    UpdateTenantSettings: {
      accent?: unknown;
      chat?: boolean;
      chatFiles?: boolean;
      conformity?: unknown;
      consentEn?: string;
      consentJa?: string;
      /** @enum {unknown} */
      directCalls?: 'direct' | 'relayed' | 'off';
      drawing?: boolean;
      guestLinks?: boolean;
      lobbyByDefault?: boolean;
      mailTexts?: unknown;
      name?: string;
      /** @enum {unknown} */
      photoMetadata?: 'keep' | 'strip_position' | 'strip_all';
      productName?: string;
      /** @enum {unknown} */
      recordingConsent?: 'announce' | 'ask' | 'forbid';
      remoteCamera?: boolean;
      reports?: boolean;
      screenSharing?: boolean;
      sharing?: unknown;
      /** @description IANA name of a time zone */
      timeZone?: string;
      version: number;
    };
    UpdateUser: {
      displayName?: string;
      /** Format: email */
      email?: string;
      /** @enum {unknown} */
      locale?: 'ja' | 'en';
      password?: string;
      roles?: string[];
      /** @enum {unknown} */
      status?: 'active' | 'deactivated';
    };
    UpdateWebhook: {
      description?: string;
      enabled?: boolean;
      events?: (
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.cancelled'
        | 'call.joined'
        | 'call.left'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.participant_removed'
        | 'call.ended'
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'ring.missed'
        | 'file.added'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.invited'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'audit.published'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'audit.alerted'
        | 'service.notified'
        | 'audit.recorded'
      )[];
      url?: string;
    };
    UploadPass: {
      expiresAt: string;
      id: string;
      items: number;
      token: string;
    };
    UploadRules: {
      /**
       * @description Whether it may film for itself what the line of a call does not carry: the organization's rule for recordings.
       * @enum {string}
       */
      film: 'announce' | 'ask' | 'forbid';
      /**
       * @description What a device does to photos before it computes their hash.
       * @enum {string}
       */
      photoMetadata: 'keep' | 'strip_position' | 'strip_all';
    };
    UploadView: {
      bytes: number;
      /** @description Once it is kept. */
      evidenceId: null | string;
      expiresAt: string;
      id: string;
      name: string;
      offset: number;
      /** @description Why it was refused: a code of errors, or a reason of UNSUPPORTED_MEDIA_TYPE. */
      refusal: null | string;
      /** @enum {string} */
      state: 'refused' | 'open' | 'received' | 'kept';
    };
    UserFactorsView: {
      breakGlass: boolean;
      passkeys: number;
      recoveryCodesLeft: number;
      required: boolean;
      totp: boolean;
    };
    UserImportCheck: {
      counts: {
        create: number;
        error: number;
        unchanged: number;
        update: number;
      };
      /** @enum {string} */
      encoding: 'utf-8' | 'utf-16le' | 'shift_jis';
      rows: components['schemas']['ImportRowView'][];
    };
    UserImportResult: {
      counts: {
        create: number;
        error: number;
        unchanged: number;
        update: number;
      };
      /** @description Letters that are on their way. */
      letters: number;
      /** @description Rows that were left out. */
      refused: components['schemas']['ImportRowView'][];
    };
    UserInvitationView: {
      displayName: string;
      email: string;
      expired: boolean;
      expiresAt: string;
      /** @description Null when whoever invited was not a person, or is deleted. */
      invitedBy: null | string;
      /** @enum {string} */
      locale: 'ja' | 'en';
      /**
       * @description `waiting`: one of many letters that leave one after the other.
       * @enum {string}
       */
      mail: 'off' | 'failed' | 'sent' | 'waiting';
      sentAt: string;
      userId: string;
    };
    UserView: {
      createdAt: string;
      displayName: string;
      email: string;
      /** @description By name. */
      groups: components['schemas']['GroupRef'][];
      id: string;
      lastSignInAt: null | string;
      /** @enum {string} */
      locale: 'ja' | 'en';
      /** @description Roles of the product first. */
      roles: (('admin' | 'member') | string)[];
      /** @enum {string} */
      status: 'active' | 'invited' | 'deactivated';
      /** @description Those of `roles` that the tenant made, with their names. */
      tenantRoles: components['schemas']['RoleRef'][];
    };
    VerifiedEvidence: {
      evidenceId: string;
      /** @description The first 16 hexadecimal digits of the key's SHA-256. */
      keyId: string;
      /** @description SubjectPublicKeyInfo in DER, base64url. */
      publicKey: string;
      /** @description Ed25519 (RFC 8032) over the statement in UTF-8, base64url. */
      signature: string;
      statement: string;
    };
    VerifyEvidence: {
      sha256: unknown;
    };
    WaitView: {
      limitMs: number;
      /** @description Of the last 30 days; null: too few times to say. */
      ms: null | number;
      percent: number;
      samples: number;
      /** @enum {string} */
      wait: 'answer' | 'page' | 'picture';
    };
    WebhookAttemptView: {
      at: string;
      durationMs: number;
      error: null | string;
      /** @description How the answer began, as text. */
      excerpt: string;
      status: null | number;
    };
    WebhookDeliveryDetails: {
      attempts: number;
      /** @description The body as it is sent. */
      body: string;
      createdAt: string;
      /** @description The entry of the audit log that it came from; null for a test. */
      entryId: null | string;
      /** @enum {string} */
      event:
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.invited'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.cancelled'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'ring.missed'
        | 'file.added'
        | 'service.notified'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'audit.recorded'
        | 'webhook.test';
      id: string;
      lastAttemptAt: null | string;
      lastDurationMs: null | number;
      /** @description Why there was no answer: a reason of OUTGOING_REFUSED or OUTGOING_FAILED. */
      lastError: null | string;
      /** @description HTTP status of the answer; null when there was none. */
      lastStatus: null | number;
      log: components['schemas']['WebhookAttemptView'][];
      nextAttemptAt: null | string;
      /** @enum {string} */
      state: 'cancelled' | 'failed' | 'waiting' | 'delivered';
    };
    WebhookDeliveryView: {
      attempts: number;
      createdAt: string;
      /** @enum {string} */
      event:
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.invited'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.cancelled'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'ring.missed'
        | 'file.added'
        | 'service.notified'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'audit.recorded'
        | 'webhook.test';
      id: string;
      lastAttemptAt: null | string;
      lastDurationMs: null | number;
      /** @description Why there was no answer: a reason of OUTGOING_REFUSED or OUTGOING_FAILED. */
      lastError: null | string;
      /** @description HTTP status of the answer; null when there was none. */
      lastStatus: null | number;
      nextAttemptAt: null | string;
      /** @enum {string} */
      state: 'cancelled' | 'failed' | 'waiting' | 'delivered';
    };
    WebhookView: {
      createdAt: string;
      description: string;
      disabledBecause: ('failing' | 'admin' | 'gone') | null;
      enabled: boolean;
      events: (
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.invited'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.cancelled'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'ring.missed'
        | 'file.added'
        | 'service.notified'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'audit.recorded'
      )[];
      /** @description Since when nothing has arrived; null when the last message did. */
      failingSince: null | string;
      id: string;
      lastAttemptAt: null | string;
      /** @description Until when messages are signed with the secret before this one as well. */
      previousSecretUntil: null | string;
      url: string;
    };
    WebhookWithSecret: {
      createdAt: string;
      description: string;
      disabledBecause: ('failing' | 'admin' | 'gone') | null;
      enabled: boolean;
      events: (
        | 'site.created'
        | 'site.updated'
        | 'site.archived'
        | 'site.restored'
        | 'user.created'
        | 'user.updated'
        | 'user.deactivated'
        | 'user.reactivated'
        | 'user.invited'
        | 'user.deleted'
        | 'group.created'
        | 'group.renamed'
        | 'group.members_changed'
        | 'group.deleted'
        | 'call.created'
        | 'call.updated'
        | 'call.invited'
        | 'call.cancelled'
        | 'call.guest_waiting'
        | 'call.guest_admitted'
        | 'call.guest_denied'
        | 'call.joined'
        | 'call.left'
        | 'call.participant_removed'
        | 'call.ended'
        | 'ring.missed'
        | 'file.added'
        | 'service.notified'
        | 'audit.published'
        | 'audit.alerted'
        | 'audit.altered'
        | 'audit.rolled_back'
        | 'audit.recorded'
      )[];
      /** @description Since when nothing has arrived; null when the last message did. */
      failingSince: null | string;
      id: string;
      lastAttemptAt: null | string;
      /** @description Until when messages are signed with the secret before this one as well. */
      previousSecretUntil: null | string;
      /** @description `whsec_` and base64. */
      secret: string;
      url: string;
    };
    WorkView: {
      inTime: number;
      /** @enum {string} */
      kind: 'recording' | 'export' | 'backup';
      runs: number;
    };
    WriteSupport: {
      text: string;
    };
  };
  responses: {
    /** @description Refused */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Access_list: {
    parameters: {
      query?: {
        actorId?: string;
        actorKind?: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        address?: string;
        callId?: string;
        code?:
          | 'VALIDATION'
          | 'MALFORMED'
          | 'UNAUTHENTICATED'
          | 'SIGN_IN_REJECTED'
          | 'FACTOR_REJECTED'
          | 'SIGN_IN_EXPIRED'
          | 'STEP_UP_REQUIRED'
          | 'LAST_FACTOR'
          | 'NO_SECOND_FACTOR'
          | 'PASSKEYS_LIMIT'
          | 'BREAK_GLASS_MISSING'
          | 'BREAK_GLASS'
          | 'FORBIDDEN'
          | 'TENANT_SUSPENDED'
          | 'TENANT_CANCELLED'
          | 'PLAN_BELOW_USE'
          | 'OPERATOR_ACCESS_OVER'
          | 'CSRF_REJECTED'
          | 'ADDRESS_NOT_ALLOWED'
          | 'ADDRESS_LOCKOUT'
          | 'KEY_IN_URL'
          | 'NOT_FOUND'
          | 'METHOD_NOT_ALLOWED'
          | 'CONFLICT'
          | 'DRILL_NEEDS_WINDOW'
          | 'DRILL_NEEDS_NODES'
          | 'PLACE_NOT_ALLOWED'
          | 'EMAIL_TAKEN'
          | 'ERASURE_PENDING'
          | 'LAST_ADMIN'
          | 'PASSWORD_TOO_SHORT'
          | 'PASSWORD_TOO_LONG'
          | 'PASSWORD_COMMON'
          | 'IDEMPOTENCY_MISMATCH'
          | 'IDEMPOTENCY_RUNNING'
          | 'TOO_LARGE'
          | 'RANGE_NOT_SATISFIABLE'
          | 'UPLOAD_OFFSET'
          | 'CHECKSUM_MISMATCH'
          | 'TUS_VERSION'
          | 'UNSUPPORTED_MEDIA_TYPE'
          | 'RATE_LIMITED'
          | 'BUSY'
          | 'NOT_READY'
          | 'INTERNAL'
          | 'UNREACHABLE'
          | 'OUTGOING_REFUSED'
          | 'OUTGOING_FAILED'
          | 'SCIM_UNIQUENESS'
          | 'WEBHOOKS_LIMIT'
          | 'LOG_EXPORTS_LIMIT'
          | 'LOG_EXPORTS_AT_ONCE'
          | 'SAVED_SEARCHES_LIMIT'
          | 'LOG_STREAMS_LIMIT'
          | 'WEBHOOK_DISABLED'
          | 'SETTINGS_CHANGED'
          | 'SUPPORT_LIMIT'
          | 'SUPPORT_NOT_ANSWERED'
          | 'MAIL_PLACEHOLDER'
          | 'ACCENT_ILLEGIBLE'
          | 'SERVICE_ACCOUNTS_LIMIT'
          | 'KEYS_LIMIT'
          | 'KEY_OVER'
          | 'GROUP_NAME_TAKEN'
          | 'GROUPS_LIMIT'
          | 'GROUP_FULL'
          | 'INVITEES_LIMIT'
          | 'SAML_REJECTED'
          | 'SAML_LOGOUT_REJECTED'
          | 'CONNECTION_METADATA'
          | 'CONNECTIONS_LIMIT'
          | 'CONNECTION_NAME_TAKEN'
          | 'CONNECTION_NOT_READY'
          | 'CONNECTION_IN_USE'
          | 'SSO_REQUIRED'
          | 'ROLE_NAME_TAKEN'
          | 'ARCHIVE_LIMIT'
          | 'COMMENTS_LIMIT'
          | 'ROLES_LIMIT'
          | 'ROLE_IN_USE'
          | 'ROLE_GIVEN'
          | 'IMPORT_UNREADABLE'
          | 'IMPORT_REFUSED'
          | 'SERVICE_ENDING'
          | 'NOTICE_TOO_LATE'
          | 'CALENDAR_ENDS'
          | 'MAIL_OFF'
          | 'BEYOND_OWN_RIGHTS'
          | 'DOMAIN_PUBLIC'
          | 'DOMAIN_EXISTS'
          | 'DOMAINS_LIMIT'
          | 'DOMAIN_NOT_VERIFIED'
          | 'SITE_CODE_TAKEN'
          | 'SITE_ARCHIVED'
          | 'CUSTOM_FIELD_UNKNOWN'
          | 'CUSTOM_FIELD_REQUIRED'
          | 'CUSTOM_FIELD_VALUE'
          | 'CUSTOM_FIELD_IN_USE'
          | 'CUSTOM_FIELD_FIXED'
          | 'CUSTOM_FIELD_LABEL_TAKEN'
          | 'CUSTOM_FIELDS_LIMIT'
          | 'CONSENT_REQUIRED'
          | 'FEATURE_OFF'
          | 'RECORDING_FORBIDDEN'
          | 'RECORDING_RUNNING'
          | 'RECORDING_UNAVAILABLE'
          | 'CALL_NOT_OPEN'
          | 'CALL_ELSEWHERE'
          | 'CALL_ENDED'
          | 'CAMERA_UNABLE'
          | 'DRAWING_FULL'
          | 'FILES_FULL'
          | 'STORAGE_FULL'
          | 'EXPORT_EXISTS'
          | 'LEGAL_HOLD'
          | 'HASH_MISMATCH'
          | 'INTEGRITY_FAILED'
          | 'CALL_STARTED'
          | 'CALL_FULL'
          | 'CONCURRENT_CALLS_LIMIT'
          | 'INVITATION_INVALID'
          | 'SHARE_INVALID'
          | 'SHARE_PASSWORD'
          | 'SHARE_RULES'
          | 'RING_OVER'
          | 'ADMISSION_DENIED'
          | 'NOT_ADMITTED'
          | 'LOBBY_FULL'
          | 'LOBBY_TIMEOUT'
          | 'REMOVED_FROM_CALL'
          | 'TICKET_INVALID'
          | 'RESUME_REJECTED'
          | 'PROTOCOL_TOO_OLD'
          | 'PROTOCOL_TOO_NEW'
          | 'UNKNOWN_COMMAND'
          | 'NOT_JOINED'
          | 'ALREADY_JOINED'
          | 'MEDIA_UNAVAILABLE'
          | 'MEDIA_LIMIT'
          | 'MEDIA_UNSUPPORTED';
        contents?: boolean;
        cursor?: string;
        errors?: boolean;
        from?: string;
        limit?: number;
        objectId?: string;
        outcome?: 'success' | 'refused' | 'failed';
        requestId?: string;
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfAccessEntryView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Access_live: {
    parameters: {
      query?: {
        actorId?: string;
        actorKind?: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        address?: string;
        callId?: string;
        code?:
          | 'VALIDATION'
          | 'MALFORMED'
          | 'UNAUTHENTICATED'
          | 'SIGN_IN_REJECTED'
          | 'FACTOR_REJECTED'
          | 'SIGN_IN_EXPIRED'
          | 'STEP_UP_REQUIRED'
          | 'LAST_FACTOR'
          | 'NO_SECOND_FACTOR'
          | 'PASSKEYS_LIMIT'
          | 'BREAK_GLASS_MISSING'
          | 'BREAK_GLASS'
          | 'FORBIDDEN'
          | 'TENANT_SUSPENDED'
          | 'TENANT_CANCELLED'
          | 'PLAN_BELOW_USE'
          | 'OPERATOR_ACCESS_OVER'
          | 'CSRF_REJECTED'
          | 'ADDRESS_NOT_ALLOWED'
          | 'ADDRESS_LOCKOUT'
          | 'KEY_IN_URL'
          | 'NOT_FOUND'
          | 'METHOD_NOT_ALLOWED'
          | 'CONFLICT'
          | 'DRILL_NEEDS_WINDOW'
          | 'DRILL_NEEDS_NODES'
          | 'PLACE_NOT_ALLOWED'
          | 'EMAIL_TAKEN'
          | 'ERASURE_PENDING'
          | 'LAST_ADMIN'
          | 'PASSWORD_TOO_SHORT'
          | 'PASSWORD_TOO_LONG'
          | 'PASSWORD_COMMON'
          | 'IDEMPOTENCY_MISMATCH'
          | 'IDEMPOTENCY_RUNNING'
          | 'TOO_LARGE'
          | 'RANGE_NOT_SATISFIABLE'
          | 'UPLOAD_OFFSET'
          | 'CHECKSUM_MISMATCH'
          | 'TUS_VERSION'
          | 'UNSUPPORTED_MEDIA_TYPE'
          | 'RATE_LIMITED'
          | 'BUSY'
          | 'NOT_READY'
          | 'INTERNAL'
          | 'UNREACHABLE'
          | 'OUTGOING_REFUSED'
          | 'OUTGOING_FAILED'
          | 'SCIM_UNIQUENESS'
          | 'WEBHOOKS_LIMIT'
          | 'LOG_EXPORTS_LIMIT'
          | 'LOG_EXPORTS_AT_ONCE'
          | 'SAVED_SEARCHES_LIMIT'
          | 'LOG_STREAMS_LIMIT'
          | 'WEBHOOK_DISABLED'
          | 'SETTINGS_CHANGED'
          | 'SUPPORT_LIMIT'
          | 'SUPPORT_NOT_ANSWERED'
          | 'MAIL_PLACEHOLDER'
          | 'ACCENT_ILLEGIBLE'
          | 'SERVICE_ACCOUNTS_LIMIT'
          | 'KEYS_LIMIT'
          | 'KEY_OVER'
          | 'GROUP_NAME_TAKEN'
          | 'GROUPS_LIMIT'
          | 'GROUP_FULL'
          | 'INVITEES_LIMIT'
          | 'SAML_REJECTED'
          | 'SAML_LOGOUT_REJECTED'
          | 'CONNECTION_METADATA'
          | 'CONNECTIONS_LIMIT'
          | 'CONNECTION_NAME_TAKEN'
          | 'CONNECTION_NOT_READY'
          | 'CONNECTION_IN_USE'
          | 'SSO_REQUIRED'
          | 'ROLE_NAME_TAKEN'
          | 'ARCHIVE_LIMIT'
          | 'COMMENTS_LIMIT'
          | 'ROLES_LIMIT'
          | 'ROLE_IN_USE'
          | 'ROLE_GIVEN'
          | 'IMPORT_UNREADABLE'
          | 'IMPORT_REFUSED'
          | 'SERVICE_ENDING'
          | 'NOTICE_TOO_LATE'
          | 'CALENDAR_ENDS'
          | 'MAIL_OFF'
          | 'BEYOND_OWN_RIGHTS'
          | 'DOMAIN_PUBLIC'
          | 'DOMAIN_EXISTS'
          | 'DOMAINS_LIMIT'
          | 'DOMAIN_NOT_VERIFIED'
          | 'SITE_CODE_TAKEN'
          | 'SITE_ARCHIVED'
          | 'CUSTOM_FIELD_UNKNOWN'
          | 'CUSTOM_FIELD_REQUIRED'
          | 'CUSTOM_FIELD_VALUE'
          | 'CUSTOM_FIELD_IN_USE'
          | 'CUSTOM_FIELD_FIXED'
          | 'CUSTOM_FIELD_LABEL_TAKEN'
          | 'CUSTOM_FIELDS_LIMIT'
          | 'CONSENT_REQUIRED'
          | 'FEATURE_OFF'
          | 'RECORDING_FORBIDDEN'
          | 'RECORDING_RUNNING'
          | 'RECORDING_UNAVAILABLE'
          | 'CALL_NOT_OPEN'
          | 'CALL_ELSEWHERE'
          | 'CALL_ENDED'
          | 'CAMERA_UNABLE'
          | 'DRAWING_FULL'
          | 'FILES_FULL'
          | 'STORAGE_FULL'
          | 'EXPORT_EXISTS'
          | 'LEGAL_HOLD'
          | 'HASH_MISMATCH'
          | 'INTEGRITY_FAILED'
          | 'CALL_STARTED'
          | 'CALL_FULL'
          | 'CONCURRENT_CALLS_LIMIT'
          | 'INVITATION_INVALID'
          | 'SHARE_INVALID'
          | 'SHARE_PASSWORD'
          | 'SHARE_RULES'
          | 'RING_OVER'
          | 'ADMISSION_DENIED'
          | 'NOT_ADMITTED'
          | 'LOBBY_FULL'
          | 'LOBBY_TIMEOUT'
          | 'REMOVED_FROM_CALL'
          | 'TICKET_INVALID'
          | 'RESUME_REJECTED'
          | 'PROTOCOL_TOO_OLD'
          | 'PROTOCOL_TOO_NEW'
          | 'UNKNOWN_COMMAND'
          | 'NOT_JOINED'
          | 'ALREADY_JOINED'
          | 'MEDIA_UNAVAILABLE'
          | 'MEDIA_LIMIT'
          | 'MEDIA_UNSUPPORTED';
        contents?: boolean;
        cursor?: string;
        errors?: boolean;
        from?: string;
        limit?: number;
        objectId?: string;
        outcome?: 'success' | 'refused' | 'failed';
        requestId?: string;
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Audit_list: {
    parameters: {
      query?: {
        action?:
          | 'tenant.created'
          | 'tenant.plan_changed'
          | 'tenant.plan_terms_changed'
          | 'tenant.suspended'
          | 'tenant.resumed'
          | 'tenant.activated'
          | 'tenant.cancelled'
          | 'tenant.cancellation_withdrawn'
          | 'tenant.erasure_reminded'
          | 'tenant.erasure_begun'
          | 'tenant.updated'
          | 'tenant.addresses_changed'
          | 'tenant.contacts_changed'
          | 'tenant.custom_fields_changed'
          | 'tenant.logo_changed'
          | 'tenant.consent_changed'
          | 'consent.accepted'
          | 'tenant.security_changed'
          | 'domain.added'
          | 'domain.verified'
          | 'domain.lost'
          | 'domain.removed'
          | 'domain.sso_changed'
          | 'site.created'
          | 'site.updated'
          | 'site.archived'
          | 'site.restored'
          | 'signin.succeeded'
          | 'signin.rejected'
          | 'session.revoked'
          | 'session.stepped_up'
          | 'signin.break_glass'
          | 'factor.added'
          | 'factor.removed'
          | 'factor.recovery_codes_renewed'
          | 'factor.recovery_code_used'
          | 'factor.reset'
          | 'factor.passkey_copied'
          | 'session.ended_by_provider'
          | 'session.signed_out'
          | 'user.created'
          | 'user.updated'
          | 'user.deactivated'
          | 'user.reactivated'
          | 'user.password_changed'
          | 'user.imported'
          | 'user.exported'
          | 'user.invited'
          | 'user.invitation_accepted'
          | 'user.invitation_revoked'
          | 'user.password_reset_requested'
          | 'user.password_reset_refused'
          | 'user.deleted'
          | 'group.created'
          | 'group.renamed'
          | 'group.members_changed'
          | 'group.deleted'
          | 'role.created'
          | 'role.updated'
          | 'role.deleted'
          | 'service_account.created'
          | 'service_account.updated'
          | 'service_account.deactivated'
          | 'service_account.reactivated'
          | 'key.created'
          | 'key.rotated'
          | 'key.revoked'
          | 'key.refused'
          | 'logout.rejected'
          | 'connection.created'
          | 'connection.updated'
          | 'connection.enabled'
          | 'connection.disabled'
          | 'connection.deleted'
          | 'connection.tested'
          | 'connection.key_rotated'
          | 'connection.linked'
          | 'connection.metadata_applied'
          | 'connection.metadata_waiting'
          | 'connection.metadata_failed'
          | 'connection.certificate_dropped'
          | 'connection.certificate_expiring'
          | 'call.created'
          | 'call.updated'
          | 'call.invited'
          | 'call.uninvited'
          | 'call.cancelled'
          | 'call.guest_link_created'
          | 'call.guest_link_mailed'
          | 'call.guest_link_revoked'
          | 'call.guest_link_used'
          | 'call.guest_waiting'
          | 'call.guest_admitted'
          | 'call.guest_denied'
          | 'call.guest_gave_up'
          | 'call.ticket_issued'
          | 'call.joined'
          | 'call.left'
          | 'call.participant_removed'
          | 'call.ended'
          | 'call.media_moved'
          | 'call.direct_opened'
          | 'call.direct_closed'
          | 'call.conformity_chosen'
          | 'ring.started'
          | 'ring.answered'
          | 'ring.declined'
          | 'ring.missed'
          | 'ring.cancelled'
          | 'presence.chosen'
          | 'drawing.cleared'
          | 'camera.requested'
          | 'camera.allowed'
          | 'file.added'
          | 'evidence.added'
          | 'evidence.not_kept'
          | 'evidence.archived'
          | 'evidence.updated'
          | 'evidence.comment_added'
          | 'evidence.comment_removed'
          | 'evidence.scanned'
          | 'evidence.opened'
          | 'evidence.integrity_failed'
          | 'upload.started'
          | 'upload.refused'
          | 'upload.removed'
          | 'upload.pass_issued'
          | 'share.created'
          | 'share.revoked'
          | 'share.opened'
          | 'share.refused'
          | 'share.downloaded'
          | 'share.archived'
          | 'report.requested'
          | 'report.made'
          | 'report.failed'
          | 'report.template_changed'
          | 'report.logo_changed'
          | 'evidence.trashed'
          | 'evidence.trash_emptied'
          | 'evidence.restored'
          | 'evidence.erased'
          | 'evidence.retention_changed'
          | 'evidence.retention_unset'
          | 'legal_hold.placed'
          | 'legal_hold.lifted'
          | 'tenant_key.rotated'
          | 'tenant_key.destroyed'
          | 'tenant_key.destruction_dated'
          | 'storage.nearly_full'
          | 'storage.notice_sent'
          | 'recording.started'
          | 'recording.answered'
          | 'recording.stopped'
          | 'recording.stored'
          | 'recording.film_ordered'
          | 'recording.composed'
          | 'recording.opened'
          | 'recording.erased'
          | 'export.started'
          | 'export.ready'
          | 'export.ended'
          | 'export.granted'
          | 'export.downloaded'
          | 'tenant.imported'
          | 'service.notified'
          | 'support.asked'
          | 'support.written'
          | 'support.closed'
          | 'support.reopened'
          | 'webhook.created'
          | 'webhook.updated'
          | 'webhook.enabled'
          | 'webhook.disabled'
          | 'webhook.secret_rotated'
          | 'webhook.tested'
          | 'webhook.replayed'
          | 'webhook.deleted'
          | 'audit.heartbeat'
          | 'audit.downloaded'
          | 'audit.drilled'
          | 'audit.published'
          | 'audit.altered'
          | 'audit.rolled_back'
          | 'integrity.difference'
          | 'integrity.checked'
          | 'integrity.reported'
          | 'monthly_report.made'
          | 'letters.chosen'
          | 'audit.alerted'
          | 'audit.alert_acknowledged'
          | 'audit.alert_rule_set'
          | 'log_export.started'
          | 'log_export.ready'
          | 'log_export.ended'
          | 'log_export.granted'
          | 'log_export.downloaded'
          | 'saved_search.shared'
          | 'saved_search.updated'
          | 'saved_search.deleted'
          | 'log_stream.created'
          | 'log_stream.updated'
          | 'log_stream.deleted'
          | 'operator.access_asked'
          | 'operator.access_approved'
          | 'operator.access_refused'
          | 'operator.access_used'
          | 'operator.access_ended'
          | 'access.denied';
        actorId?: string;
        actorKind?: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        address?: string;
        callId?: string;
        cursor?: string;
        from?: string;
        heartbeats?: boolean;
        limit?: number;
        objectId?: string;
        outcome?: 'success' | 'refused';
        requestId?: string;
        search?: string;
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfAuditEntryView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Audit_live: {
    parameters: {
      query?: {
        action?:
          | 'tenant.created'
          | 'tenant.plan_changed'
          | 'tenant.plan_terms_changed'
          | 'tenant.suspended'
          | 'tenant.resumed'
          | 'tenant.activated'
          | 'tenant.cancelled'
          | 'tenant.cancellation_withdrawn'
          | 'tenant.erasure_reminded'
          | 'tenant.erasure_begun'
          | 'tenant.updated'
          | 'tenant.addresses_changed'
          | 'tenant.contacts_changed'
          | 'tenant.custom_fields_changed'
          | 'tenant.logo_changed'
          | 'tenant.consent_changed'
          | 'consent.accepted'
          | 'tenant.security_changed'
          | 'domain.added'
          | 'domain.verified'
          | 'domain.lost'
          | 'domain.removed'
          | 'domain.sso_changed'
          | 'site.created'
          | 'site.updated'
          | 'site.archived'
          | 'site.restored'
          | 'signin.succeeded'
          | 'signin.rejected'
          | 'session.revoked'
          | 'session.stepped_up'
          | 'signin.break_glass'
          | 'factor.added'
          | 'factor.removed'
          | 'factor.recovery_codes_renewed'
          | 'factor.recovery_code_used'
          | 'factor.reset'
          | 'factor.passkey_copied'
          | 'session.ended_by_provider'
          | 'session.signed_out'
          | 'user.created'
          | 'user.updated'
          | 'user.deactivated'
          | 'user.reactivated'
          | 'user.password_changed'
          | 'user.imported'
          | 'user.exported'
          | 'user.invited'
          | 'user.invitation_accepted'
          | 'user.invitation_revoked'
          | 'user.password_reset_requested'
          | 'user.password_reset_refused'
          | 'user.deleted'
          | 'group.created'
          | 'group.renamed'
          | 'group.members_changed'
          | 'group.deleted'
          | 'role.created'
          | 'role.updated'
          | 'role.deleted'
          | 'service_account.created'
          | 'service_account.updated'
          | 'service_account.deactivated'
          | 'service_account.reactivated'
          | 'key.created'
          | 'key.rotated'
          | 'key.revoked'
          | 'key.refused'
          | 'logout.rejected'
          | 'connection.created'
          | 'connection.updated'
          | 'connection.enabled'
          | 'connection.disabled'
          | 'connection.deleted'
          | 'connection.tested'
          | 'connection.key_rotated'
          | 'connection.linked'
          | 'connection.metadata_applied'
          | 'connection.metadata_waiting'
          | 'connection.metadata_failed'
          | 'connection.certificate_dropped'
          | 'connection.certificate_expiring'
          | 'call.created'
          | 'call.updated'
          | 'call.invited'
          | 'call.uninvited'
          | 'call.cancelled'
          | 'call.guest_link_created'
          | 'call.guest_link_mailed'
          | 'call.guest_link_revoked'
          | 'call.guest_link_used'
          | 'call.guest_waiting'
          | 'call.guest_admitted'
          | 'call.guest_denied'
          | 'call.guest_gave_up'
          | 'call.ticket_issued'
          | 'call.joined'
          | 'call.left'
          | 'call.participant_removed'
          | 'call.ended'
          | 'call.media_moved'
          | 'call.direct_opened'
          | 'call.direct_closed'
          | 'call.conformity_chosen'
          | 'ring.started'
          | 'ring.answered'
          | 'ring.declined'
          | 'ring.missed'
          | 'ring.cancelled'
          | 'presence.chosen'
          | 'drawing.cleared'
          | 'camera.requested'
          | 'camera.allowed'
          | 'file.added'
          | 'evidence.added'
          | 'evidence.not_kept'
          | 'evidence.archived'
          | 'evidence.updated'
          | 'evidence.comment_added'
          | 'evidence.comment_removed'
          | 'evidence.scanned'
          | 'evidence.opened'
          | 'evidence.integrity_failed'
          | 'upload.started'
          | 'upload.refused'
          | 'upload.removed'
          | 'upload.pass_issued'
          | 'share.created'
          | 'share.revoked'
          | 'share.opened'
          | 'share.refused'
          | 'share.downloaded'
          | 'share.archived'
          | 'report.requested'
          | 'report.made'
          | 'report.failed'
          | 'report.template_changed'
          | 'report.logo_changed'
          | 'evidence.trashed'
          | 'evidence.trash_emptied'
          | 'evidence.restored'
          | 'evidence.erased'
          | 'evidence.retention_changed'
          | 'evidence.retention_unset'
          | 'legal_hold.placed'
          | 'legal_hold.lifted'
          | 'tenant_key.rotated'
          | 'tenant_key.destroyed'
          | 'tenant_key.destruction_dated'
          | 'storage.nearly_full'
          | 'storage.notice_sent'
          | 'recording.started'
          | 'recording.answered'
          | 'recording.stopped'
          | 'recording.stored'
          | 'recording.film_ordered'
          | 'recording.composed'
          | 'recording.opened'
          | 'recording.erased'
          | 'export.started'
          | 'export.ready'
          | 'export.ended'
          | 'export.granted'
          | 'export.downloaded'
          | 'tenant.imported'
          | 'service.notified'
          | 'support.asked'
          | 'support.written'
          | 'support.closed'
          | 'support.reopened'
          | 'webhook.created'
          | 'webhook.updated'
          | 'webhook.enabled'
          | 'webhook.disabled'
          | 'webhook.secret_rotated'
          | 'webhook.tested'
          | 'webhook.replayed'
          | 'webhook.deleted'
          | 'audit.heartbeat'
          | 'audit.downloaded'
          | 'audit.drilled'
          | 'audit.published'
          | 'audit.altered'
          | 'audit.rolled_back'
          | 'integrity.difference'
          | 'integrity.checked'
          | 'integrity.reported'
          | 'monthly_report.made'
          | 'letters.chosen'
          | 'audit.alerted'
          | 'audit.alert_acknowledged'
          | 'audit.alert_rule_set'
          | 'log_export.started'
          | 'log_export.ready'
          | 'log_export.ended'
          | 'log_export.granted'
          | 'log_export.downloaded'
          | 'saved_search.shared'
          | 'saved_search.updated'
          | 'saved_search.deleted'
          | 'log_stream.created'
          | 'log_stream.updated'
          | 'log_stream.deleted'
          | 'operator.access_asked'
          | 'operator.access_approved'
          | 'operator.access_refused'
          | 'operator.access_used'
          | 'operator.access_ended'
          | 'access.denied';
        actorId?: string;
        actorKind?: 'user' | 'guest' | 'key' | 'operator' | 'job' | 'anonymous';
        address?: string;
        callId?: string;
        cursor?: string;
        from?: string;
        heartbeats?: boolean;
        limit?: number;
        objectId?: string;
        outcome?: 'success' | 'refused';
        requestId?: string;
        search?: string;
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Log_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditLogView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Log_checkpoints: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfLogCheckpoint'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Log_consistency: {
    parameters: {
      query: {
        from: number;
        to: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsistencyProof'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Log_content: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Log_inclusion: {
    parameters: {
      query: {
        seq: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InclusionProof'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_list: {
    parameters: {
      query?: {
        cursor?: string;
        fieldFrom?: string;
        fieldId?: string;
        fieldTo?: string;
        fieldValue?: string;
        from?: string;
        limit?: number;
        search?: string;
        siteId?: string;
        to?: string;
        userId?: string;
        when?: 'now' | 'upcoming' | 'past';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfCallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCall'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateCall'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_callAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calendar_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Chat_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfChatMessage'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Conformity_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConformityReport'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Conformity_table: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Files_add: {
    parameters: {
      query: {
        clockOffsetMs?: number;
        kind: 'photo' | 'freeze' | 'sheet';
        name?: string;
        pageCount?: number;
        pageNumber?: number;
        pageOf?: string;
        requestId?: string;
        sha256?: unknown;
        takenAt?: string;
      };
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddedFile'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Files_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_listGuestLinks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestLinkView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_createGuestLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGuestLink'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedGuestLink'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_revokeGuestLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
        guestLinkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_listInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_invite: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InviteUsers'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_uninvite: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Held_ofCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_listParticipants: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParticipationView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Recordings_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfRecordingSummary'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Reports_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfReportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Reports_make: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakeReport'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_start: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartRings'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Calls_issueTicket: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UploadPasses_issue: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        callId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadPass'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CheckSheet_sheet: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintedSheet'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CheckSheet_compare: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
        one: string;
        other: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintedComparison'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CheckSheet_comparisonFile: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
        one: string;
        other: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CheckSheet_listEditions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetEditionView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CheckSheet_file: {
    parameters: {
      query: {
        format: 'pdf' | 'xlsx' | 'csv' | 'json';
        locale: 'ja' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Consent_pending: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PendingConsent'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Consent_accept: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptConsent'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CustomFields_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomFields'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  CustomFields_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateCustomFields'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomFields'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  DataMap_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataMapView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  DataMap_file: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Domains_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfDomainView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Domains_add: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddDomain'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Domains_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        domainId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Domains_remove: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        domainId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Domains_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        domainId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateDomain'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Domains_check: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        domainId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Evidence_list: {
    parameters: {
      query?: {
        callId?: string;
        cursor?: string;
        fieldFrom?: string;
        fieldId?: string;
        fieldTo?: string;
        fieldValue?: string;
        from?: string;
        kind?: 'photo' | 'video' | 'audio' | 'recording' | 'file' | 'note';
        limit?: number;
        search?: string;
        siteId?: string;
        tag?: string;
        to?: string;
        trashed?: boolean;
        userId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfEvidenceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceArchive_download: {
    parameters: {
      query?: {
        callId?: string;
        ids?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Retention_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Retention_set: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetRetention'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Retention_preview: {
    parameters: {
      query: {
        keepDays: number;
        siteId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionPreview'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Retention_setForSite: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetRetention'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Retention_unsetForSite: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Scanner_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScannerView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceNotes_tags: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceTag'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Trash_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrashView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Trash_empty: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrashView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Evidence_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceLife_remove: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceNotes_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeEvidence'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceNotes_comments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceComment'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceNotes_comment: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddEvidenceComment'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceComment'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceNotes_takeBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        commentId: string;
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Evidence_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceLife_erase: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasedEvidence'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Films_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Previews_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Receipts_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceReceipt'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EvidenceLife_restore: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Thumbnails_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Evidence_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Receipts_verify: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyEvidence'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceVerification'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Exports_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfExportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Exports_start: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartExport'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Exports_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        exportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Exports_end: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        exportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Exports_grant: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        exportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportGrant'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Exports_part: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        exportId: string;
        partId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Groups_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfGroupView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Groups_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGroup'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Groups_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Groups_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Groups_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateGroup'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Groups_changeMembers: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeGroupMembers'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  NetworkChecks_startWithLink: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartGuestNetworkCheck'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkCheckView'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  NetworkChecks_endWithLink: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        networkCheckId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndGuestNetworkCheck'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      404: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Guest_preview: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewGuestLink'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestPreview'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Guest_session: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestSessionView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Guest_enter: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGuestSession'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuestSessionView'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Health_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  Health_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  InstallationLog_file: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  Integrity_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntegrityView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Integrity_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        integrityReportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIntegrityReport'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Keys_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        userId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfKeyView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Keys_create: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateKey'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedKey'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Keys_revoke: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Keys_rotate: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        keyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotateKey'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedKey'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LegalHolds_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfLegalHoldView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LegalHolds_place: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceLegalHold'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LegalHoldView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LegalHolds_lift: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        legalHoldId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LiftLegalHold'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LetterEnds_end: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterToken'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogAlerts_rules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogAlertRuleView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogAlerts_setRule: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetLogAlertRule'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogAlertRuleView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogAlerts_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        open?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfLogAlertView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogAlerts_acknowledge: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        logAlertId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogAlertView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogExports_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfLogExportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogExports_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartLogExport'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogExportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogExports_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        logExportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogExportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogExports_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        logExportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogExports_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        logExportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogExports_grant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        logExportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogExportGrant'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogStreams_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfLogStreamView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogStreams_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateLogStream'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogStreamView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogStreams_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        logStreamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogStreams_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        logStreamId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateLogStream'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogStreamView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  LogStreams_test: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        logStreamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogStreamTest'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Me_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateMe'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Factors_own: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnLetters_own: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterChoice'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnLetters_choose: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterChoice'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterChoice'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnPasskeys_add: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPasskey'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddedPasskey'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnPasskeys_remove: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        passkeyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnPasskeys_rename: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        passkeyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenamePasskey'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnPasskeys_options: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyCreationOptions'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Me_changePassword: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_choose: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChoosePresence'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Factors_renewCodes: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Links_accept: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptLink'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SignIns_own: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfSignInView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  StepUp_ways: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepUpView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  StepUp_withPassword: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepUpWithPassword'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepUpView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  StepUp_withPasskey: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeyAssertion'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepUpView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  StepUp_passkeyOptions: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyRequestOptions'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnTotp_begin: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpEnrolment'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnTotp_remove: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OwnTotp_confirm: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpCode'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfirmedTotp'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_listMissed: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfMissedCallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_see: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeeMissed'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  MonthlyReports_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthlyReportsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  MonthlyReports_file: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
      };
      header?: never;
      path: {
        monthlyReportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  NetworkChecks_start: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartNetworkCheck'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkCheckView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  NetworkChecks_end: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        networkCheckId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantNotices_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceNoticeView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantNotices_open: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        noticeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantGrants_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantGrantView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantGrants_approve: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantGrantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantGrants_end: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantGrantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantGrants_refuse: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantGrantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OnCall_take: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        alertId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsBackups_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackupsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsBackups_drill: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Canaries_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CanariesView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Canaries_run: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        canary: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Capacity_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapacityView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_sheet: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintedSheet'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_compare: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
        one: string;
        other: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintedComparison'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_comparisonFile: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
        one: string;
        other: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_listEditions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetEditionView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_print: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetEditionView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_edition: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
      };
      header?: never;
      path: {
        editionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintedSheet'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_editionFile: {
    parameters: {
      query: {
        format: 'pdf' | 'xlsx' | 'csv' | 'json';
        locale: 'ja' | 'en';
      };
      header?: never;
      path: {
        editionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_file: {
    parameters: {
      query: {
        format: 'pdf' | 'xlsx' | 'csv' | 'json';
        locale: 'ja' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_attested: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        row: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttestationView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsCheckSheet_attest: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        row: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttestRow'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttestationView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsDataMap_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataMapView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsDataMap_file: {
    parameters: {
      query: {
        locale: 'ja' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  DatabaseChecks_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DatabaseChecksView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsDesk_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorDesk'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsDesk_set: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetOperatorDesk'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorDesk'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsDrills_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrillsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsDrills_order: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderDrill'];
      };
    };
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  InstallationContacts_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmergencyContacts'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  InstallationContacts_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateEmergencyContacts'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmergencyContacts'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Encryption_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EncryptionView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EndOfService_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceEndView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  EndOfService_announce: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnounceServiceEnd'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceEndView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Erasures_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasureView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Erasures_certificate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        erasureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedErasureCertificate'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsGrants_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorsGrantView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsGrants_ask: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskForAccess'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorsGrantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsGrants_approve: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorsGrantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsGrants_end: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorsGrantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Incidents_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Incidents_report: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportIncident'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Incidents_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Incidents_add: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        incidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddIncidentUpdate'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaintenancePlanView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_draft: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveMaintenance'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_change: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveMaintenance'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_announce: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_cancel: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_complete: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_resume: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_start: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Maintenance_verify: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        maintenanceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorMaintenanceView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Notices_receivers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        noticeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeReceiversView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Notices_undelivered: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UndeliveredNotice'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OnCall_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OnCallView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OnCall_set: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetOnCall'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OnCallView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsPlaces_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlacesView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsPlaces_shared: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharedDestinationsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Plans_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorPlanView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Plans_add: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPlan'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorPlanView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Plans_change: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        planId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePlan'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorPlanView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsReleases_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleasesView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsReleases_look: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsReleases_sbom: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsTimes_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponseTimesView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondSite_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondSiteStateView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondSite_register: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterSecondSite'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredSecondSite'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondSite_remove: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Canaries_end: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        securityIncidentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndSecurityIncident'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecurityIncidentView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSession'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSessionView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_revoke: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        operatorSessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_setUp: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetUpOperator'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_beginSetup: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OperatorSetupLink'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSetup'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_signIn: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OperatorSignIn'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSession'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorAccounts_signOut: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  OperatorsSupport_list: {
    parameters: {
      query?: {
        closed?: boolean;
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfOperatorSupportView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsSupport_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsSupport_close: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseSupport'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsSupport_reopen: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorsSupport_reply: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WriteSupport'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Suppression_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuppressionView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        plan?: string;
        search?: string;
        state?: 'trial' | 'active' | 'suspended' | 'cancelled' | 'erasing' | 'erased';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfOperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_create: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTenant'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedTenant'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_activate: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_cancel: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelTenant'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_changePlan: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeTenantPlan'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_resume: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_suspend: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspendTenant'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  OperatorTenants_withdraw: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  PasswordResets_request: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestPasswordReset'];
      };
    };
    responses: {
      /** @description The answer */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasswordResetRequested'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  PasswordResets_complete: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompletePasswordReset'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  PasswordResets_preview: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewAccountLink'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountLinkPreview'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserImports_template: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserImports_export: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Places_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlacesView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Places_own: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DestinationsView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Prober_report: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProberReport'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProberOrders'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Provisioning_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProvisioningView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Recordings_orderDrawnFilm: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        recordingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordingComposition'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Recordings_overlay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        recordingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordingOverlay'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Recordings_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        recordingId: string;
        segmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ReportTemplate_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportTemplateView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ReportTemplate_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeReportTemplate'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportTemplateView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ReportTemplate_logo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ReportTemplate_changeLogo: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ReportTemplate_removeLogo: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ReportTemplate_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewReportTemplate'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_answer: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        ringId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_cancel: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        ringId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Rings_decline: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        ringId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineRing'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RingView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Roles_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfRoleView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Roles_create: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRole'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Roles_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Roles_delete: {
    parameters: {
      query?: {
        moveTo?: string;
      };
      header: {
        'X-Rinjo': '1';
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Roles_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateRole'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Roles_system: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemRoleView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfConnectionSummary'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_create: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateConnection'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_delete: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateConnection'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_dropCertificate: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
        fingerprint: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_disable: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_enable: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_applyMetadata: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyMetadata'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_preview: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MetadataSource'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetadataPreview'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_prepareKey: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_activateKey: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_startTest: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedTestSignIn'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_readTest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        connectionId: string;
        testId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestSignIn'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Connections_previewNew: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MetadataSource'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetadataPreview'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SavedSearches_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfSavedSearchView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SavedSearches_save: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveSearch'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedSearchView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SavedSearches_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        savedSearchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SavedSearches_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        savedSearchId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateSavedSearch'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedSearchView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimGroups_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimListOfScimGroup'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimGroups_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimGroup'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimGroups_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimGroup'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimGroups_replace: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimGroup'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimGroups_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimGroups_patch: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimGroup'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimDiscovery_resourceTypes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimList'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimDiscovery_schemas: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimList'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimDiscovery_serviceProviderConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: Record<string, never>;
          };
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimUsers_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimListOfScimUser'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimUsers_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimUser'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimUsers_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimUser'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimUsers_replace: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimUser'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimUsers_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ScimUsers_patch: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimUser'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Failover_report: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FailoverReport'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ServiceAccounts_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfServiceAccountView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ServiceAccounts_create: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateServiceAccount'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccountView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ServiceAccounts_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccountView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ServiceAccounts_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        serviceAccountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateServiceAccount'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccountView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sessions_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sessions_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'][];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sessions_revoke: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ShareLinks_list: {
    parameters: {
      query?: {
        cursor?: string;
        evidenceId?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfShareLinkView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ShareLinks_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateShareLink'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedShareLink'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ShareLinks_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        shareLinkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  ShareLinks_openings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        shareLinkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShareOpeningView'][];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        openingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharedView'];
        };
      };
      400: components['responses']['Error'];
      404: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_archive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        openingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      404: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
        openingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      404: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_film: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
        openingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      404: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_thumbnail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
        openingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      404: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_open: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenShare'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharedView'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Shared_preview: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewShare'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharePreview'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sessions_signIn: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['CurrentSession'] | components['schemas']['PendingSignIn'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondStep_newPasskey: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPasskey'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolledSignIn'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondStep_newPasskeyOptions: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyCreationOptions'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SecondStep_beginTotp: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpEnrolment'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SecondStep_confirmTotp: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpCode'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolledSignIn'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SignInOptions_read: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskSignInOptions'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOptions'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondStep_passkey: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeyAssertion'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondStep_passkeyOptions: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyRequestOptions'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SecondStep_waiting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PendingSignIn'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SecondStep_secondPasskey: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeyAssertion'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondStep_secondPasskeyOptions: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyRequestOptions'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SecondStep_recoveryCode: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecoveryCode'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SecondStep_totp: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpCode'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SignIns_list: {
    parameters: {
      query?: {
        cursor?: string;
        from?: string;
        limit?: number;
        method?: 'password' | 'passkey' | 'saml' | 'recovery';
        outcome?: 'success' | 'refused';
        search?: string;
        until?: string;
        userId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfSignInView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SignIns_live: {
    parameters: {
      query?: {
        cursor?: string;
        from?: string;
        limit?: number;
        method?: 'password' | 'passkey' | 'saml' | 'recovery';
        outcome?: 'success' | 'refused';
        search?: string;
        until?: string;
        userId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sessions_signOut: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedOut'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  Sites_list: {
    parameters: {
      query?: {
        archived?: boolean;
        cursor?: string;
        fieldFrom?: string;
        fieldId?: string;
        fieldTo?: string;
        fieldValue?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfSiteView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sites_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSite'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sites_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Sites_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateSite'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Held_ofSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Status_page: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  StatusSubscriptions_request: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubscribeToStatus'];
      };
    };
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  StatusSubscriptions_confirm: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusSubscriptionToken'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  StatusSubscriptions_end: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusSubscriptionToken'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Storage_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Storage_breakdown: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageBreakdown'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Support_now: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportDesk'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Support_list: {
    parameters: {
      query?: {
        closed?: boolean;
        cursor?: string;
        limit?: number;
        whose?: 'mine' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfSupportRequestView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Support_ask: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskSupport'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Support_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Support_close: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Support_write: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WriteSupport'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportThread'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Tenants_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantAddresses_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantAddresses'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantAddresses_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateTenantAddresses'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantAddresses'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Appearance_colours: {
    parameters: {
      query: {
        accent: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccentColours'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Cancellation_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CancellationView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Cancellation_cancel: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelTenant'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CancellationView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Cancellation_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CancellationView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantContacts_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmergencyContacts'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantContacts_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateEmergencyContacts'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmergencyContacts'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  KeyRotation_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantKeys'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  KeyRotation_rotate: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RotatedKey'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantLogo_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantLogo_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantLogo_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  MailPreview_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewMail'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailPreview'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantSecurity_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantSecurity'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantSecurity_update: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateTenantSecurity'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantSecurity'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantSettings_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantSettings'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  TenantSettings_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateTenantSettings'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantSettings'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  SettingsList_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsListView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Timeline_list: {
    parameters: {
      query: {
        cursor?: string;
        id: string;
        limit?: number;
        requests?: boolean;
        subject: 'user' | 'call' | 'evidence';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfTimelineEntry'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Timings_tell: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TellTiming'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UploadRules_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadRules'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Uploads_begin: {
    parameters: {
      query?: never;
      header: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadView'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Uploads_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uploadId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Uploads_remove: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        uploadId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Uploads_append: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path: {
        uploadId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserImports_run: {
    parameters: {
      query: {
        invite: 'yes' | 'no';
        mode: 'all' | 'good';
      };
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImportResult'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserImports_check: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImportCheck'];
        };
      };
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserInvitations_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfUserInvitationView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserInvitations_invite: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InviteUser'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentUserInvitation'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserInvitations_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserInvitations_again: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentUserInvitation'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserInvitations_accept: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptUserInvitation'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  UserInvitations_preview: {
    parameters: {
      query?: never;
      header: {
        'X-Rinjo': '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewAccountLink'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountLinkPreview'];
        };
      };
      400: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Users_list: {
    parameters: {
      query?: {
        cursor?: string;
        groupId?: string;
        limit?: number;
        role?: string;
        search?: string;
        status?: 'invited' | 'active' | 'deactivated';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfUserView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Users_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUser'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Users_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Users_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Users_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateUser'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Factors_ofUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserFactorsView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Factors_reset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Users_bulk: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeUsers'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedUsers'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfWebhookView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateWebhook'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateWebhook'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_listDeliveries: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        state?: 'waiting' | 'delivered' | 'failed' | 'cancelled';
      };
      header?: never;
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageOfWebhookDeliveryView'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_readDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        deliveryId: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_replay: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        deliveryId: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_replayRange: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayWebhook'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayedWebhook'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_rotate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  Webhooks_test: {
    parameters: {
      query?: never;
      header?: {
        /** @description The request is done once under it, for a day */
        'Idempotency-Key'?: string;
        /** @description Needed without a key */
        'X-Rinjo'?: '1';
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryDetails'];
        };
      };
      400: components['responses']['Error'];
      401: components['responses']['Error'];
      403: components['responses']['Error'];
      404: components['responses']['Error'];
      422: components['responses']['Error'];
      429: components['responses']['Error'];
      default: components['responses']['Error'];
    };
  };
  'webhook_audit.alerted': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            logAlertId: string;
            /** @enum {string} */
            rule: 'failed_sign_ins' | 'new_country' | 'mass_download' | 'refused_access' | 'operator_access';
            /** @enum {string} */
            subject: 'user' | 'guest' | 'key' | 'operator' | 'address';
            userId?: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'audit.alerted';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_audit.altered': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            size: number;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'audit.altered';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_audit.published': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            note: string;
            size: number;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'audit.published';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_audit.recorded': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: components['schemas']['RecordedEntry'];
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'audit.recorded';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_audit.rolled_back': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            keptSize: number;
            size: number;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'audit.rolled_back';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.cancelled': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            customFields: components['schemas']['CustomValue'][];
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.cancelled';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.created': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            customFields: components['schemas']['CustomValue'][];
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.created';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.ended': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            customFields: components['schemas']['CustomValue'][];
            /** @enum {string} */
            reason: 'cancelled' | 'expired' | 'ended_by_host' | 'last_left' | 'server';
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.ended';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.guest_admitted': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: components['schemas']['LobbyAuditDetails'];
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.guest_admitted';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.guest_denied': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: components['schemas']['LobbyAuditDetails'];
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.guest_denied';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.guest_waiting': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: components['schemas']['LobbyAuditDetails'];
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.guest_waiting';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.invited': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.invited';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.joined': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            participantId: string;
            /** @enum {string} */
            role: 'guest' | 'member' | 'host';
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.joined';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.left': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            participantId: string;
            /** @enum {string} */
            reason: 'call_ended' | 'left' | 'removed' | 'lost_signal' | 'signed_out' | 'media_failed';
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.left';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.participant_removed': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            participantId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.participant_removed';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_call.updated': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            customFields: components['schemas']['CustomValue'][];
            fields: string[];
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'call.updated';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_file.added': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            bytes: number;
            callId: string;
            fileId: string;
            /** @enum {string} */
            kind: 'photo' | 'freeze' | 'sheet' | 'attachment';
            participantId: string;
            sha256: string;
            type: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'file.added';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_group.created': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            displayName: string;
            groupId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'group.created';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_group.deleted': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            displayName: string;
            groupId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'group.deleted';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_group.members_changed': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            added: string[];
            groupId: string;
            removed: string[];
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'group.members_changed';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_group.renamed': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            displayName: string;
            groupId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'group.renamed';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_ring.missed': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            callId: string;
            ringId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'ring.missed';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_service.notified': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            event: string;
            /** @description When what it tells of begins or began, and ends; null: nobody knows yet. */
            from: string;
            /** @enum {string} */
            kind: 'incident' | 'maintenance' | 'end_of_service';
            noticeId: string;
            to: null | string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'service.notified';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_site.archived': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            customFields: components['schemas']['CustomValue'][];
            siteId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'site.archived';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_site.created': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            customFields: components['schemas']['CustomValue'][];
            siteId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'site.created';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_site.restored': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            customFields: components['schemas']['CustomValue'][];
            siteId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'site.restored';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_site.updated': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            customFields: components['schemas']['CustomValue'][];
            fields: string[];
            siteId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'site.updated';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_user.created': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            roles: (('admin' | 'member') | string)[];
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'user.created';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_user.deactivated': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'user.deactivated';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_user.deleted': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'user.deleted';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_user.invited': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            /** @enum {string} */
            mail: 'off' | 'failed' | 'sent' | 'waiting';
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'user.invited';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_user.reactivated': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'user.reactivated';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_user.updated': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            fields: string[];
            /** @description What they are now, when they are among the fields. */
            roles?: (('admin' | 'member') | string)[];
            userId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'user.updated';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhook_webhook.test': {
    parameters: {
      query?: never;
      header: {
        /** @description The same for every attempt: whoever has seen it has the message already. */
        'webhook-id': string;
        /** @description Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation. */
        'webhook-signature': string;
        /** @description Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off. */
        'webhook-timestamp': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          actor: {
            id: string | null;
            kind: string;
          };
          data: {
            webhookId: string;
          };
          id: string;
          /** Format: uuid */
          tenantId: string;
          /**
           * Format: date-time
           * @description When it happened.
           */
          timestamp: string;
          /** @constant */
          type: 'webhook.test';
          /** @constant */
          version: 1;
        };
      };
    };
    responses: {
      /** @description The message was taken. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Send nothing more. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
