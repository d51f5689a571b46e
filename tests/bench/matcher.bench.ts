import { test } from 'vitest';
import { findMatches } from '../../analysis/mentions/find';
import { dossierOf, names, paragraphs, sortedRegExp } from './names';

const LENGTH = 100_000;
const few = names(2_000);
const text = paragraphs(few, LENGTH);

// Budgets: at most 1.5 x the sorted RegExp at 2,000 names; at 20,000 at most 1.5 x of that at 2,000.
test('finding names in 100 kB of news', async ({ bench }) => {
  const plain = sortedRegExp(few);
  const small = dossierOf(few);
  const large = dossierOf(names(20_000));
  const find = (compiled: typeof small) => () => {
    let found = 0;
    for (const [i, paragraph] of text.entries()) found += findMatches(paragraph, i, compiled, 'en').length;
    return found;
  };
  await bench.compare(
    bench('one sorted RegExp, 2,000 names', () => {
      let found = 0;
      for (const paragraph of text) found += [...paragraph.matchAll(plain)].length;
      return found;
    }),
    bench('the mention finder, 2,000 names', find(small)),
    bench('the mention finder, 20,000 names', find(large)),
    { time: 2_000 },
  );
});
