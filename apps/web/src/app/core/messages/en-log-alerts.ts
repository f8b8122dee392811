import type { jaLogAlerts } from './ja-log-alerts';

export const enLogAlerts: typeof jaLogAlerts = {
  heading: 'Alerts',
  lead: 'When something in the log stands out, it is shown here, and all administrators are told by mail.',
  empty: 'There are no alerts.',
  emptyLead: 'What fits the rules below is shown here within a minute.',
  onlyOpen: 'Not looked at yet',
  states: { open: 'New', acknowledged: 'Looked at' },
  rules: {
    failed_sign_ins: {
      name: 'Many failed sign-ins',
      about: 'Attempts of one address, or on one account.',
    },
    new_country: {
      name: 'Sign-in from a new country',
      about:
        'A country that the person has not signed in from for 90 days. The very first sign-in does not count.',
    },
    mass_download: {
      name: 'Many files opened in a short time',
      about: 'Photos, films and files that were opened or downloaded.',
    },
    refused_access: {
      name: 'Many refused attempts',
      about: 'What was refused because there was no permission for it.',
    },
    operator_access: {
      name: 'Access by the operator',
      about: 'Whoever runs the service asks for access to the data of this organization, or uses it.',
    },
  },
  kinds: { address: 'Address', user: 'User', guest: 'Guest', key: 'API key', operator: 'Operator' },
  country: (name) => `Country: ${name}`,
  count: (count) => (count === 1 ? '1 entry' : `${String(count)} entries`),
  period: (from, until) => `${from} to ${until}`,
  acknowledge: 'Mark as looked at',
  acknowledgeOf: (rule, who) => `Mark as looked at: “${rule}” (${who})`,
  acknowledged: (who, at) => `Looked at by ${who}, ${at}`,
  done: (rule) => `“${rule}” is marked as looked at.`,
  entries: 'Show in the log',
  entriesOf: (rule, who) => `Show in the log: “${rule}” (${who})`,
  rulesHeading: 'What is told',
  threshold: 'How often',
  within: (minutes) => `Told when it comes so often within ${String(minutes)} minutes.`,
  usual: (count) => `Usually ${String(count)} times.`,
  each: 'Each single one is told.',
  wrong: 'Enter a number from 2 to 10,000.',
  save: 'Save',
  saveOf: (rule) => `Save: “${rule}”`,
  saved: (rule) => `The rule “${rule}” was saved.`,
  source:
    'Countries are looked up on this server, in public data of nro.net (CC BY 4.0). No address is sent anywhere.',
};
