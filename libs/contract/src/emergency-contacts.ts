/** Whom to turn to when a call cannot go on through the service, as people see it. */
export interface ShownContact {
  readonly name: string;
  /** Digits, with what people write between them and a plus before; empty where there is none. */
  readonly phone: string;
  /** Another way: an e-mail address, a radio channel, a place. Empty where there is none. */
  readonly other: string;
  /** When somebody answers; free text, may be empty. */
  readonly hours: string;
}

/** A contact as it is kept. It has a telephone number or another way. */
export interface EmergencyContact extends ShownContact {
  /** Guests are told it as well. */
  readonly forGuests: boolean;
}

/** What a participant's device keeps, in order: the first one is called first. Empty: nobody has recorded any. */
export interface ContactCard {
  readonly contacts: readonly ShownContact[];
}

export const CONTACT_LIMITS = { contacts: 5, name: 60, phone: 30, other: 120, hours: 120 } as const;

/** What people write telephone numbers with; at least three digits. */
export const PHONE_NUMBER = /^\+?(?:[-() .]*[0-9]){3,15}[-() .]*$/;
