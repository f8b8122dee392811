import type { AddIncidentUpdate, Locale } from '@rinjo/contract';

type Stage = AddIncidentUpdate['stage'];

/** Text without brackets of a template that nobody has filled in. */
export const FILLED_IN = /^[^【】[\]]*$/u;

/** What operators fill in: both languages whatever the page's own is, because everybody reads it. Brackets stand for what only they know. */
export const INCIDENT_TEMPLATES: Readonly<Record<Stage, Readonly<Record<Locale, string>>>> = {
  cause: {
    ja: '【原因】が原因で、【影響】が起きています。復旧までの間は【回避策】をお試しください。',
    en: '[Cause] has led to [effect]. Until it is mended, please try [workaround].',
  },
  forecast: {
    ja: '復旧の作業を進めています。見込みの時刻までに復旧しない場合は、あらためてお知らせします。',
    en: 'We are mending it. If it takes longer than expected, we will say so here.',
  },
  recovered: {
    ja: '【対応】により復旧しました。ご迷惑をおかけしました。',
    en: '[What was done] has mended it. We are sorry for the trouble.',
  },
  postmortem: {
    ja: '経過: 【時刻と出来事】\n原因: 【原因】\n影響: 【影響の範囲】\n再発防止: 【対策と期限】',
    en: 'What happened: [times and events]\nCause: [cause]\nEffect: [who was affected, and how]\nSo that it does not happen again: [what, by when]',
  },
};
