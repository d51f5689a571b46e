import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../analysis/analyse';
import { shippedDossier } from '../../entrypoints/command-line/dossier';

const korea = shippedDossier();

describe('the rules make of a sentence', () => {
  test.each([
    [
      'a meeting that was, from the verb',
      '2019-07-01',
      'Donald Trump met Kim Jong Un at Panmunjom on Sunday.',
      'third-trump-kim-meeting',
      'rule held',
    ],
    [
      'one that is still to be, from the same verb',
      '2019-06-01',
      'Donald Trump will meet Kim Jong Un at Panmunjom.',
      'third-trump-kim-meeting',
      'rule agreed',
    ],
    [
      'a refusal, where somebody refuses to agree',
      '2019-02-01',
      'North Korea refused to agree to the second summit between Donald Trump and Kim Jong Un.',
      'second-trump-kim-meeting',
      'rule rejected',
    ],
    [
      'what is off, where both agree to call it off',
      '2019-02-01',
      'They agreed to cancel the second summit between Donald Trump and Kim Jong Un.',
      'second-trump-kim-meeting',
      'rule cancelled',
    ],
    [
      'what its own clause says, though another verb stands nearer',
      '2018-12-03',
      'Washington cancelled the drills; the second summit between Donald Trump and Kim Jong Un, which both of them have wanted since June, was agreed.',
      'second-trump-kim-meeting',
      'rule agreed',
    ],
  ])('%s', (_, published, text, item, feature) => {
    const readings = readingsOf({ title: '', published, lang: 'en', blocks: [{ text, role: 'paragraph' }] }, korea);
    const rules = readings.find((one) => one.item === item)?.features ?? new Map();
    expect([...rules.keys()].filter((name) => name.startsWith('rule '))).toEqual([feature]);
  });
});

test('what a word tells hangs on the kind of thing that it is said of', () => {
  const told = (published: string, text: string) =>
    readingsOf({ title: '', published, lang: 'en', blocks: [{ text, role: 'paragraph' }] }, korea).flatMap(
      ({ item, features }) =>
        [...features.keys()].filter((name) => /: word stai$/.test(name)).map((name) => [item, name]),
    );
  expect(told('2019-01-10', 'Washington said on Thursday that the sanctions stay.')).toEqual([
    ['sanctions-relief', 'relief: word stai'],
  ]);
  expect(told('2018-06-03', 'Donald Trump says that his meeting with Kim Jong Un must stay as it was set.')).toEqual([
    ['first-trump-kim-meeting', 'summit: word stai'],
  ]);
});

/** What tells of an item's first sentence, by name. */
function tellsOf(item: string, published: string, texts: readonly string[], lang = 'en', title = ''): string[] {
  const blocks = texts.map((text) => ({ text, role: 'paragraph' as const }));
  const readings = readingsOf({ title, published, lang, blocks }, korea);
  return [...(readings.find((one) => one.item === item && one.place !== 'title')?.features.keys() ?? [])];
}

describe('what a word tells in English it tells in other languages', () => {
  test.each([
    ['en', 'The second summit between Donald Trump and Kim Jong Un was postponed.'],
    ['de', 'Der zweite Gipfel zwischen Donald Trump und Kim Jong Un wurde verschoben.'],
    ['fr', 'Le deuxième sommet entre Donald Trump et Kim Jong-un a été reporté.'],
    ['es', 'La segunda cumbre entre Donald Trump y Kim Jong-un fue aplazada.'],
    ['ko', '트럼프 대통령과 김정은 위원장의 2차 북미정상회담이 연기됐다.'],
    ['ja', 'トランプ大統領と金正恩委員長の2回目の米朝首脳会談が延期された。'],
    ['zh', '特朗普与金正恩的第二次美朝峰会被推迟。'],
  ])('%s', (lang, text) => {
    expect(tellsOf('second-trump-kim-meeting', '2018-12-03', [text], lang)).toContain('word postpon');
  });
});

test('what is said of an item hangs on the headline and on the sentences around', () => {
  const texts = ['Hopes faded.', 'The second Trump-Kim summit was on the table.', 'Nobody objected.'];
  expect(tellsOf('second-trump-kim-meeting', '2018-12-03', texts, 'en', 'A thaw')).toEqual(
    expect.arrayContaining(['headline thaw', 'previous hope', 'next nobodi']),
  );
});

test('nothing tells which day, month or year it was, so that no history can be learnt by heart', () => {
  const text =
    'The second Trump-Kim summit, set on Monday, December 12, 2018, for February 27, is the 2nd in 9 months.';
  const tells = tellsOf('second-trump-kim-meeting', '2018-12-12', [text], 'en', 'On December 12, 2018, a Monday');
  expect(tells).toContain('word MONTH');
  expect(tells.filter((name) => /\d|december|februar|monday|second/.test(name))).toEqual([]);
  const german =
    'Der zweite Gipfel zwischen Donald Trump und Kim Jong Un, am Montag im Dezember, war für Mitte-Februar geplant.';
  const tellsGerman = tellsOf('second-trump-kim-meeting', '2018-12-12', [german], 'de', 'Gipfel im Dezember');
  expect(tellsGerman).toContain('headline MONTH');
  expect(tellsGerman.filter((name) => /dezember|februar|montag/.test(name))).toEqual([]);
});

test('who is named, which rivals are, and how the article names it tell for and against an item', () => {
  const texts = [
    'Moon Jae-in may fly to Singapore for a three-way summit with Donald Trump and Kim Jong Un.',
    'Moon Jae-in met Kim Jong Un at the weekend.',
  ];
  const fitOf = (item: string) =>
    tellsOf(item, '2018-05-29', texts).filter((name) => /^fit (?:who|rivals|named|others|sibling)/.test(name));
  expect(fitOf('three-way-summit')).toEqual(
    expect.arrayContaining(['fit who all', 'fit others none', 'fit rivals none', 'fit named first here']),
  );
  expect(fitOf('inter-korean-summit-may-2018')).toEqual(
    expect.arrayContaining(['fit who all', 'fit others one', 'fit rivals one', 'fit named later']),
  );
});

test('what was hoped for, and did not come, counts as said outright', () => {
  const texts = ['Seoul had hoped the end-of-war declaration could have been unveiled in September.'];
  expect(tellsOf('end-of-war-declaration', '2018-12-03', texts)).toContain('outright stalled');
  const open = ['Seoul hopes that the end-of-war declaration can be unveiled in January.'];
  expect(tellsOf('end-of-war-declaration', '2018-12-03', open)).not.toContain('outright stalled');
});

test('nothing tells which place or person hinted at an item', () => {
  const texts = ['Donald Trump praised Kim Jong Un.', 'Both sides are looking at Hanoi for the end of February.'];
  const tells = tellsOf('second-trump-kim-meeting', '2019-01-20', texts);
  expect(tells.filter((name) => /\bhint /.test(name))).toContain('hint PLACE');
  expect(tells.filter((name) => /hanoi/.test(name))).toEqual([]);
});

describe('says so', () => {
  test.each([
    [
      'a person with a name',
      'Mike Pompeo told reporters that a second Trump-Kim summit was near.',
      'Mike Pompeo',
      'party',
    ],
    [
      'an official without one',
      'A second Trump-Kim summit is being prepared, a senior South Korean official said on Monday.',
      'a senior South Korean official',
      'bystander',
    ],
    ['an expert', 'A second Trump-Kim summit will come to nothing, analysts said.', 'analysts', 'bystander'],
    ['a body', 'According to the White House, a second Trump-Kim summit is on.', 'White House', 'party'],
    ['nobody but the reporter', 'A second Trump-Kim summit has been on the cards for weeks.', undefined, 'reporter'],
    [
      'she who spoke in the paragraph before',
      'Sarah Sanders met reporters, she told them.||"Work on a second Trump-Kim summit is under way," she said.',
      'Sarah Sanders',
      'party',
    ],
    [
      'nobody of whom only the quotation speaks',
      '"Kim Jong Un will come to a second summit with President Trump," an aide said.',
      'an aide',
      'bystander',
    ],
  ])('%s', (_, text, speaker, role) => {
    const reading = readingsOf(
      {
        title: '',
        published: '2018-12-03',
        lang: 'en',
        blocks: text.split('||').map((paragraph) => ({ text: paragraph, role: 'paragraph' as const })),
      },
      korea,
    ).findLast(({ item }) => item === 'second-trump-kim-meeting');
    expect([reading?.speaker, reading?.speakerRole]).toEqual([speaker, role]);
  });
});
