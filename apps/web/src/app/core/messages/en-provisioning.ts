import type { jaProvisioning } from './ja-provisioning';

const people = (count: number): string => (count === 1 ? '1 user' : `${count} users`);
const groupsOf = (count: number): string => (count === 1 ? '1 group' : `${count} groups`);

export const enProvisioning: typeof jaProvisioning = {
  heading: 'SCIM',
  lead: 'Your directory (Entra ID, Okta and others) adds, changes and deactivates users and groups by itself.',
  setup: 'What the directory needs',
  baseUrl: 'Tenant URL (SCIM base URL)',
  token: 'Secret token',
  tokenLead:
    'An API key is used. Under “API keys”, make a service account that is an administrator, and a key with the scope “SCIM”.',
  toKeys: 'To API keys',
  counts: (users, groups) => `${people(users)} and ${groupsOf(groups)} are kept by the directory.`,
  lastRequest: (at) => `Last request: ${at}`,
  never: 'There was no request yet.',

  mapping: 'Attributes that are kept',
  mappingLead: 'Others may be sent and are not stored.',
  attribute: 'SCIM attribute',
  meaning: 'What Rinjo does with it',
  rows: [
    ['userName', 'The user name in the directory; also the e-mail address where there is no other.'],
    ['emails', 'E-mail address: the primary one, else the one for work'],
    ['displayName, name', 'Name that is shown; without one it is made of given and family name.'],
    ['active', 'false signs the user out at once and ends their part in calls.'],
    ['preferredLanguage', 'Language of the pages (Japanese or English)'],
    ['externalId', 'ID in the directory'],
    ['members of a group', 'Members of the group that is invited to calls'],
  ],
  rules: [
    'Users who are added are ordinary users. SCIM gives nobody the rights of an administrator.',
    'Deleting a user in the directory deactivates them here. Their name stays in calls and records.',
    'The last administrator cannot be deactivated, and administrators keep their e-mail address.',
  ],

  guides: 'How to set it up',
  entra: 'Microsoft Entra ID',
  entraSteps: [
    'In the Entra admin center, open “Enterprise applications” and choose the application for Rinjo (or create your own).',
    'Under “Provisioning”, set “Provisioning Mode” to “Automatic”.',
    'Enter the URL above as “Tenant URL” and the API key as “Secret Token”, then choose “Test Connection”.',
    '“Mappings” work as they are. Attributes that you do not use can be removed.',
    'Assign people under “Users and groups”, then choose “Start provisioning”.',
  ],
  okta: 'Okta',
  oktaSteps: [
    'In the Okta Admin Console, open the app for Rinjo and choose “Integration” under “Provisioning”.',
    'Enter the URL above as “SCIM connector base URL” and userName as “Unique identifier field”.',
    'Set “Authentication Mode” to “HTTP Header” and enter the API key under “Authorization”.',
    'Under “To App”, enable Create Users, Update User Attributes and Deactivate Users.',
    'Under “Push Groups”, choose the groups to bring over.',
  ],

  requests: 'Last requests',
  requestsEmpty: 'None yet. Choose “Test Connection” in the directory, and it is shown here.',
  refresh: 'Refresh',
  time: 'Time',
  request: 'Request',
  result: 'Result',
};
