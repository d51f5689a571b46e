import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { Evaluator } from '../../analysis/evaluation/evaluate';
import { labelSchema } from '../../analysis/evaluation/types';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';
import { analyseRecord, articleOf, prepare, recordSchema } from '../../entrypoints/command-line/records';

const korea = shippedDossier();
const models = shippedModels();

/** How an article of one paragraph says that each item stands. */
function read(published: string, text: string, lang = 'en'): Record<string, string> {
  const record = { id: 'x', title: 'North Korea', published, lang, text };
  const { items } = analyseRecord(prepare(recordSchema.parse(record)), korea, models);
  return Object.fromEntries(Object.entries(items).map(([id, finding]) => [id, finding.status]));
}

describe('a reader takes from a sentence', () => {
  test.each([
    [
      'a refusal from "will not hold"',
      '2019-06-24',
      'President Donald Trump will not hold a three-way meeting with President Moon Jae-in and Kim Jong Un this month.',
      'three-way-summit',
      'rejected',
    ],
    [
      'that nothing came of it, from a subject with "no"',
      '2019-03-15',
      'No contact at working level between North Korea and the United States has taken place since the leaders parted.',
      'working-level-talks',
      'stalled',
    ],
    [
      'that sanctions which stay are not eased',
      '2019-06-30',
      'The sanctions on North Korea will remain in place, President Donald Trump told reporters.',
      'sanctions-relief',
      'rejected',
    ],
    [
      'a plan from a day ahead beside the name',
      '2019-02-18',
      'The Hanoi meeting on February 27 and 28 is the second of Donald Trump and Kim Jong Un.',
      'second-trump-kim-meeting',
      'scheduled',
    ],
    [
      'a meeting from time spent together',
      '2019-06-30',
      'President Donald Trump walked over the border on Sunday and spent fifty minutes with Kim Jong Un at Panmunjom.',
      'third-trump-kim-meeting',
      'held',
    ],
    [
      'a snub from "brushed aside"',
      '2019-11-18',
      'North Korea brushed aside the idea of another meeting between Donald Trump and Kim Jong Un.',
      'third-trump-kim-meeting',
      'rejected',
    ],
    [
      'that inspectors are let in',
      '2018-10-08',
      'Kim Jong Un has agreed to let inspectors into the Punggye-ri site, Secretary of State Mike Pompeo said.',
      'denuclearization-steps',
      'agreed',
    ],
  ])('%s', (_, published, text, item, status) => {
    expect(read(published, text)).toMatchObject({ [item]: status });
  });

  test.each([
    [
      'ko',
      '2018-04-27',
      '문재인 대통령은 가을에 평양을 방문하기로 했다고 청와대가 밝혔다. 김정은 위원장과 남북 관계를 논의한다.',
      'inter-korean-summit-pyongyang',
      'agreed',
    ],
    [
      'ko',
      '2018-05-10',
      '북미 정상회담이 다음 달 12일 싱가포르에서 열린다고 청와대가 밝혔다. 북한과 미국이 함께 발표했다.',
      'first-trump-kim-meeting',
      'scheduled',
    ],
    [
      'ja',
      '2018-10-23',
      '北朝鮮と米国の実務協議は一度も開かれないままだ。ビーガン特別代表と崔善姫外務次官は会っていない。',
      'working-level-talks',
      'stalled',
    ],
    [
      'zh',
      '2018-09-28',
      '美国总统特朗普说，他与朝鲜领导人金正恩的第二次会面正在商谈之中。',
      'second-trump-kim-meeting',
      'in-talks',
    ],
  ])('how it stands in %s', (lang, published, text, item, status) => {
    expect(read(published, text, lang)).toMatchObject({ [item]: status });
  });

  test.each([
    'Talks have gone nowhere since the Hanoi summit of Donald Trump and Kim Jong Un in February 2019.',
    'Donald Trump and Kim Jong Un met in Hanoi in February 2019 and parted without an agreement.',
  ])('no news of a summit that is only recalled: %s', (recalling) => {
    const text = `North Korea fired two missiles on Sunday. ${recalling}`;
    const record = { id: 'x', title: 'North Korea fires missiles', published: '2020-03-29', lang: 'en', text };
    const { record: parsed, blocks } = prepare(recordSchema.parse(record));
    const { items } = analyse(articleOf(parsed, blocks), korea, models);
    const summit = items.find(({ item }) => item === 'second-trump-kim-meeting');
    expect(summit?.status === 'mentioned' || summit?.recalled).toBe(true);
  });

  test('what the main verb says, not the relative clause', () => {
    const text =
      'The trip that Donald Trump had cancelled in August will take place on Sunday, when Mike Pompeo travels to Pyongyang for a visit to Kim Jong Un.';
    expect(read('2018-10-03', text)).toMatchObject({ 'pompeo-pyongyang-visit': 'scheduled' });
  });

  test('nothing of the leaders where two envoys have "their first talks"', () => {
    const text =
      'Lee Do-hoon, who handles the nuclear file for Seoul, received Stephen Biegun on Tuesday for their first talks since the American was given the job.';
    expect(read('2018-09-12', `Donald Trump and Kim Jong Un want to meet again. ${text}`)).not.toHaveProperty(
      'first-trump-kim-meeting',
    );
  });

  test('nothing of a visit that nobody speaks of', () => {
    const text =
      'Kim Jong Un came home from China on Thursday. It was his fourth trip, and President Moon Jae-in took note of it in Seoul.';
    expect(read('2019-01-10', text)).not.toHaveProperty('kim-seoul-visit');
  });
});

test('the labelled articles in the manner of the press are read as well as before, and quoted letter by letter', () => {
  const evaluator = new Evaluator(korea.dossier.about.mainItems);
  const file = new URL('../fixtures/articles/status.jsonl', import.meta.url);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const value: unknown = JSON.parse(line);
    evaluator.add(labelSchema.parse(value), analyseRecord(prepare(recordSchema.parse(value)), korea, models));
  }
  const { status, quotes } = evaluator.result;
  expect(status.lenient / status.n).toBeGreaterThanOrEqual(0.85);
  expect(quotes.verbatim).toBe(quotes.n);
}, 60_000);
