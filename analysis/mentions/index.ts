import type { CompiledDossier } from '../dossier/compile';
import { isUnspaced } from '../text/script';
import type { Article, Mention, Stranger } from '../types';
import { findMatches, type Match } from './find';
import { introducedWith, PLAIN_TITLES, titledSurnames } from './honorifics';
import { Resolver } from './resolve';

export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly strangers: readonly Stranger[];
}

/** Every place where the article has a surface of the dossier, the title last. */
export function matchArticle(article: Article, compiled: CompiledDossier, lang: string | undefined): Match[] {
  const matches = article.blocks.flatMap((block, i) => findMatches(block.text, i, compiled, lang));
  return [...matches, ...findMatches(article.title, -1, compiled, lang)];
}

/**
 * The people, organisations, places, events, terms and roles that an article names, and whom it introduces.
 * @param matches of `matchArticle` on the same article
 * @param onSubject whether the page is about the subject: context-bound surfaces count only then
 */
export function resolveMentions(
  article: Article,
  compiled: CompiledDossier,
  matches: readonly Match[],
  onSubject: boolean,
  lang: string | undefined,
): Mentions {
  const resolver = new Resolver(article, compiled, matches, onSubject, lang);
  resolver.run();
  const mentions = withTitledSurnames(article, compiled, resolver.mentions);
  return { mentions, strangers: resolver.strangers };
}

/** Mentions before a title among which its bearer is looked for: more than a news article has, so that time grows evenly. */
const LOOK_BACK = 400;

/** Adds 김 대변인, 金氏 and the like: the person of that surname who was introduced with the title, or last. */
function withTitledSurnames(article: Article, compiled: CompiledDossier, found: readonly Mention[]): Mention[] {
  const titledDefaults = new Set(compiled.dossier.people.flatMap((person) => Object.values(person.titled).flat()));
  const byBlock = new Map<number, Mention[]>();
  for (const mention of found) {
    const list = byBlock.get(mention.block);
    if (list) list.push(mention);
    else byBlock.set(mention.block, [mention]);
  }
  const named: Mention[] = [];
  const out: Mention[][] = [];
  const blocks = [...article.blocks.map((block, i) => [i, block.text] as const), [-1, article.title] as const];
  for (const [block, text] of blocks) {
    const here = byBlock.get(block) ?? [];
    if (!isUnspaced(text)) {
      out.push(here);
      continue;
    }
    const script = /[가-힣]/u.test(text) ? 'ko' : /[\u3040-\u30FF]/u.test(text) ? 'ja' : 'zh';
    const titled = titledSurnames(text, script);
    const replaced = new Set<Mention>();
    const added: Mention[] = [];
    for (const one of titled) {
      const overlapping = here.filter((mention) => mention.start < one.end && one.start < mention.end);
      if (overlapping.some((mention) => !titledDefaults.has(mention.surface))) continue;
      const before = [...named.slice(-LOOK_BACK), ...here.filter((mention) => mention.start < one.start)];
      const bearers = before.filter(
        (mention) =>
          mention.kind === 'person' &&
          mention.surface.startsWith(one.surname) &&
          mention.surface.length > 1 &&
          !/\s/u.test(mention.surface),
      );
      const textOf = (mention: Mention) =>
        mention.block < 0 ? article.title : (article.blocks[mention.block]?.text ?? '');
      const bearer =
        bearers.findLast((mention) => introducedWith(textOf(mention), mention.end, one.title)) ??
        (overlapping.length === 0 && (PLAIN_TITLES.test(one.title) || one.surname.length > 1)
          ? bearers.at(-1)
          : undefined);
      if (bearer === undefined) continue;
      for (const mention of overlapping) replaced.add(mention);
      added.push({
        block,
        start: one.start,
        end: one.end,
        entity: bearer.entity,
        kind: 'person',
        surface: text.slice(one.start, one.end),
      });
    }
    const kept = [...here.filter((mention) => !replaced.has(mention)), ...added].sort((a, b) => a.start - b.start);
    for (const mention of kept) named.push(mention);
    out.push(kept);
  }
  return out.flat();
}
