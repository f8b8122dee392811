import { SAML_REFUSALS, type SamlRefusal } from '@rinjo/contract';
import { enRefusals } from './en-refusals';
import { jaRefusals } from './ja-refusals';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

it.each(Object.keys(SAML_REFUSALS) as SamlRefusal[])(
  'explains %s in two sentences of each language',
  (refusal) => {
    for (const { title, text } of [jaRefusals[refusal], enRefusals[refusal]]) {
      expect(title).not.toContain('_');
      expect(title).not.toMatch(/[。.]$/u);
      expect(text).toMatch(/[。.]$/u);
    }
    expect(jaRefusals[refusal].text).toMatch(JAPANESE);
    expect(enRefusals[refusal].text).not.toMatch(JAPANESE);
  },
);
