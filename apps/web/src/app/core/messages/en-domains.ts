import type { jaDomains } from './ja-domains';

export const enDomains: typeof jaDomains = {
  heading: 'E-mail domains',
  lead: 'Show by DNS that a domain is yours. Only people of verified domains can sign in, or be created, by single sign-on.',
  addHeading: 'Add a domain',
  domain: 'Domain',
  domainHint: 'For example: aoba-kensetsu.co.jp',
  add: 'Add',
  added: (domain: string) => `${domain} was added. Now publish the TXT record.`,
  search: 'Search domains',
  none: 'No domain fits.',
  empty: 'There are no domains yet.',
  emptyLead: 'Add what comes after the @ in the e-mail addresses of your company.',
  states: { pending: 'To be verified', verified: 'Verified', failing: 'Not found again' },
  check: 'Verify now',
  checkOf: (domain: string) => `Verify now: ${domain}`,
  verified: (domain: string) => `${domain} is verified.`,
  verifiedAt: (at: string) => `Verified on ${at}`,
  checkedAt: (at: string) => `Last looked up on ${at}`,
  failing: (at: string) =>
    `The TXT record is gone. Unless it comes back by ${at}, the domain counts as verified no more.`,
  failures: {
    no_record: 'No TXT record was found. It can take some hours until a new one can be seen.',
    wrong_record: 'The TXT record has another value. Copy the one below and publish it again.',
    dns_failure: 'The name server did not answer. Try again in a while.',
    taken:
      'Another organization has verified this domain. If you do not know why, ask whoever runs Rinjo for you.',
  },
  recordLead: 'Publish this TXT record in the DNS of the domain.',
  recordName: 'Name of the TXT record',
  recordValue: 'Value of the TXT record',
  recordHint: 'Then press “Verify now”. Keep the record afterwards.',
  enforced: 'People of this domain must use single sign-on.',
  remove: 'Remove',
  removeOf: (domain: string) => `Remove ${domain}`,
  removed: (domain: string) => `${domain} was removed.`,
  removeTitle: (domain: string) => `Remove ${domain}?`,
  removeText: 'People of this domain can no longer sign in, or be created, by single sign-on. Users stay.',
  removeEnforced:
    'People of this domain can no longer sign in by single sign-on; those without a password cannot get in any more. Users stay.',
};
