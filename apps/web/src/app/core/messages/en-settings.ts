import type { jaSettings } from './ja-settings';

/** Settings of the organization. */
export const enSettings: typeof jaSettings = {
  heading: 'Settings of the organization',
  lead: 'What holds for everybody in the organization.',
  organization: 'Organization',
  name: 'Name of the organization',
  nameHint: 'Guests see it when they are invited.',
  timeZone: 'Time zone',
  timeZoneHint: 'Times of the logs are shown in UTC and in this zone.',
  timeZoneWrong: 'Type a name such as Asia/Tokyo.',
  appearance: {
    heading: 'Appearance',
    lead: 'Used at the top of each page, where guests are invited, and in mails of the organization.',
    productName: 'Name of the service',
    productNameHint: (name: string) => `While this is empty, it is called “${name}”.`,
    accent: 'Accent colour',
    accentHint:
      'The colour of buttons and links. Type it as in #0b4f60 or pick it on the left; empty is the colour it comes with.',
    accentWrong: 'Type # and six characters of 0 to 9 and a to f.',
    pick: 'Pick a colour',
    preview: 'How it will look',
    sampleButton: 'Join the call',
    sampleLink: 'Read more',
    themes: { outdoor: 'Outdoors (light)', indoor: 'Indoors (dark)' },
    contrast:
      'The shade is chosen so that text has a contrast of 7:1 or more and can be read in sunlight. A colour of which no such shade exists cannot be chosen.',
    reset: 'Reset name and colour',
    logo: {
      heading: 'Logo',
      hint: 'At the upper left of each page, where guests are invited, and in mails. PNG or JPEG of at most 5 MB. It counts at once, without saving. What is transparent becomes white.',
      none: 'There is no logo: the sign of Rinjo is shown.',
      shown: 'The present logo',
      choose: 'Choose a picture',
      replace: 'Choose another picture',
      remove: 'Remove the logo',
      removeTitle: 'Remove the logo?',
      removeText: 'Pages and future mails show the sign of Rinjo. The logo of reports stays.',
      working: 'Working',
      refused: 'This picture cannot be used. Choose another one, PNG or JPEG.',
    },
  },
  mail: {
    heading: 'Words of mails',
    lead: 'The invitation stands above the link in mails to guests; the signature at the end of invitations and of mails about accounts. The link and until when it works are always there. What is empty is as the product comes. There is no HTML.',
    placeholders: {
      guest: 'Name of the guest',
      inviter: 'Who invites',
      organization: 'Name of the organization',
      call: 'Title of the call',
      start: 'When it is planned',
      until: 'Until when the link works',
    },
    fields: {
      invitation: (language: string) => `Invitation (${language})`,
      signature: (language: string) => `Signature (${language})`,
    },
    preview: (language: string) => `Show a mail (${language})`,
  },
  recording: 'Recording calls',
  recordingConsent: {
    announce: 'Tell everybody that the call is recorded',
    ask: 'Ask each person for consent',
    forbid: 'Do not allow recording',
  },
  recordingHint: {
    announce: 'Everybody in the call sees that it is recorded; who comes later sees it on joining.',
    ask: 'Only the picture, voice and shared screen of those who agree are recorded. Answers can be changed and are in the audit log.',
    forbid: 'Nobody can start recording. Earlier recordings stay.',
  },
  recordingAnnounce: 'For calls with people of other companies, consider asking for consent.',
  features: 'Features in use',
  featuresLead:
    'Switch off what your organization does without. It is not shown any more, and the server refuses it.',
  featureNames: {
    guestLinks: 'Inviting guests by link',
    chat: 'Written chat in calls',
    chatFiles: 'Bringing files into calls (chat and stage)',
    drawing: 'Drawing on live pictures and photos',
    screenSharing: 'Sharing screens',
    remoteCamera: 'Directing the cameras of others (photo, light, zoom and more)',
    reports: 'Reports of calls (PDF)',
  },
  featureHints: {
    guestLinks:
      'Off: no new links, and links made before let nobody in any more. Guests who are in a call stay.',
    chat: 'Off: nobody writes in a call. Signals and files still work, and what was written before can be read in the history. Counts for calls that begin from now on.',
    chatFiles: 'Off: photos taken in the call are still shared. Files shared before stay.',
    drawing:
      'Off: nobody draws or writes on the pictures of a call. Pointing still works, and drawings made before stay. Counts for calls that begin from now on.',
    screenSharing:
      'Off: nobody brings the screen of a computer into a call. Cameras stay as they are. Counts for calls that begin from now on.',
    remoteCamera:
      'Off: people take photos with their own camera only. Counts for calls that begin from now on.',
    reports: 'Off: no new reports are made. Those made before stay and can be opened.',
  },
  notInPlan: 'Your contract does not include this.',
  featuresElsewhere:
    'Recording, links to share and calls without the server are switched off in their own parts of this page.',
  directCalls: 'Calls without the server',
  directCallsLead:
    'When the media server cannot be used, the devices of two people are connected with each other: their voices and cameras go on. Nothing is recorded then, and nobody else can take part.',
  directRules: {
    direct: 'Connect them directly',
    relayed: 'Connect them through the relay (TURN) alone',
    off: 'Do not connect them',
  },
  directRuleHints: {
    direct:
      'Their devices learn each other’s IP addresses. This concerns the two people in the same call, and nobody else.',
    relayed:
      'They do not learn each other’s IP addresses. Without a relay that works, they are not connected.',
    off: 'They wait for the media server; after 30 seconds the emergency contacts are shown.',
  },
  photoMetadata: 'What photos say of themselves (EXIF)',
  photoRules: {
    keep: 'Keep everything',
    strip_position: 'Remove where they were taken',
    strip_all: 'Remove everything',
  },
  photoRuleHints: {
    keep: 'Photos are kept as they were taken, byte for byte.',
    strip_position:
      'Positions and notes in formats of makers are removed, and positions of devices are not kept. Time and camera stay.',
    strip_all:
      'Only which way is up and how colours are meant stays. The time is kept separately, as the device tells it.',
  },
  photoStripped:
    'Devices remove it before they compute the hash. Where a device did not, the server does, and says so in the signed receipt. The picture itself does not change. Photos that are kept already stay as they are, and so do videos.',
  lobby: 'Lobby',
  lobbyLabel: 'Guests of new calls wait in the lobby',
  lobbyHint:
    'Guests come in when a host of the call admits them. It can be changed in every call, and a link can let its guest in without waiting.',
  lobbyOff: 'Without a lobby, whoever has an invitation link comes in at once.',
  consent: 'Text to agree to before joining',
  consentHint:
    'Shown to everybody before they join. Guests agree each time they come by a link, users once per version. Paragraphs stay as they are; links are shown as text.',
  consentIn: (language) => `Text (${language})`,
  consentEmpty: 'While it is empty, nothing is asked.',
  consentAlone: 'With a text in one language only, everybody sees that one.',
  previewIn: (language) => `Preview (${language})`,
  previewHide: 'Close the preview',
  consentTitle: 'Make a new version of the text?',
  consentText: 'Everybody will be asked to agree to the new text before their next call.',
  consentOffTitle: 'Ask nothing any more?',
  consentOffText: 'Nothing will be asked before joining. What people have agreed to so far stays on record.',
  saved: 'The settings were saved.',
  unsaved: 'There are changes that are not saved.',
  discard: 'Discard changes',
  changed:
    'Another admin has changed the settings first. Load the latest settings and make your change again.',
  readAgain: 'Load the latest settings',
  leaveTitle: 'Go without saving?',
  leaveText: 'Changes that are not saved will be lost.',
  leaveYes: 'Go without saving',
  stay: 'Keep editing',
};
