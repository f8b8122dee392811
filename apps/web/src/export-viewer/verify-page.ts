import type { LogReport } from '@rinjo/transparency-log';
import { verifyFile } from '../app/verify-log/verify-file';
import { el } from './dom';
import { factList } from './item-card';
import type { Viewer } from './viewer';

const NO_KEYS = { keys: [], notes: [] };

/** How to find out whether anything was altered; of the log it is computed here. */
export function verifyPage(viewer: Viewer): HTMLElement {
  const { t, verifying } = viewer.texts;
  const result = el('div', { role: 'status' });
  const field = el('input', { type: 'file', accept: '.jsonl', 'aria-label': t.chooseLog });
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (!file) return;
    const told = (part: number): void => result.replaceChildren(verifying.busy(Math.floor(part * 100)));
    verifyFile(file, NO_KEYS, told)
      .then((report) => {
        const isLog = report.origin !== null || report.entries > 0;
        result.replaceChildren(isLog ? found(viewer, report) : viewer.notice(verifying.notALog));
      })
      .catch(() => result.replaceChildren(viewer.notice(verifying.unreadableFile)));
  });
  return el(
    'div',
    { class: 'stack' },
    el(
      'section',
      { class: 'card' },
      el('h3', {}, t.verifyExport),
      el('p', {}, t.verifyExportHow),
      el('p', {}, el('a', { href: 'README.txt', target: '_blank', rel: 'noopener' }, 'README.txt')),
    ),
    el(
      'section',
      { class: 'card' },
      el('h3', {}, t.verifyLog),
      el('p', {}, t.verifyLogHow),
      el('label', { class: 'field' }, el('span', {}, t.chooseLog), field),
      result,
      el('p', { class: 'small muted' }, t.commandLine),
      el('pre', {}, 'node verify-log.mjs log.jsonl'),
    ),
  );
}

function found(viewer: Viewer, report: LogReport): HTMLElement {
  const { verifying: v } = viewer.texts;
  const whole = report.faults.length === 0;
  const faults = report.faults.map(({ seq, fault }) => el('li', {}, `${v.at(seq)} ${v.faults[fault]}`));
  return el(
    'div',
    {},
    el('p', { class: whole ? 'good' : 'notice' }, whole ? v.unaltered : v.altered),
    el('p', { class: 'small muted' }, v.believed),
    factList([
      [v.origin, report.origin ?? '–'],
      [v.entries, v.count(report.entries)],
      [v.verified, v.verifiedTo(report.verified)],
      [v.checkpoints, v.count(report.checkpoints)],
      [v.signedAt, report.signedAt === null ? '–' : viewer.moment(report.signedAt)],
    ]),
    whole ? null : el('ul', {}, ...faults),
  );
}
