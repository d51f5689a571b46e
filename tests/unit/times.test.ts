import { describe, expect, test } from 'vitest';
import { timesOf } from '../../analysis/reading/times';
import { fold } from '../../analysis/text/fold';

const when = (text: string, ...published: (string | undefined)[]) =>
  timesOf(fold(text).text, published.length === 0 ? '2018-11-20' : published[0]).map((time) => time.when);

describe('a time lies, seen from the day of publication', () => {
  test.each([
    ['They will meet tomorrow.', ['soon']],
    ['They meet on November 24.', ['soon']],
    ['They meet on 27 February.', ['ahead']],
    ['They are to meet in June 2019.', ['far ahead']],
    ['They may meet next year.', ['far ahead']],
    ['They met on Nov. 18.', ['just past']],
    ['They met in September.', ['months past']],
    ['They met on June 12.', ['months past']],
    ['The accord of October 2007 came to nothing.', ['long past']],
    ['Since 1953 there has been a truce.', ['long past']],
    ['They agreed on Friday.', ['weekday']],
    ['다음 달 11일에 만난다.', ['ahead']],
    ['지난해 만났다.', ['long past']],
    ['2월 27일 하노이에서 만난다.', ['ahead']],
    ['Ils se verront le 27 février.', ['ahead']],
    ['They may meet, or they may not.', []],
  ])('%s', (text, expected) => {
    expect(when(text)).toEqual(expected);
  });

  test('the same words on another day are another time', () => {
    expect(when('They meet on February 27.', '2019-02-25')).toEqual(['soon']);
    expect(when('They meet on February 27.', '2019-03-15')).toEqual(['weeks past']);
  });

  test('without a day of publication only by words that place it themselves', () => {
    expect(when('They met on June 12 and will meet tomorrow.', undefined)).toEqual(['soon']);
  });
});
