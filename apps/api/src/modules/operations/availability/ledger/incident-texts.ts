import type { ServiceComponent } from '@rinjo/contract';

interface Both {
  readonly ja: string;
  readonly en: string;
}

/** Parts of the service, as people know them. */
export const COMPONENT_NAMES: Readonly<Record<ServiceComponent, Both>> = {
  'sign-in': { ja: 'サインイン', en: 'Sign-in' },
  signalling: { ja: '通話の接続', en: 'Connecting to calls' },
  media: { ja: '映像と音声', en: 'Video and audio' },
  recording: { ja: '録画', en: 'Recording' },
  files: { ja: 'ファイル', en: 'Files' },
};

/** What is said by itself of an incident that probes found. */
export const detectedText = (component: ServiceComponent): Both => ({
  ja: `「${COMPONENT_NAMES[component].ja}」の障害を検知しました。原因を調べています。`,
  en: `A failure of “${COMPONENT_NAMES[component].en}” was detected. We are looking for its cause.`,
});

export const recoveredText = (component: ServiceComponent): Both => ({
  ja: `「${COMPONENT_NAMES[component].ja}」は復旧しました。`,
  en: `“${COMPONENT_NAMES[component].en}” works again.`,
});

/** Of an incident that somebody opened whose samples came later and were good. */
export const vouchedText = (component: ServiceComponent): Both => ({
  ja: `あとから届いた監視の記録により、「${COMPONENT_NAMES[component].ja}」はこの間も利用できていたことが分かりました。`,
  en: `Samples that arrived later show that “${COMPONENT_NAMES[component].en}” was available at that time.`,
});
