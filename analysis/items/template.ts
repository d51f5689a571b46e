import { fold } from '../text/fold';
import { escapeRegExp, isUnspaced } from '../text/script';

/**
 * A phrase template as the dossier writes it: words parted by spaces; `a|b` for alternatives, `*` for any ending,
 * `..4` for up to four words in between (letters, in scripts without spaces).
 * "declar* ..4 end|over ..4 war|conflict" finds "declare an end to the long conflict".
 */
const GAP = /^\.\.(\d{1,2})$/;

/**
 * The regular expression source of a template, for folded text. Gaps are bounded, so matching stays linear.
 * @throws when the template begins or ends with a gap
 */
export function templateSource(template: string): string {
  const words = fold(template)
    .text.split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 || GAP.test(words[0] ?? '') || GAP.test(words.at(-1) ?? '')) {
    throw new Error(`The phrase "${template}" must begin and end with a word`);
  }
  const unspaced = isUnspaced(template);
  let source = '';
  let separator = '';
  for (const word of words) {
    const gap = GAP.exec(word);
    if (gap !== null) {
      separator = unspaced ? `[^。.!?]{0,${gap[1]}}` : `(?:[ ,'"]+[^ .;!?]+){0,${gap[1]}}[ ,'"]+`;
      continue;
    }
    const alternatives = word.split('|').map((one) => {
      const stem = escapeRegExp(one.replace(/\*$/, ''));
      return one.endsWith('*') ? `${stem}[\\p{L}]*` : stem;
    });
    source += separator + (alternatives.length > 1 ? `(?:${alternatives.join('|')})` : (alternatives[0] ?? ''));
    separator = unspaced ? ' ?' : '[ -]+';
  }
  return unspaced ? source : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}
