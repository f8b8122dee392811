import type { jaCancellation } from './ja-cancellation';

export const enCancellation: typeof jaCancellation = {
  heading: 'Cancellation',
  lead: 'Ends the contract and erases everything that your organization keeps.',
  happens: 'When you cancel',
  steps: [
    'Everybody is signed out, and calls that go on end.',
    'Data can be read and exported, and nothing can be changed.',
    'On its day the keys and all data (photos, recordings, calls, people, logs) are erased. Nothing brings them back.',
    'Until that day you can withdraw it. All administrators get a letter 14, 7 and 1 days before.',
  ],
  graceDays: 'Days until the erasure',
  graceDaysHint: (max) => `0 to ${String(max)}. With 0 the erasure begins at once.`,
  erasedOn: (at) => `It is erased on ${at}.`,
  exportFirst: 'Export your data first',
  cancel: 'Cancel the contract',
  confirmHeading: (tenant) => `Cancel the contract of ${tenant}?`,
  confirmText: (at) => `On ${at} the keys and all data are erased. Nothing brings them back after that.`,
  cancelled: 'Cancelled',
  cancelledLead: (at) => `It was cancelled on ${at}.`,
  byOperator: 'The operator of the service has cancelled it: ask them to withdraw it.',
  held: 'A legal hold keeps it from being erased until it is lifted.',
  holds: 'See the legal holds',
  withdraw: 'Withdraw the cancellation',
  withdrawn: 'The cancellation was withdrawn.',
  withdrawHeading: 'Withdraw the cancellation?',
  withdrawText: 'Everything can be used as before at once, and nothing is erased.',
  banner: (at) =>
    `The contract of this organization was cancelled. On ${at} all of its data is erased; until then it can be read and exported.`,
  trialBanner: (at) => `The trial ends on ${at}.`,
  more: 'About the cancellation',
};
