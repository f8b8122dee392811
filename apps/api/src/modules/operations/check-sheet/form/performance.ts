import type { FormArea } from './form-row.js';

export const PERFORMANCE: FormArea = {
  area: { ja: '性能', en: 'Performance' },
  rows: [
    {
      no: 19,
      item: { ja: '応答時間', en: 'Response time' },
      unit: { ja: '時間（秒）', en: 'Time (seconds)' },
      class: 'measured',
      commitment: {
        ja: 'APIの応答は95%が0.5秒以内、画面の表示は75%が2.5秒以内、参加から最初の映像までは95%が3秒以内です。',
        en: '95 % of API answers within 0.5 s, 75 % of page loads within 2.5 s, 95 % of joins showing the first picture within 3 s.',
      },
    },
    {
      no: 20,
      item: { ja: '遅延', en: 'Delay (duration of slow responses)' },
      unit: { ja: '時間（分）', en: 'Time (minutes)' },
      class: 'measured',
      commitment: {
        ja: '応答が行19の目標を超え続ける時間は1回5分以内、1か月の合計で30分以内です。',
        en: 'Responses stay slower than the limits of row 19 for at most 5 minutes at a time and 30 minutes a month.',
      },
    },
    {
      no: 21,
      item: { ja: 'バッチ処理時間', en: 'Batch processing time' },
      unit: { ja: '時間（分）', en: 'Time (minutes)' },
      class: 'measured',
      commitment: {
        ja: '録画の仕上げは録画時間の半分以内、書き出しは10GBあたり1時間以内、日次バックアップは4時間以内とし、99%を期限内に終えます。',
        en: 'Recordings are finished within half their length, exports within 1 hour per 10 GB, the daily backup within 4 hours, and 99 % of jobs end in time.',
      },
    },
  ],
};
