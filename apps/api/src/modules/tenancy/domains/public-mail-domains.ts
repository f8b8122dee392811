/**
 * Domains where anybody gets an address, or that a provider shares among its customers: whoever answers for their DNS does
 * not answer for who has an address there. Worldwide ones and those that are usual in Japan.
 */
const PUBLIC_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  `126.com 163.com aol.com aol.jp au.com auone.jp biglobe.ne.jp bk.ru cocoa.ocn.ne.jp disney.ne.jp docomo.ne.jp
  duck.com email.com emobile.ne.jp excite.co.jp ezweb.ne.jp fastmail.com fastmail.fm foxmail.com free.fr freenet.de gmail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.net goo.jp goo.ne.jp googlemail.com hanmail.net hey.com home.ne.jp hotmail.co.jp
  hotmail.co.uk hotmail.com hotmail.de hotmail.fr i.softbank.jp icloud.com inbox.ru infoseek.jp inter7.jp jcom.home.ne.jp
  jcom.zaq.ne.jp kakao.com list.ru live.com live.jp livedoor.com mac.com mail.com mail.goo.ne.jp mail.ru mailfence.com
  me.com mineo.jp msn.com nate.com naver.com nifty.com nifty.ne.jp ocn.ne.jp odn.ne.jp orange.fr outlook.com outlook.de
  outlook.fr outlook.jp pdx.ne.jp plala.or.jp pm.me proton.me protonmail.ch protonmail.com qq.com rakuten.jp rambler.ru
  rakumail.jp rediffmail.com rocketmail.com sina.com so-net.ne.jp sohu.com softbank.jp softbank.ne.jp tcp-ip.or.jp
  t-online.de tuta.com tuta.io tutanota.com uqmobile.jp vodafone.ne.jp wanadoo.fr web.de willcom.com wm.pdx.ne.jp
  yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it
  yahoo.ne.jp yandex.com yandex.ru yeah.net ybb.ne.jp ymail.com ymail.ne.jp ymobile.ne.jp zaq.ne.jp zoho.com`.split(
    /\s+/,
  ),
);

/** Whether this is the domain of a public mail provider, or below one. The domain is lower case and ASCII. */
export function isPublicMailDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some((_, i) => PUBLIC_MAIL_DOMAINS.has(labels.slice(i).join('.')));
}
