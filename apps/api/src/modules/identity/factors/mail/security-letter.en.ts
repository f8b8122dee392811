import type { LogAlertRule } from '@rinjo/contract';
import type { Letter, SecurityEvent, SecurityLetter } from './security-letter.js';

/** Of `log_alert`, by its rule. */
const ALERTS: Readonly<Record<LogAlertRule, string>> = {
  failed_sign_ins: 'many failed sign-ins',
  new_country: 'sign-in from a new country',
  mass_download: 'many files opened in a short time',
  refused_access: 'many refused attempts',
  operator_access: 'access by the operator of the service',
};
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

const FACTORS = { passkey: 'passkey', totp: 'authenticator app' } as const;

export function enSecurityLetter({ event, displayName, product, at, url }: SecurityLetter): Letter {
  const { subject, lines } = said(event);
  const text = [
    `Dear ${displayName},`,
    '',
    ...lines,
    '',
    `Time: ${at}`,
    url,
    '',
    'Replies to this address are not read.',
  ];
  return { subject: `${product}: ${subject}`, text: text.join('\n') };
}

const NOT_YOU =
  'If this was not you, change your password and tell an administrator of your organization at once.';

function said(event: SecurityEvent): { readonly subject: string; readonly lines: readonly string[] } {
  switch (event.kind) {
    case 'factor_added':
      return {
        subject: `A new ${FACTORS[event.factor]} for your account`,
        lines: [`A new ${FACTORS[event.factor]} can now be used to sign in to your account.`, NOT_YOU],
      };
    case 'factor_removed':
      return {
        subject: `The ${FACTORS[event.factor]} of your account was removed`,
        lines: [`The ${FACTORS[event.factor]} can no longer be used to sign in to your account.`, NOT_YOU],
      };
    case 'recovery_code_used':
      return {
        subject: 'A recovery code was used',
        lines: [
          `Somebody signed in to your account with a recovery code. ${event.left} of your codes are left.`,
          'Make new ones under "Account", "Security", when they run low.',
          NOT_YOU,
        ],
      };
    case 'factors_reset':
      return {
        subject: 'Your second factors were removed by an administrator',
        lines: [
          'An administrator removed the passkeys, the authenticator app and the recovery codes of your account, and signed you out everywhere.',
          'Sign in with your password and set up new ones.',
          'If you did not ask for this, ask an administrator of your organization.',
        ],
      };
    case 'passkey_copied':
      return {
        subject: 'A passkey was refused',
        lines: [
          `A sign-in with your passkey “${event.passkey}” was refused, because the passkey may have been copied.`,
          'Remove that passkey under "Account", "Security", and add a new one.',
        ],
      };
    case 'break_glass_used':
      return {
        subject: 'The emergency administrator signed in',
        lines: [
          `${event.name}, the emergency administrator of your organization, signed in without single sign-on (address ${event.address}).`,
          'If nobody of you did this, deactivate that account and look at the log at once.',
        ],
      };
    case 'log_alert':
      return {
        subject: `Look at the log: ${ALERTS[event.rule]}`,
        lines: [
          `${ALERTS[event.rule]}${event.name === '' ? '' : `: ${event.name}`}${event.country === null ? '' : ` (${COUNTRIES.of(event.country) ?? ''})`}.`,
          `Entries of the log so far: ${String(event.count)}${event.address === null ? '' : `; the last came from address ${event.address}`}.`,
          '"Administration", "Alerts" leads to these entries, and says there what is told and what is not.',
        ],
      };
    case 'log_altered':
      return {
        subject: 'The log may have been altered',
        lines: [
          'The log of your organization is no longer what was signed before. Nothing is signed from here on.',
          'Compare it with the checkpoints that you have kept, and ask whoever runs the service. "Administration", "Log" says how it is verified.',
        ],
      };
    case 'log_rolled_back':
      return {
        subject: 'The log has gone back in time',
        lines: [
          `A signature that is kept outside of the database covers ${event.keptSize} entries; the log of your organization, of ${event.size} entries, does not continue it.`,
          'That happens when a backup was restored. If you know of none, ask whoever runs the service.',
        ],
      };
  }
}
