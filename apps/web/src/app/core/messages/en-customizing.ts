import type { jaCustomizing } from './ja-customizing';

/** What an organization can set for itself. */
export const enCustomizing: typeof jaCustomizing = {
  heading: 'What can be set',
  lead: 'What the organization can set for itself, made of the definitions of the program that runs. Rules of sign-in and security are on pages of their own.',
  failed: 'The list cannot be read.',
  count: (n: number) => (n === 1 ? '1 setting' : `${String(n)} settings`),
  tested: (at: string) =>
    `The tests of this release have shown on ${at} that each takes effect, for its own organization only.`,
  untested: 'This release carries no record of tests.',
  proofs: { passed: 'Tested', failed: 'Failed its test', none: 'No record' },
  version: 'Hash of the list (SHA-256)',
  names: {
    'organization.mailTexts': 'Words of mails',
    'organization.name': 'Name of the organization',
    'organization.timeZone': 'Time zone',
    'organization.lobbyByDefault': 'Lobby',
    'organization.conformity': 'Numbers of remote inspection',
    'organization.recordingConsent': 'Consent to recording',
    'organization.photoMetadata': 'What photos say of themselves',
    'organization.sharing': 'Rules of links for sharing',
    'organization.directCalls': 'Calls without the server',
    'organization.productName': 'Name of the service',
    'organization.accent': 'Accent colour',
    'organization.consentJa': 'Text to agree to, in Japanese',
    'organization.consentEn': 'Text to agree to, in English',
    logo: 'Logo',
    emergencyContacts: 'Emergency contacts',
    customFields: 'Custom fields of calls and sites',
    reportTemplate: 'Template of reports',
    reportLogo: 'Logo of reports',
    retention: 'How long things are kept',
    retentionOfSite: 'How long things of a site are kept',
    webhook: 'Webhooks',
  },
};
