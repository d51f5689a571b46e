import { fold } from './fold';
import { escapeRegExp, isUnspaced } from './script';

/**
 * A phrase template as the dossier writes it: words parted by spaces; `a|b` for alternatives, `*` for any ending,
 * `..4` for up to four words in between (letters, in scripts without spaces).
 * "declar* ..4 end|over ..4 war|conflict" finds "declare an end to the long conflict".
 */
const GAP = /^\.\.(\d{1,2})$/;

const SEPARATOR = `[ ,'"]+`;
const ANY_WORD = `[^ ,'".;!?]+`;
/** Letters of folded text: accents are gone, so that few are left; a class of all letters would be slow to compile. */
const LETTER = '[a-z\u00DF-\u024F\u0400-\u04FF]';

/** The source of a template that begins with one word of those that it may begin with. */
export interface TemplateSource {
  /** The word's first run of letters or digits; one letter in scripts without spaces. */
  readonly first: string;
  /** The word goes on as it likes. */
  readonly stem: boolean;
  readonly pattern: string;
  /** What a text must have behind the first word, one of them at least; undefined where nothing is needed. */
  readonly needs: readonly string[] | undefined;
}

/** A template by the words that it may begin with. @throws when it begins or ends with a gap */
export function templateSource(template: string): TemplateSource[] {
  const [start = '', ...rest] = fold(template)
    .text.split(' ')
    .filter((word) => word !== '');
  const unspaced = isUnspaced(template);
  return start.split('|').map((alternative) => {
    const word = alternative.replace(/\*$/, '');
    const run = /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? '';
    return {
      first: unspaced ? word.charAt(0) : run,
      stem: run === word && alternative.endsWith('*'),
      pattern: sourceOf([alternative, ...rest].join(' ')),
      needs: rest
        .at(-1)
        ?.split('|')
        .map((one) => one.replace(/\*$/, '')),
    };
  });
}

/** The source of one template, without edges. @throws when it begins or ends with a gap */
function sourceOf(template: string): string {
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
      separator = unspaced ? `[^。.!?]{0,${gap[1]}}` : `(?:${SEPARATOR}${ANY_WORD}){0,${gap[1]}}${SEPARATOR}`;
      continue;
    }
    const alternatives = word.split('|').map((one) => {
      const stem = escapeRegExp(one.replace(/\*$/, ''));
      return one.endsWith('*') ? `${stem}${LETTER}*` : stem;
    });
    source += separator + (alternatives.length > 1 ? `(?:${alternatives.join('|')})` : (alternatives[0] ?? ''));
    separator = unspaced ? ' ?' : '[ -]+';
  }
  return source;
}

/**
 * One pattern for templates, over folded text; a longer template is tried before a shorter one. Gaps are bounded and
 * what parts words is never part of one, so that matching stays linear.
 * @throws when a template begins or ends with a gap
 */
export function templatesPattern(templates: readonly string[]): RegExp {
  const ordered = [...new Set(templates)].sort((a, b) => b.length - a.length);
  const unspaced = ordered.filter(isUnspaced).map(sourceOf);
  const spaced = ordered.filter((one) => !isUnspaced(one)).map(sourceOf);
  const edged = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : [];
  return new RegExp([...edged, ...unspaced].join('|') || '(?!)', 'gu');
}
