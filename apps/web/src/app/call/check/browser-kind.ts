/** Where permissions are given in this browser: one way of pressing each. */
export type BrowserKind =
  | 'chromeAndroid'
  | 'safariIos'
  | 'otherIos'
  | 'chromeDesktop'
  | 'edgeDesktop'
  | 'firefoxDesktop'
  | 'safariMac'
  | 'inApp'
  | 'other';

/** Browsers inside other apps: LINE, Instagram, Facebook, WeChat, Teams, Google's app, and Android's bare WebView. */
const IN_APP =
  /\bLine\/|Instagram|FBAN|FBAV|FB_IAB|MicroMessenger|KAKAOTALK|Twitter|TeamsMobile|\bGSA\/|; wv\)/u;
const IOS = /iPhone|iPad|iPod/u;
const BROWSERS_ON_IOS = /CriOS|FxiOS|EdgiOS|OPT\/|OPiOS/u;

/**
 * Which browser, by its user agent. An iPad asks for desktop pages and calls itself a Mac: its touch points tell.
 * Inside an app on iOS there is no "Safari" at the end.
 */
export function browserKind(userAgent: string, maxTouchPoints: number): BrowserKind {
  if (IN_APP.test(userAgent)) return 'inApp';
  const isIpad = userAgent.includes('Macintosh') && maxTouchPoints > 1;
  if (IOS.test(userAgent) || isIpad) {
    if (BROWSERS_ON_IOS.test(userAgent)) return 'otherIos';
    return userAgent.includes('Safari/') ? 'safariIos' : 'inApp';
  }
  if (userAgent.includes('Android'))
    return /Chrome\/|EdgA\//u.test(userAgent) && !/SamsungBrowser|OPR\//u.test(userAgent)
      ? 'chromeAndroid'
      : 'other';
  if (userAgent.includes('Firefox/')) return 'firefoxDesktop';
  if (userAgent.includes('Edg/')) return 'edgeDesktop';
  if (userAgent.includes('Chrome/')) return 'chromeDesktop';
  return /Macintosh.*Version\/.*Safari\//u.test(userAgent) ? 'safariMac' : 'other';
}
