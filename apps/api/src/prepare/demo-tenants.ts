import type { SystemRole } from '@rinjo/contract';

export interface DemoPerson {
  readonly displayName: string;
  readonly mailbox: string;
  readonly role: SystemRole;
}

export interface DemoTenant {
  readonly slug: string;
  readonly name: string;
  readonly people: readonly DemoPerson[];
}

/** Two tenants, so that their separation can be seen: a builder and a firm that maintains plants. */
export const DEMO_TENANTS: readonly DemoTenant[] = [
  {
    slug: 'aoba-kensetsu',
    name: '青葉建設株式会社',
    people: [
      { displayName: '佐藤 美咲', mailbox: 'sato', role: 'admin' },
      { displayName: '鈴木 健一', mailbox: 'suzuki', role: 'member' },
      { displayName: '高橋 大輔', mailbox: 'takahashi', role: 'member' },
      { displayName: '田中 由紀', mailbox: 'tanaka', role: 'member' },
    ],
  },
  {
    slug: 'minato-setsubi',
    name: 'みなと設備保守株式会社',
    people: [
      { displayName: '渡辺 直樹', mailbox: 'watanabe', role: 'admin' },
      { displayName: '伊藤 さくら', mailbox: 'ito', role: 'member' },
      { displayName: '山本 剛', mailbox: 'yamamoto', role: 'member' },
      { displayName: '中村 恵', mailbox: 'nakamura', role: 'member' },
    ],
  },
];

export const emailOf = (tenant: DemoTenant, person: DemoPerson): string =>
  `${person.mailbox}@${tenant.slug}.example`;
