import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { matchArticle, resolveMentions } from '../../analysis/mentions';
import type { Article, Mention } from '../../analysis/types';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';

const korea = shippedDossier();
const models = shippedModels();

function article(paragraphs: readonly string[], published = '2018-09-11'): Article {
  return { title: '', published, blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })) };
}

/** People as the text names them on a page about the subject: `surface > id`. */
function people(paragraphs: readonly string[], published?: string, lang = 'en'): string[] {
  const read = article(paragraphs, published);
  const { mentions } = resolveMentions(read, korea, matchArticle(read, korea, lang), true, lang);
  return mentions.filter((mention) => mention.kind === 'person').map(({ surface, entity }) => `${surface} > ${entity}`);
}

describe('a name is found however it is written', () => {
  test.each([
    ['Kim\u00A0Jong-un waved.', 'Kim\u00A0Jong-un > kim-jong-un'],
    ['Kim Jong–Un waved.', 'Kim Jong–Un > kim-jong-un'],
    ['KIM JONG UN WAVED AT THE CROWD', 'KIM JONG UN > kim-jong-un'],
    ['Chung Eui\u00ADyong waved.', 'Chung Eui\u00ADyong > chung-eui-yong'],
    ['Moon Jae-in’s aide waved.', 'Moon Jae-in > moon-jae-in'],
  ])('%s', (text, expected) => {
    expect(people([text])).toEqual([expected]);
  });

  test('names joined by hyphens or dashes are each found', () => {
    expect(
      people(['Kim Jong Un, Donald Trump and Moon Jae-in met.', 'The Kim-Trump–Moon meeting ended.']).slice(3),
    ).toEqual(['Kim > kim-jong-un', 'Trump > donald-trump', 'Moon > moon-jae-in']);
  });

  test('every name of a page with half a million letters and no space is found', () => {
    expect(people(['김정은 트럼프 '.repeat(70_000)], '2018-09-11', 'ko')).toHaveLength(140_000);
  });

  test('Korean endings are no part of the name', () => {
    expect(people(['김정은이 문재인과 만났고 트럼프의 친서를 전했다.'], '2018-09-11', 'ko')).toEqual([
      '김정은 > kim-jong-un',
      '문재인 > moon-jae-in',
      '트럼프 > donald-trump',
    ]);
  });

  test('a name inside a longer word is none', () => {
    expect(people(['Trumpeters and Kimchi makers of Moonville met.'])).toEqual([]);
  });
});

describe('a bare surname means whom the article gave it to', () => {
  test('everybody’s bearer, when nobody else has come up', () => {
    expect(people(['Donald Trump wrote to Kim Jong Un.', 'Kim did not answer Trump.']).slice(2)).toEqual([
      'Kim > kim-jong-un',
      'Trump > donald-trump',
    ]);
  });

  test('the envoy of the paragraph, and in the next one the leader again', () => {
    const found = people(
      ['Kim Jong Un sent a letter.', 'Kim Yong Chol carried it. Kim smiled at nobody.', 'Kim wants an answer.'],
      '2018-06-02',
    );
    expect(found).toEqual([
      'Kim Jong Un > kim-jong-un',
      'Kim Yong Chol > kim-yong-chol',
      'Kim > kim-yong-chol',
      'Kim > kim-jong-un',
    ]);
  });

  test('a bystander takes the surname and counts for nobody', () => {
    expect(
      people([
        'Kim Jong Un crossed the line.',
        'Kim Mi-suk, 71, switched off the television. “My brother is there,” Kim said.',
      ]),
    ).toEqual(['Kim Jong Un > kim-jong-un']);
    expect(people(['Andy Kim won in New Jersey. Kim thanked his voters.'])).toEqual([]);
  });

  test('a title that one of them bears', () => {
    const found = people(
      ['Kim Jong Un received Ri Yong Ho and Ri Su Yong.', 'Foreign Minister Ri nodded; Chairman Kim spoke.'],
      '2018-07-01',
    );
    expect(found.slice(-2)).toEqual(['Ri > ri-yong-ho', 'Kim > kim-jong-un']);
  });

  test('the speaker of a transcript’s line', () => {
    const found = people(
      ['Moon Ji-ho: Was it good news?', 'Jane Doe: President Moon Jae-in thinks so.', 'Moon: And Pyongyang?'],
      '2021-05-24',
    );
    expect(found).toEqual(['Moon Jae-in > moon-jae-in']);
  });

  test('Ms. Kim is not the leader', () => {
    expect(
      people(['Kim Yo Jong, sister of Kim Jong Un, spoke.', 'Ms. Kim called it nonsense.'], '2024-02-17').at(-1),
    ).toBe('Kim > kim-yo-jong');
  });

  test('nobody’s, when the full name never came', () => {
    expect(people(['Biegun told Lee that talks would go on.'], '2018-09-11')).not.toContain('Lee > lee-do-hoon');
  });

  test('a word that is also a name stays a word', () => {
    expect(people(['Moon Jae-in spoke while the Moon rose.'])).toEqual(['Moon Jae-in > moon-jae-in']);
  });

  test('a Korean surname with a title is whoever was introduced with that title', () => {
    const found = people(
      ['김의겸 청와대 대변인은 김정은 위원장의 뜻을 전했다.', '김 대변인은 김 위원장의 답을 기다린다고 했다.'],
      '2018-12-31',
      'ko',
    );
    expect(found).toEqual([
      '김의겸 > kim-eui-kyeom',
      '김정은 > kim-jong-un',
      '김 대변인 > kim-eui-kyeom',
      '김 위원장 > kim-jong-un',
    ]);
  });

  test('a Japanese surname with a title', () => {
    expect(
      people(['安倍晋三首相は金正恩氏に言及した。', '金氏は返答していない。安倍首相は待つ。'], '2019-03-01', 'ja'),
    ).toEqual(['安倍晋三 > shinzo-abe', '金正恩 > kim-jong-un', '金氏 > kim-jong-un', '安倍 > shinzo-abe']);
  });
});

test('a role is its holder on that day, and counts as no name', () => {
  const read = (published: string) => {
    const one = article(['The U.S. president spoke about the North Korean leader.'], published);
    return resolveMentions(one, korea, matchArticle(one, korea, 'en'), true, 'en')
      .mentions.filter((mention) => mention.kind === 'role')
      .map((mention) => mention.entity);
  };
  expect(read('2018-09-11')).toEqual(['donald-trump', 'kim-jong-un']);
  expect(read('2022-09-11')).toEqual(['joe-biden', 'kim-jong-un']);
});

test('a longer phrase that means something else is no mention', () => {
  expect(people(['Guests of Trump Tower read the New York Times about Kim Kardashian.'])).toEqual([]);
});

describe('of any text', () => {
  const names = [
    'Kim Jong Un',
    'Kim',
    'Moon Jae-in',
    'North Korea',
    '김정은',
    '문 대통령',
    '金正恩',
    'Trump-Kim',
    '\u00AD',
    '\u00A0',
    '. ',
    ', ',
    '"',
    '’s',
    'said',
    '会談',
    '\n',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 6 })), { maxLength: 30 })
    .map((parts) => parts.join(''));
  const find = (paragraphs: readonly string[]): readonly Mention[] =>
    analyse({ ...article(paragraphs), title: 'North Korea and Kim Jong Un: summit talks' }, korea, models).mentions;

  test('mentions slice to their surface and never overlap', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (paragraphs) => {
        let last: Mention | undefined;
        for (const mention of find(paragraphs)) {
          const text =
            mention.block < 0 ? 'North Korea and Kim Jong Un: summit talks' : (paragraphs[mention.block] ?? '');
          expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
          expect(mention.surface).not.toBe('');
          if (last !== undefined && last.block === mention.block)
            expect(mention.start).toBeGreaterThanOrEqual(last.end);
          last = mention;
        }
      }),
      { numRuns: 200 },
    );
  });
});
