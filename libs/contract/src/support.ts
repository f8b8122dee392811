/** What people ask the operator: something does not work, or they want to know something (check sheet, rows 26 and 27). */
export const SUPPORT_KINDS = ['fault', 'question'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** `waiting`: for the desk. `answered`: the desk has written last. */
export const SUPPORT_STATES = ['waiting', 'answered', 'closed'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

export const SUPPORT_SIDES = ['requester', 'desk'] as const;
export type SupportSide = (typeof SUPPORT_SIDES)[number];

/** `closed` and `reopened` may come without words. */
export const SUPPORT_EVENTS = ['message', 'closed', 'reopened'] as const;
export type SupportEvent = (typeof SUPPORT_EVENTS)[number];

/** A time in which the desk is open, in minutes after midnight in Japan: at least 0, at most 1,440. */
export interface DeskSpan {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export interface DeskDay {
  /** In their order, none within another; none: closed. */
  readonly spans: readonly DeskSpan[];
}

/** A day on which the desk is open otherwise than on its weekday. */
export interface DeskException extends DeskDay {
  /** YYYY-MM-DD, in Japan. */
  readonly day: string;
  /** Why; for those who read the hours. */
  readonly note: string;
}

/** When the operator's desk is open. All times are those of Japan. */
export interface DeskHours {
  /** From Monday to Sunday, seven of them. */
  readonly weekdays: readonly DeskDay[];
  /** Whether the desk keeps its hours on days that are no business days for another reason than the weekend. */
  readonly onHolidays: boolean;
  readonly exceptions: readonly DeskException[];
}

export const SUPPORT_LIMITS = {
  subject: 120,
  text: 4_000,
  contact: 200,
  /** Requests of one person that are not closed. */
  openRequests: 20,
  /** Rows of one request. */
  messages: 200,
  /** Seconds of desk hours within which 95 % of first replies are promised. */
  firstReplyS: { fault: 4 * 3_600, question: 8 * 3_600 },
  /** Fewer requests than that are not judged. */
  judged: 5,
  spansPerDay: 4,
  exceptions: 100,
  exceptionNote: 80,
} as const;
