import { draftOfHours, hoursOfDraft, NEW_SPAN, PROPOSED } from './desk-draft';

describe('hours of the desk in fields', () => {
  it('come back as they were', () => {
    const hours = {
      ...PROPOSED,
      weekdays: [{ spans: [{ from: 0, to: 1_440 }] }, ...PROPOSED.weekdays.slice(1)],
      exceptions: [{ day: '2026-12-28', spans: [], note: 'Inventory' }],
    };
    const draft = draftOfHours(hours);
    expect(draft.weekdays[0]).toEqual([{ from: '00:00', to: '00:00' }]);
    expect(hoursOfDraft(draft)).toEqual(hours);
  });

  it('are none out of order, one within another, without a time or a day, or with a day twice', () => {
    const draft = draftOfHours(PROPOSED);
    const monday = (...spans: { from: string; to: string }[]) =>
      hoursOfDraft({ ...draft, weekdays: [spans, ...draft.weekdays.slice(1)] });
    expect(monday({ from: '17:00', to: '09:00' })).toBeNull();
    expect(monday(NEW_SPAN, { from: '16:00', to: '18:00' })).toBeNull();
    expect(monday({ from: '', to: '09:00' })).toBeNull();
    const exception = { day: '2026-12-28', spans: [], note: '' };
    expect(hoursOfDraft({ ...draft, exceptions: [{ ...exception, day: '' }] })).toBeNull();
    expect(hoursOfDraft({ ...draft, exceptions: [exception, exception] })).toBeNull();
  });
});
