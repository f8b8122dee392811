import type { CanaryName, CanaryPart } from '@rinjo/contract';
import type { jaOperatorCanaries, PartWords, Words } from './ja-operator-canaries';

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
        'Every way in which calls go on when servers or lines are bad works now. Once a day a prober holds calls to try them, and the service tries what it can by itself.',
    },
    residency: {
      name: 'Where data is',
      proves: 'Every endpoint that is really in use is registered as being in a country that is allowed.',
    },
  } satisfies Readonly<Record<CanaryName, Words>>,
  partsOf: 'What came of each way',
  parts: {
    worker: {
      name: 'Another media worker (when one is lost)',
      tried: 'Calls go on with another worker, and other calls are not touched. A weekly drill tries it.',
      missing: 'Not tried yet: the drill has not been held.',
    },
    relay: {
      name: 'Relay of a TURN server (without UDP)',
      tried:
        'TURN servers over TCP or TLS give a relay to the right credentials, and refuse others. In a call of a prober, everything of one of the two goes through it, and sound and picture come both ways.',
      missing: 'Not tried yet: it takes a TURN server over TCP or TLS, and a prober.',
    },
    direct: {
      name: 'Direct call of two (without the media server)',
      tried:
        'Two devices find each other without the media server, through the signalling of their call alone, and sound and picture come both ways. Before they ask for it and after its end they cannot.',
      missing: 'Not tried yet: it takes a prober.',
    },
    audio: {
      name: 'Sound alone (on a line of 100 kbit/s)',
      tried:
        'On a good line sound and picture arrive. For a device whose line is narrowed to 100 kbit/s, the server stops the picture and sound goes on; a still arrives.',
      missing: 'Not tried yet: it takes a prober.',
    },
    contacts: {
      name: 'Emergency contacts (no server can be reached)',
      tried:
        'Contacts are entered and come with the call to each device, and the page that shows them without a network can be kept there.',
      missing: 'Not tried yet: the operator has entered no contact.',
    },
  } satisfies Record<CanaryPart, PartWords>,
  partStates: {
    passed: 'Passed',
    failed: 'Failed',
    breach: 'Possible breach',
    untested: 'Not tried',
  },
  triers: {
    service: 'The service itself',
    drill: 'A drill',
    'prober-inside': 'A prober on a machine of the service',
    'prober-outside': 'A prober on another machine',
  },
  old: 'too old to count',
  failedAt: (step, why) => `Failed: ${step}. ${why}`,
  steps: {
    room: 'preparing the call (signing in, planning)',
    join: 'joining the call',
    ask: 'asking the service',
    media: 'sound and picture both ways',
    narrow: 'sound going on over a narrow line',
    still: 'sending a still',
    card: 'receiving the contacts',
    page: 'fetching the page for devices without a network',
    end: 'ending it',
  },
  codes: {
    timeout: 'It was not done in time.',
    unreachable: 'The service was not reached.',
    ECONNREFUSED: 'The service was not reached.',
    socket: 'The connection was lost.',
    negotiation: 'The devices did not come to terms.',
    refused_off: 'Direct calls are set to “off” in the organization of the probers.',
    refused_people: 'There were more than two in the call.',
    refused_recording: 'The call was being recorded.',
    refused_relay: 'Only relays may be used, and there is no TURN server.',
    open_already: 'The call was direct before anybody asked for it.',
    open_unasked: 'A direct call was possible without asking for it.',
    still_open: 'A direct call was possible after its end.',
    picture_goes_on: 'The picture was not stopped on the narrow line.',
    no_relay: 'The service gave no TURN server over TCP or TLS.',
    no_estimate: 'The service does not measure the line.',
    card_empty: 'No contact arrived.',
    page_missing: 'The page is not there.',
  },
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
