import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../analysis/analyse';
import { shippedDossier } from '../../entrypoints/command-line/dossier';

const korea = shippedDossier();

/** Of which items each sentence of a paragraph speaks, and how. */
function spokenOf(published: string, text: string, lang = 'en'): string[] {
  const readings = readingsOf({ title: '', published, lang, blocks: [{ text, role: 'paragraph' }] }, korea);
  return readings.map(({ item, how, quote }) => `${item}, ${how}: ${quote.split(' ').slice(0, 3).join(' ')}`);
}

describe('a sentence speaks of', () => {
  test.each([
    [
      'a visit, by who goes where',
      '2018-11-20',
      'Kim Jong Un is to make a trip to Seoul before the year is out.',
      'kim-seoul-visit, named: Kim Jong Un',
    ],
    [
      'the second meeting, though a premier is named before it',
      '2018-12-03',
      'Donald Trump, who received the premier of Japan, postponed his second meeting with Kim Jong Un.',
      'second-trump-kim-meeting, named: Donald Trump, who',
    ],
    [
      'talks, by whose envoys sit down',
      '2019-01-21',
      'Stephen Biegun held talks with Choe Son Hui near Stockholm.',
      'working-level-talks, named: Stephen Biegun held',
    ],
    [
      'the meeting of two who were named before',
      '2018-12-03',
      'President Donald Trump praised Kim Jong Un. The two leaders are to meet again in January.',
      'second-trump-kim-meeting, verb: The two leaders',
    ],
    [
      'the meeting named before, as "the meeting"',
      '2018-12-03',
      'Washington wants a second summit of Donald Trump and Kim Jong Un. Nobody has found a place for the meeting.',
      'second-trump-kim-meeting, reference: Nobody has found',
    ],
    [
      'the meeting of the day that is named',
      '2018-12-03',
      'Donald Trump and Kim Jong Un met on June 12, and many hoped for more.',
      'first-trump-kim-meeting, verb: Donald Trump and',
    ],
  ])('%s', (_, published, text, expected) => {
    expect(spokenOf(published, text)).toContain(expected);
  });

  test('the office in a capital, and not the one in Kaesong, whatever that is called next', () => {
    const spoken = spokenOf(
      '2018-09-14',
      'The two Koreas opened their liaison office in Kaesong. The liaison office has two floors. Liaison offices in Washington and Pyongyang are another matter.',
    );
    expect(spoken.filter((one) => one.startsWith('liaison-offices'))).toEqual([
      'liaison-offices, named: Liaison offices in',
    ]);
  });

  test('the talks of the two, and not those of the six', () => {
    const [only, ...others] = spokenOf(
      '2018-09-14',
      'China would like to have the six-party talks back. Working-level talks with Washington are what Pyongyang waits for.',
    ).filter((one) => one.startsWith('working-level-talks'));
    expect(only).toBe('working-level-talks, named: Working-level talks with');
    expect(others).toEqual([]);
  });

  test('a visit, perhaps, whose place is not said', () => {
    expect(spokenOf('2023-10-19', 'The talks are to prepare the way for a visit by Vladimir Putin himself.')).toContain(
      'putin-pyongyang-visit, hint: The talks are',
    );
    expect(
      spokenOf('2018-11-27', '청와대는 김정은 국무위원장이 올해 안에 한국을 찾는 문제를 검토하고 있다.', 'ko'),
    ).toContain('kim-seoul-visit, hint: 청와대는 김정은 국무위원장이');
  });

  test('the meeting of a leader who is left out, since all know him', () => {
    expect(
      spokenOf(
        '2018-08-25',
        '트럼프 대통령은 폼페이오 장관의 방북을 취소했다. 다만 김정은 위원장과 곧 만나기를 고대한다고 했다.',
        'ko',
      ),
    ).toContain('second-trump-kim-meeting, hint: 다만 김정은 위원장과');
  });

  test.each([
    [
      'a visit, perhaps, of a visitor named beside the place',
      'de',
      '2018-11-20',
      'Kim Jong-un sagte zu, bald nach Seoul zu kommen.',
      'kim-seoul-visit, hint: Kim Jong-un sagte',
    ],
    [
      'a visit, perhaps, of one who has been there',
      'ko',
      '2018-10-08',
      '평양을 다녀온 폼페이오 장관이 결과를 밝혔다.',
      'pompeo-pyongyang-visit, hint: 평양을 다녀온 폼페이오',
    ],
    [
      'a visit, by the place beside the word',
      'ko',
      '2018-10-08',
      '시진핑 주석의 북한 방문도 예상된다.',
      'kim-xi-summit, named: 시진핑 주석의 북한',
    ],
    [
      'a meeting of states that are told by one letter each',
      'ko',
      '2018-12-03',
      '북미 정상의 만남은 내년에 열린다.',
      'second-trump-kim-meeting, named: 북미 정상의 만남은',
    ],
    [
      'the same',
      'ja',
      '2019-01-10',
      '米朝の会談は2月に開かれる。',
      'second-trump-kim-meeting, named: 米朝の会談は2月に開かれる。',
    ],
    [
      'talks, by whose envoys are named',
      'ko',
      '2019-01-21',
      '비건 대표가 최선희 부상과 만났다.',
      'working-level-talks, named: 비건 대표가 최선희',
    ],
    [
      'a meeting, perhaps, of two who were named before',
      'ko',
      '2018-09-26',
      '트럼프 대통령은 김정은 위원장을 칭찬했다. 두 정상은 곧 만날 것으로 보인다.',
      'second-trump-kim-meeting, hint: 두 정상은 곧',
    ],
    [
      'the same',
      'ja',
      '2018-09-26',
      'トランプ氏は金正恩氏をたたえた。両首脳は近く会うとみられる。',
      'second-trump-kim-meeting, hint: 両首脳は近く会うとみられる。',
    ],
    [
      'the same',
      'zh',
      '2018-09-26',
      '特朗普赞扬金正恩。他说很快会再次见到对方。',
      'second-trump-kim-meeting, hint: 他说很快会再次见到对方。',
    ],
    [
      'the same',
      'de',
      '2018-09-26',
      'Donald Trump lobte Kim Jong Un. Er freue sich auf das Wiedersehen.',
      'second-trump-kim-meeting, hint: Er freue sich',
    ],
    [
      'the same',
      'fr',
      '2018-09-26',
      'Donald Trump a loué Kim Jong-un. Il espère le revoir bientôt.',
      'second-trump-kim-meeting, hint: Il espère le',
    ],
    [
      'the same',
      'es',
      '2018-09-26',
      'Donald Trump elogió a Kim Jong-un. Ambos volverán a verse pronto.',
      'second-trump-kim-meeting, hint: Ambos volverán a',
    ],
  ])('%s (%s)', (_, lang, published, text, expected) => {
    expect(spokenOf(published, text, lang)).toContain(expected);
  });
});

describe('a sentence names', () => {
  const named = (published: string, text: string) =>
    spokenOf(published, text)
      .filter((one) => /, (?:named|verb):/.test(one))
      .map((one) => one.split(',')[0]);

  test.each([
    [
      'no meeting of the other two, where somebody else is to talk to one of them',
      '2025-10-28',
      'Kim Jong Un received a letter. Donald Trump was glad of his scheduled talks with Xi Jinping.',
      [],
    ],
    [
      'the next meeting, though it is the first in years',
      '2025-10-28',
      'Donald Trump hopes for a meeting with Kim Jong Un, their first meeting since his last term.',
      ['trump-kim-meeting-second-term'],
    ],
    [
      'the meeting of the month that is named',
      '2018-09-20',
      "Kim Jong Un's meeting with Donald Trump in June had ended well.",
      ['first-trump-kim-meeting'],
    ],
    [
      'no trip to a state that only announces one',
      '2024-06-17',
      'At the invitation of Kim Jong Un, Vladimir Putin will pay a state visit to Pyongyang on Tuesday, the Kremlin said.',
      ['putin-pyongyang-visit'],
    ],
    [
      'no meeting of one with somebody else, however far before the noun he stands',
      '2019-06-25',
      'Kim Jong Un wrote. Donald Trump arrives from Osaka on Saturday for two days, and on the day after he holds a bilateral summit with Moon Jae-in.',
      [],
    ],
    [
      'the numbered meeting that was spoken of, whoever speaks of it now',
      '2019-04-11',
      'Donald Trump left the second summit with Kim Jong Un. Moon Jae-in took his side for leaving the second summit.',
      ['second-trump-kim-meeting', 'second-trump-kim-meeting'],
    ],
    [
      'the meeting that had ended months ago, though in the lead',
      '2019-04-25',
      "The talks came two months after Kim Jong Un's summit with Donald Trump had ended in discord.",
      ['second-trump-kim-meeting'],
    ],
  ])('%s', (_, published, text, items) => {
    expect(named(published, text)).toEqual(items);
  });
});

test('what goes on about a sentence goes on about what is pending in it, and not about what is long over', () => {
  const text = 'The second Trump-Kim summit will not be where the Singapore summit was. It is to come soon.';
  expect(spokenOf('2018-10-10', text).filter((one) => one.includes('It is'))).toEqual([
    'second-trump-kim-meeting, reference: It is to',
  ]);
  const bare = 'The second Trump-Kim summit will not be where the Singapore summit was. Much is open.';
  expect(spokenOf('2018-10-10', bare).filter((one) => one.includes('Much'))).toEqual([
    'second-trump-kim-meeting, follows: Much is open.',
  ]);
});
