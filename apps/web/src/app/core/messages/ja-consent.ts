/** What people agree to before a call. */
export const jaConsent = {
  heading: '参加する前に',
  by: (tenant: string) => `${tenant} からのお願い`,
  agree: '内容を確認し、同意します',
  missing: '参加するには、内容を確認して同意してください。',
  changed: '内容が変わりました。もう一度確認してください。',
  join: '同意して参加する',
  decline: '参加しない',
};
