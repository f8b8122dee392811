/**
 * Days on which offices in Japan are closed besides Saturdays and Sundays: the national holidays as the Cabinet Office lists them
 * (www8.cao.go.jp/chosei/shukujitsu/gaiyou.html). The equinox days of a year are published in February of the year before, so that
 * the list ends with the year after the latest publication: each February this file gets one more year.
 */
export const CABINET_OFFICE = {
  /** Publication that the list was taken from. */
  version: '2026-02',
  from: '2026-01-01',
  coveredUntil: '2027-12-31',
  holidays: [
    ...['2026-01-01', '2026-01-12', '2026-02-11', '2026-02-23', '2026-03-20', '2026-04-29', '2026-05-03'],
    ...['2026-05-04', '2026-05-05', '2026-05-06', '2026-07-20', '2026-08-11', '2026-09-21', '2026-09-22'],
    ...['2026-09-23', '2026-10-12', '2026-11-03', '2026-11-23'],
    ...['2027-01-01', '2027-01-11', '2027-02-11', '2027-02-23', '2027-03-21', '2027-03-22', '2027-04-29'],
    ...['2027-05-03', '2027-05-04', '2027-05-05', '2027-07-19', '2027-08-11', '2027-09-20', '2027-09-23'],
    ...['2027-10-11', '2027-11-03', '2027-11-23'],
  ],
} as const;

/** Month and day: around the new year hardly anybody reads mail, whatever the law says. */
export const NEW_YEAR = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'] as const;
