import { describe, expect, it } from '@jest/globals';
import { filled, mailTextsOf, strangePlaceholders } from './mail-texts.js';

const VALUES = {
  ...{ guest: 'Yamada', inviter: 'Mori', organization: 'Aoba', call: '{{guest}}\nPump' },
  ...{ start: '10:00', until: '11:00' },
};

describe('what an organization writes in its mails', () => {
  it('is as the product comes until somebody writes something', () => {
    const none = { invitation: '', signature: '' };
    expect(mailTextsOf({ mailTexts: null })).toEqual({ ja: none, en: none });
  });

  it('names what it knows of a call, each once over', () => {
    expect(filled('{{ guest }}: {{call}} ({{until}})', VALUES)).toBe('Yamada: {{guest}} Pump (11:00)');
  });

  it('has no name that stands for nothing', () => {
    expect(strangePlaceholders('{{guest}} { a } {{ call }}')).toEqual([]);
    expect(strangePlaceholders('{{url}} {{Guest}} {{url}}')).toEqual(['{{url}}', '{{Guest}}']);
    expect(strangePlaceholders('{{guest')).toEqual(['{{']);
    expect(strangePlaceholders('guest}} {{}}')).toEqual(['{{}}', '}}']);
  });
});
