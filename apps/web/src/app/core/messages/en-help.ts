import type { HelpContent } from '../../help/guide';

/** The guide, in English: the same topics as in Japanese, in the same order. */
export const enHelp: HelpContent = {
  heading: 'How to, and what to do when it does not work',
  lead: 'Everything is on this page: search it with your browser (find in page).',
  contents: 'Contents',
  toTop: 'Back to the contents',
  status: 'See whether the service works',
  signIn: 'Sign in',
  ask: 'Ask the operator',
  askLead: 'If nothing helps, sign in and ask. Guests ask whoever invited them.',
  guides: [
    {
      id: 'site',
      title: 'On site, and guests',
      topics: [
        {
          id: 'join',
          title: 'Join with an invitation link',
          lead: 'No app and no account: the browser of a phone or a computer is enough.',
          steps: [
            'Open the invitation link, or scan the QR code with the camera of your phone.',
            'Enter your name. Whoever invited you may have done so already.',
            'Allow the camera and the microphone.',
            'Press “Join”. In the lobby, just wait: you come in as soon as a participant admits you.',
          ],
          points: [
            'Until you are admitted, nobody gets your picture or your voice.',
            'If the link opened inside a messenger and the camera does not work, open it in Safari or Chrome.',
            'If the link has expired, was withdrawn or was used, ask for a new one.',
            'If you drop out, open the same link again to come back.',
          ],
        },
        {
          id: 'camera',
          title: 'Allow the camera and the microphone',
          lead: 'The browser asks when you join: choose “Allow”. If you refused by mistake, undo it like this.',
          points: [
            'Safari on iPhone and iPad: the button left of the address, “Website Settings”, set camera and microphone to “Allow”, and reload.',
            'Chrome on Android: the sign left of the address, “Permissions”, allow both, and reload.',
            'Chrome and Edge on a computer: the sign left of the address, allow both.',
            'If that is not enough, look into the settings of the device: the browser itself must be allowed to use them.',
            'Another app that uses the camera, such as a telephone call or a meeting, keeps it: close that app.',
            'You can join without a camera, to watch and to listen.',
          ],
        },
        {
          id: 'film',
          title: 'Show the site',
          lead: 'Filming while walking is dangerous. Stand still.',
          points: [
            'The camera on the back is on from the start. “Switch camera” changes to the front.',
            'Where it is dark, switch on the light. Devices without one show no button.',
            'When you need both hands, wear the phone on chest or helmet: the call goes on without a touch.',
            'To save the battery, turn the screen black. The camera stays on.',
            'Where it is loud, turn up the volume, or use the hand signals: understood, once more, wait, cannot hear.',
          ],
        },
        {
          id: 'signal',
          title: 'When the signal is weak',
          lead: 'Voice comes first; the picture gets smaller by itself. There is nothing to press.',
          points: [
            '“Weak signal”: the picture is small and coarse.',
            '“Stills only”: a still picture every few seconds. Voice goes on.',
            '“Voice only”: no picture at all.',
            'When the signal is back, so is the picture. After a drop it reconnects by itself, and your seat is kept.',
            'If it stays bad, go to a window or outside, change between Wi-Fi and the mobile network, and switch off a VPN.',
            'Photos that you take without a signal stay on the device and are sent later. Keep the page open until they are.',
          ],
        },
        {
          id: 'photo',
          title: 'Take photos',
          points: [
            '“Take photo” keeps a picture finer than the video. An expert may take one from afar (remote photo).',
            'Photos belong to the record of the call. Originals cannot be changed afterwards.',
            'The place is added only if you allow it.',
          ],
        },
        {
          id: 'consent',
          title: 'Consent to recording',
          points: [
            'When a recording begins, it says so, and you are asked whether you agree.',
            'The call goes on if you do not. Picture and voice of those who do not agree are not recorded.',
            'You can change your mind during the call.',
          ],
        },
        {
          id: 'unreachable',
          title: 'When the service cannot be reached',
          steps: [
            'See whether other sites open. If not, it is the signal or the Wi-Fi.',
            'Reload the page, or open the same invitation link again.',
            'Look at the status page for failures of the service.',
            'If it is urgent, call the contact on the screen: when nothing has come through for 30 seconds, the recorded contacts are shown.',
          ],
          points: ['From the network of a company, try the mobile network instead.'],
        },
      ],
    },
    {
      id: 'expert',
      title: 'Experts who help from afar',
      topics: [
        {
          id: 'start',
          title: 'Start a call and invite people',
          steps: [
            'At home, under “Start a call”, enter a name, choose the site and the people, and start. To agree on a time, schedule it.',
            'For people without an account, make an invitation link in the call and hand it over by SMS, mail or QR code.',
            'When a guest waits in the lobby, look at the name and admit them.',
          ],
          points: [
            'With a link per person you see later who came when.',
            'Links expire. Withdraw one that went to the wrong person.',
            '“Test your device” tells beforehand how a call will be.',
          ],
        },
        {
          id: 'point',
          title: 'Point and draw',
          points: [
            'The pointer shows on all screens, with your name.',
            'Draw with pen, arrow, numbered arrow, rectangle, ellipse and text.',
            'When the picture moves too much, freeze it and draw. Voice goes on.',
            'Undo takes back your own drawing alone; “Clear all” that of everybody.',
            'Measuring is an estimate by something whose length you know. It proves no dimension.',
          ],
        },
        {
          id: 'steer',
          title: 'Work the camera on site',
          points: [
            'If the other side allows it, you switch the camera on and off, change it, zoom, switch the light and take photos.',
            'There are buttons only for what the device has. If it refuses, it says why.',
            'For plates and gauges choose a sharp picture, for movement a smooth one.',
            'What cannot be read in the video, take as a remote photo.',
          ],
        },
        {
          id: 'documents',
          title: 'Show drawings, documents and your screen',
          points: [
            'Put a PDF or a picture on the stage: everybody sees it, and draws on it together.',
            'Sharing the screen shows a window or all of your screen as it is.',
            'Files can be opened once they were scanned for viruses.',
          ],
        },
        {
          id: 'record',
          title: 'Record',
          points: [
            'Starting a recording tells all participants and asks them to agree. Only those who do are recorded.',
            'After a drop the recording goes on by itself. The gap is noted.',
            'It is finished after the call and is then among photos and recordings.',
          ],
        },
        {
          id: 'evidence',
          title: 'Look at records and hand them over',
          points: [
            'In the history, a call has its participants, photos, recordings, drawings and chat in order of time.',
            'A report is a PDF with the photos.',
            'Hand things to outsiders by a sharing link, with an end and a password. It says when it was opened.',
            'Each original has a SHA-256: a single changed byte shows.',
          ],
        },
      ],
    },
    {
      id: 'sign-in',
      title: 'Signing in',
      topics: [
        {
          id: 'cannot-sign-in',
          title: 'When you cannot sign in',
          points: [
            'Check the organization ID and the address. The ID is in your invitation; your administrator knows it.',
            'Forgot the password? The sign-in page has a link to set a new one. If no mail comes, look among junk mail.',
            'Where the company account is used, choose it instead of a password.',
            'After several wrong tries there is a pause. Wait a little and try again.',
          ],
        },
        {
          id: 'second-factor',
          title: 'When the device of the second factor is lost',
          points: [
            'Use one of the recovery codes that you noted. Each works once.',
            'Without them, ask an administrator of your organization to remove the second factor.',
            'If the lost device is still signed in, sign it out in the list of devices of your account.',
          ],
        },
      ],
    },
    {
      id: 'admin',
      title: 'Administrators',
      topics: [
        {
          id: 'people',
          title: 'People come and go',
          points: [
            'Invite people one by one, or import a CSV. Lines that cannot be read are listed with the reason.',
            'Deactivate those who leave: they are signed out at once, and their records stay.',
            'To connect your identity provider, use single sign-on and SCIM. Test a connection before you require it.',
            'Before you require single sign-on, choose an administrator for the day on which it fails.',
          ],
        },
        {
          id: 'network',
          title: 'When your network lets no call through',
          points: [
            '“Test your device” names what has to be allowed, such as UDP ports. Send its text to those who run the network.',
            'Where UDP is not allowed, calls go through a relay over TLS on port 443, with some delay.',
            'Proxies and VPNs that change traffic break calls. Exempt the name of this service.',
          ],
        },
        {
          id: 'keep',
          title: 'Retention, storage and legal holds',
          points: [
            'Retention says for how many days photos and recordings are kept, by organization and by site.',
            'What is under a legal hold goes for nobody, whatever its day.',
            'At 80 % and 95 % of the storage, administrators are told.',
          ],
        },
        {
          id: 'proof',
          title: 'Logs, check sheet and export',
          points: [
            'Logs say who did what; search and export them. Anybody can verify that they were not changed.',
            'The check sheet has 49 rows measured of this service.',
            'An export has all data in a form that can be verified, also after a cancellation until the day of erasure.',
            'Operators see nothing of your organization without approval. What they look at is in your log.',
          ],
        },
        {
          id: 'emergency',
          title: 'Be ready for a failure of the service',
          points: [
            'Emergency contacts show on devices when nothing can be reached. You choose which of them guests see.',
            'Subscribe to news of failures and planned work on the status page.',
            'Ask under “Help and support”. Administrators see the requests of their whole organization.',
          ],
        },
      ],
    },
  ],
};
