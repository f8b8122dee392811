import { type BrowserKind, browserKind } from './browser-kind';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PIXEL = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const GALAXY =
  'Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const AGENTS: readonly (readonly [string, string, number, BrowserKind])[] = [
  ['Chrome on Android', `${PIXEL} Chrome/137.0.0.0 Mobile Safari/537.36`, 5, 'chromeAndroid'],
  ['Edge on Android', `${PIXEL} Chrome/136.0.0.0 Mobile Safari/537.36 EdgA/136.0.0.0`, 5, 'chromeAndroid'],
  ['Samsung Internet', `${PIXEL} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 5, 'other'],
  ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:139.0) Gecko/139.0 Firefox/139.0', 5, 'other'],
  ['Safari on iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'safariIos'],
  ['Safari on iPad, as desktop', `${MAC} Version/18.5 Safari/605.1.15`, 5, 'safariIos'],
  ['Chrome on iPhone', `${IPHONE} CriOS/137.0.7151.79 Mobile/15E148 Safari/604.1`, 5, 'otherIos'],
  ['Firefox on iPhone', `${IPHONE} FxiOS/139.0 Mobile/15E148 Safari/605.1.15`, 5, 'otherIos'],
  ['LINE on iPhone', `${IPHONE} Mobile/15E148 Safari Line/15.8.0`, 5, 'inApp'],
  [
    'LINE on Android',
    `${GALAXY} Version/4.0 Chrome/136.0.7103.125 Mobile Safari/537.36 Line/15.8.1/IAB`,
    5,
    'inApp',
  ],
  [
    'Instagram on iPhone',
    `${IPHONE} Mobile/22F76 Instagram 382.0.0.29.81 (iPhone16,1; iOS 18_5; ja_JP)`,
    5,
    'inApp',
  ],
  [
    'Facebook on Android',
    `${GALAXY} Version/4.0 Chrome/137.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/517.0.0.40.74;]`,
    5,
    'inApp',
  ],
  ['Facebook on iPhone', `${IPHONE} Mobile/22F76 [FBAN/FBIOS;FBAV/517.0.0.37.91;FBBV/742]`, 5, 'inApp'],
  ['a WebView on iPhone', `${IPHONE} Mobile/15E148`, 5, 'inApp'],
  ['a WebView on Android', `${GALAXY} Version/4.0 Chrome/137.0.0.0 Mobile Safari/537.36`, 5, 'inApp'],
  ['Chrome on Windows', `${WINDOWS} Chrome/137.0.0.0 Safari/537.36`, 0, 'chromeDesktop'],
  ['Chrome on a Windows tablet', `${WINDOWS} Chrome/137.0.0.0 Safari/537.36`, 10, 'chromeDesktop'],
  ['Edge on Windows', `${WINDOWS} Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0`, 0, 'edgeDesktop'],
  [
    'Firefox on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:139.0) Gecko/20100101 Firefox/139.0',
    0,
    'firefoxDesktop',
  ],
  ['Safari on a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 0, 'safariMac'],
  [
    'Chrome on a Mac',
    `${MAC.replace('605.1.15', '537.36')} Chrome/137.0.0.0 Safari/537.36`,
    0,
    'chromeDesktop',
  ],
  ['something else', 'curl/8.5.0', 0, 'other'],
];

for (const [name, agent, touch, kind] of AGENTS)
  it(`sees ${name} as ${kind}`, () => {
    expect(browserKind(agent, touch)).toBe(kind);
  });
