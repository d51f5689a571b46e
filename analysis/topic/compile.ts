import type { Dossier, Surfaces } from '../dossier/schema';
import { fold } from '../text/fold';
import { escapeRegExp, isUnspaced } from '../text/script';

/** The topic's words as patterns over folded text. */
export interface TopicWords {
  readonly trade: RegExp;
  readonly otherNames: RegExp;
  readonly elsewhere: ReadonlyMap<string, RegExp>;
}

/** Words match from their beginning ("negotiat" finds "negotiators"); in scripts without spaces, anywhere. */
function wordPattern(surfaces: Surfaces): RegExp {
  const words = Object.values(surfaces)
    .flat()
    .map((word) => fold(word).text);
  const edged = words
    .filter((word) => !isUnspaced(word))
    .sort()
    .reverse()
    .map(escapeRegExp);
  const anywhere = words.filter(isUnspaced).sort().reverse().map(escapeRegExp);
  const parts = [
    ...(edged.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${edged.join('|')})`] : []),
    ...(anywhere.length > 0 ? [`(?:${anywhere.join('|')})`] : []),
  ];
  return new RegExp(parts.length > 0 ? parts.join('|') : '(?!)', 'gu');
}

export function compileTopicWords({ topic }: Dossier): TopicWords {
  return {
    trade: wordPattern(topic.trade),
    otherNames: wordPattern(topic.otherNames),
    elsewhere: new Map(Object.entries(topic.elsewhere).map(([context, words]) => [context, wordPattern(words)])),
  };
}
