import { type CustomField, isCustomValue } from '@rinjo/contract';

/** What was typed, as it is sent: a number in full-width digits or with commas between thousands is the number that was meant. */
export function tidied({ kind }: Pick<CustomField, 'kind'>, typed: string): string {
  const value = typed.trim();
  if (kind !== 'number') return value;
  return value
    .normalize('NFKC')
    .replace(/[−ー]/g, '-')
    .replace(/,(?=\d{3}(?:\D|$))/g, '');
}

/** What is wrong with it; null for nothing. @param was the value that is there already, which may stay */
export function faultOf(field: CustomField, typed: string, was: string): 'required' | 'kind' | null {
  const value = tidied(field, typed);
  if (value === '') return field.required ? 'required' : null;
  return value === was || isCustomValue(field, value) ? null : 'kind';
}
