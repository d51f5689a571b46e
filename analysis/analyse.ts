import type { CompiledDossier } from './dossier/compile';
import { matchArticle, resolveMentions } from './mentions';
import { type Reading, readItems } from './reading/statements';
import { languageOf } from './text/language';
import { scoreTopic } from './topic/score';
import type { Article, Findings, Mention } from './types';
import { type Models, weigh } from './weighing/article';

/**
 * Reads an article: is it about the dossier's subject, whom and what does it name, how does each item stand by it.
 * Pure: the same article, dossier and models give the same findings; the day of publication is the only date it knows.
 * @param article title and blocks; `published` chooses which item is meant, never how it stands
 */
export function analyse(article: Article, compiled: CompiledDossier, models: Models): Findings {
  const lang = languageOf(article);
  const matches = matchArticle(article, compiled, lang);
  const topic = scoreTopic(article, compiled, matches, lang);
  const { mentions, strangers } = resolveMentions(article, compiled, matches, topic.relevant, lang);
  if (!topic.relevant) return { topic, mentions, strangers, items: [] };
  const read = readItems(article, compiled, mentions, lang);
  const items = weigh(read.readings, models);
  return { topic, mentions: inOrder([...mentions, ...read.mentions]), strangers, items };
}

/** What the sentences of an article about the subject say, for models to learn from. */
export function readingsOf(article: Article, compiled: CompiledDossier): readonly Reading[] {
  const lang = languageOf(article);
  const { mentions } = resolveMentions(article, compiled, matchArticle(article, compiled, lang), true, lang);
  return readItems(article, compiled, mentions, lang).readings;
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.block - b.block || a.start - b.start);
}
