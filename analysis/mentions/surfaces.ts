import type { Folded } from '../text/fold';
import { escapeRegExp, isHangul, isUnspaced } from '../text/script';
import { endsKoreanWord } from './particles';

/** A word that can begin a name: with a capital, a digit, or a letter of a script without capitals. */
const NAME_START = /[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const FIRST_WORD = /^[\p{L}\p{N}\p{M}]+/u;
const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** A surface in a text, in folded positions; `end` may lie behind it where an ending belongs to the name. */
export interface FoundSurface {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/** Surfaces that begin alike, with their lengths, the longest first: a few look-ups find the one that is there. */
interface Bucket {
  readonly surfaces: Set<string>;
  readonly lengths: number[];
}

/**
 * The surfaces of a dossier, arranged so that looking for them costs the same however many they are: a name is looked
 * up by its first word wherever the text has a capital; only the few that begin with a small letter are one regular
 * expression, since engines compile a long one badly. Scripts without spaces are looked up by their first letter.
 */
export class SurfaceIndex {
  private readonly byWord = new Map<string, Bucket>();
  private readonly byLetter = new Map<string, Bucket>();
  private readonly small: RegExp;

  /** @param surfaces folded surfaces, with the spellings that the dossier writes */
  constructor(surfaces: ReadonlyMap<string, readonly { readonly written: string }[]>) {
    const small: string[] = [];
    for (const [surface, candidates] of surfaces) {
      const first = FIRST_WORD.exec(surface)?.[0];
      if (isUnspaced(surface)) put(this.byLetter, surface.charAt(0), surface);
      else if (first === undefined || candidates.some((one) => /^\p{Ll}/u.test(one.written))) small.push(surface);
      else put(this.byWord, first, surface);
    }
    for (const { lengths } of [...this.byWord.values(), ...this.byLetter.values()]) lengths.sort((a, b) => b - a);
    const alternation = small.sort().reverse().map(escapeRegExp).join('|');
    this.small = new RegExp(
      small.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}])(?:${alternation})(?![\\p{L}\\p{N}])`,
      'gu',
    );
  }

  /**
   * The places of surfaces in a text, in order; of those that overlap, the longest.
   * @param genitive a name may end in an -s that belongs to it, as in German
   */
  find(folded: Folded, genitive: boolean): FoundSurface[] {
    const spans = this.capitalised(folded, genitive);
    for (const match of folded.text.matchAll(this.small)) spans.push(placed(match[0], match.index));
    return withoutOverlaps(isUnspaced(folded.text) ? spans.concat(this.unspaced(folded.text)) : spans);
  }

  private capitalised({ text, cased }: Folded, genitive: boolean): FoundSurface[] {
    const spans: FoundSurface[] = [];
    let taken = 0;
    for (const { index, 0: word } of cased.matchAll(NAME_START)) {
      if (index < taken || (index > 0 && WORD_LETTER.test(text.charAt(index - 1)))) continue;
      const first = text.slice(index, index + word.length);
      const bucket = this.byWord.get(first) ?? (genitive ? this.byWord.get(first.replace(/s$/, '')) : undefined);
      if (bucket === undefined) continue;
      const found = longest(
        bucket,
        text,
        index,
        (end) => ends(text, end) || (genitive && text.charAt(end) === 's' && ends(text, end + 1)),
      );
      if (found === undefined) continue;
      const span = placed(found, index);
      const end = ends(text, span.end) ? span.end : span.end + 1;
      taken = end;
      spans.push({ ...span, end });
    }
    return spans;
  }

  private unspaced(text: string): FoundSurface[] {
    const spans: FoundSurface[] = [];
    for (let index = 0; index < text.length; index++) {
      const bucket = this.byLetter.get(text.charAt(index));
      if (bucket === undefined) continue;
      const korean = isHangul(text.charAt(index));
      if (korean && isHangul(text.charAt(index - 1))) continue;
      const found = longest(bucket, text, index, (end) => !korean || endsKoreanWord(text, end));
      if (found === undefined) continue;
      spans.push(placed(found, index));
      index += found.length - 1;
    }
    return spans;
  }
}

function put(buckets: Map<string, Bucket>, key: string, surface: string): void {
  const bucket = buckets.get(key) ?? { surfaces: new Set(), lengths: [] };
  buckets.set(key, bucket);
  bucket.surfaces.add(surface);
  if (!bucket.lengths.includes(surface.length)) bucket.lengths.push(surface.length);
}

/** The longest surface of a bucket that stands at a place and may end where it does. */
function longest(
  { surfaces, lengths }: Bucket,
  text: string,
  start: number,
  mayEnd: (end: number) => boolean,
): string | undefined {
  const length = lengths.find((one) => surfaces.has(text.slice(start, start + one)) && mayEnd(start + one));
  return length === undefined ? undefined : text.slice(start, start + length);
}

/** Whether a word of a script with spaces ends at a place. */
function ends(text: string, place: number): boolean {
  return !WORD_LETTER.test(text.charAt(place));
}

function placed(surface: string, start: number): FoundSurface {
  return { surface, start, end: start + surface.length };
}

/** Of surfaces that overlap, the longer one stays: "North Korean Foreign Ministry", not "the North". */
function withoutOverlaps(spans: FoundSurface[]): FoundSurface[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundSurface[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.surface.length > last.surface.length) kept[kept.length - 1] = span;
  }
  return kept;
}
