import type { CanaryName } from '@rinjo/contract';
import type { jaOperatorCanaries, Words } from './ja-operator-canaries';

export const enOperatorCanaries: typeof jaOperatorCanaries = {
  heading: 'Self-tests',
  lead: 'The system keeps trying whether what is promised still holds. When one fails, the rows of the check sheet that rest on it turn to “unverified” at once, and whoever is on call is told.',
  cost: (percent) => `Load in the last 24 hours: at most ${percent} of one processor core`,
  costUnknown: 'The load is shown after an hour of tests.',
  none: 'There are no self-tests yet.',
  noneLead: 'The first one begins within a minute of the start.',
  canaries: {
    'cross-tenant': {
      name: 'Organizations are kept apart',
      proves:
        'Sessions, API keys, tickets and internal work of organization A reach no call, file, export or search result of organization B.',
    },
    'isolation-catalog': {
      name: 'Fence in the database',
      proves:
        'Every table with data of organizations is behind the forced policy, and the roles of the system cannot go round it.',
    },
    input: {
      name: 'Input is checked',
      proves:
        'Malformed input, files that are not what they say and archives that unpack to gigabytes are refused; valid ones are taken.',
    },
    'operator-access': {
      name: 'Operators cannot look',
      proves:
        'Without the approval of an organization an operator sees nothing; what was approved is in its own log, and ends.',
    },
    'notice-lead': {
      name: 'Notices come in time',
      proves: 'Planned work and an end of the service that would be told too late are refused.',
    },
    plaintext: {
      name: 'Stored data is encrypted',
      proves: 'Stored objects of chance are ciphertext, and a plaintext that is planted is found.',
    },
    'backup-sealed': {
      name: 'Backups are encrypted',
      proves: 'A backup of chance opens with its key, and not without.',
    },
    'key-revoke': {
      name: 'Revoked keys',
      proves: 'What was encrypted under a key is unreadable within 5 minutes after the key was destroyed.',
    },
    tamper: {
      name: 'Alterations of logs are found',
      proves: 'Every alteration of a copy of the log is found, and the log itself verifies.',
    },
    'tamper-object': {
      name: 'Alterations of stored objects are found',
      proves: 'One flipped bit of a stored object is found, and the untouched object opens.',
    },
    eicar: {
      name: 'Virus scanner',
      proves: 'The test sample is found, and a file with nothing in it passes.',
    },
    saml: {
      name: 'Sign-in with SAML',
      proves: 'A test identity provider signs somebody in, and an assertion for another audience is refused.',
    },
    integration: {
      name: 'Connections of other systems',
      proves:
        'A key reads and is refused after it was revoked, SCIM adds, changes and deletes somebody, and a webhook arrives with a good signature.',
    },
    limits: {
      name: 'Limits of plans',
      proves:
        'The last seat of a call and the last bytes of the storage go to one alone, also when several ask at the same moment; the others are refused with the code and the present use.',
    },
    tls: {
      name: 'Encryption of communication',
      proves:
        'Web, sockets and TURN refuse TLS below 1.2, prefer 1.3 and have certificates valid for 14 days or more; connections to the database and the store are encrypted or stay on the machine. That the scanner speaks the old versions is proved at a lenient server.',
    },
    fallback: {
      name: 'Other ways when calls fail',
      proves:
        'Media passes through TURN over TLS on port 443, and there is an emergency contact to show when nothing can be reached.',
    },
    residency: {
      name: 'Where data is',
      proves: 'Every endpoint that is really in use is registered as being in a country that is allowed.',
    },
  } satisfies Readonly<Record<CanaryName, Words>>,
  other: 'There is no description of this test yet.',
  states: {
    passed: 'Passed',
    failed: 'Failed',
    breach: 'Possible breach',
    late: 'Late',
    never: 'Not run yet',
  },
  notHere: 'Nothing to test here',
  every: (time) => `Every ${time}`,
  last: (at) => `Last run ${at}`,
  took: (ms) => `took ${ms} ms`,
  history: (passed, all) => `${String(passed)} of the last ${String(all)} runs passed`,
  details: 'What it found',
  run: 'Run now',
  runOf: (name) => `Run now: ${name}`,
  running: (name) => `“${name}” is under way…`,
  incidents: 'Security incidents',
  incidentsLead: 'What has to be impossible was possible. These records cannot be deleted.',
  openedAt: (at) => `Detected ${at}`,
  open: 'Being looked into',
  ended: 'Over',
  endedBy: (by, at) => `Written by ${by}, ${at}`,
  endLabel: 'What was found and done',
  end: 'Record the end',
  endConfirm: 'End this incident?',
  endConfirmText: 'What you have written can be neither changed nor deleted afterwards.',
};
