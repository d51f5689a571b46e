import { analyse } from '../../analysis/analyse';
import type { Block, Findings } from '../../analysis/types';
import { articleIdentity } from '../../storage/identity';
import { passageId, type ReadArticle, recordArticle } from '../../storage/record';
import { isGranted } from './hosts';
import { type Knowledge, knowledge } from './knowledge';
import { quoteLink } from './links';
import type { EntityCard, PageMessage, PageReply, TabFindings } from './messages';
import { type Metadata, metadataOf } from './metadata';
import { record } from './record';
import { currentAddress, type Sender } from './sender';
import { settings } from './settings';
import { publishSnapshot } from './snapshot';
import { isWanted, rememberTab } from './tabs';

type Collected = PageMessage & { type: 'page-collected' };
type Page = Sender & { from: 'page' };

/**
 * Analyses a page that a reader sent, records it where that is allowed, and answers with the marks.
 * In private windows nothing is written; without a granted host only what the user keeps.
 */
export async function readPage(message: Collected, sender: Page): Promise<PageReply> {
  const page = { ...sender, address: currentAddress(message.head.address, sender.address) };
  const known = await knowledge();
  const meta = metadataOf(
    { ...message.head, address: page.address },
    message.headline === '' ? undefined : message.headline,
  );
  const article = {
    title: meta.title,
    blocks: message.blocks,
    ...(meta.published === undefined ? {} : { published: meta.published.day }),
    ...(meta.lang === undefined ? {} : { lang: meta.lang }),
  };
  const findings = analyse(article, known.compiled, known.models);
  const id = identityOf(page.address, meta.canonical);
  const kept = await keep({ findings, message, meta, id, page, known });
  await rememberTab(page.tab, await tabFindingsOf({ findings, message, meta, id, page, known }, kept));
  if (!findings.topic.relevant) return { relevant: false, marks: [], entities: [], quotes: [] };
  return {
    relevant: true,
    ...marksOf(findings, known),
    quotes: id === undefined ? [] : await quotesOf(findings, id, article),
  };
}

interface Reading {
  readonly findings: Findings;
  readonly message: Collected;
  readonly meta: Metadata;
  /** Absent for pages that have no address to be kept under. */
  readonly id: string | undefined;
  readonly page: Page;
  readonly known: Knowledge;
}

function identityOf(address: string, canonical: string | undefined): string | undefined {
  try {
    return articleIdentity(address, canonical);
  } catch {
    return undefined;
  }
}

async function keep(reading: Reading): Promise<TabFindings['kept']> {
  const { findings, page, id } = reading;
  if (page.incognito || id === undefined) return 'never';
  if (!findings.topic.relevant) return 'offered';
  const known = (await record().articles.get(id)) !== undefined;
  if (!known && !(await isGranted(page.address)) && !(await isWanted(page.tab, page.address))) return 'offered';
  const { keepTexts, maxTextSize } = await settings();
  await recordArticle(record(), readArticleOf(reading, id), {
    versions: reading.known.versions,
    now: Date.now(),
    keepText: keepTexts,
    maxTextSize,
  });
  await publishSnapshot();
  return 'kept';
}

function readArticleOf({ findings, message, meta, page }: Reading, id: string): ReadArticle {
  return {
    id,
    url: id.startsWith('http') ? id : page.address,
    title: meta.title,
    ...(meta.outlet === undefined ? {} : { outlet: meta.outlet }),
    ...(meta.lang === undefined ? {} : { lang: meta.lang }),
    ...(meta.published === undefined ? {} : { published: meta.published }),
    blocks: message.blocks,
    findings,
  };
}

/** Cards of what the findings name, and the marks as flat numbers. */
function marksOf(findings: Findings, { compiled }: Knowledge): { marks: number[]; entities: EntityCard[] } {
  const entities: EntityCard[] = [];
  const index = new Map<string, number>();
  const marks: number[] = [];
  const cards = compiled.cards;
  for (const { block, start, end, entity, kind } of findings.mentions) {
    const key = `${kind}/${entity}`;
    let at = index.get(key);
    if (at === undefined) {
      const card = cards.get(entity);
      at = entities.length;
      entities.push({ kind, name: card?.name ?? entity, what: card?.what ?? '' });
      index.set(key, at);
    }
    marks.push(block, start, end, at);
  }
  return { marks, entities };
}

async function quotesOf(
  findings: Findings,
  id: string,
  article: { readonly title: string; readonly blocks: readonly Block[] },
): Promise<PageReply['quotes']> {
  const quotes: [string, number, number, number][] = [];
  for (const statement of findings.items.flatMap((item) => item.statements)) {
    const passage = await passageId(id, statement, article);
    if (!quotes.some(([known]) => known === passage))
      quotes.push([passage, statement.block, statement.start, statement.end]);
  }
  return quotes;
}

async function tabFindingsOf(
  { findings, message, meta, id, page, known }: Reading,
  kept: TabFindings['kept'],
): Promise<TabFindings> {
  const names = new Map(known.compiled.dossier.items.map((item) => [item.id, item.title.en ?? item.id]));
  const people = new Map<string, number>();
  for (const { entity, kind } of findings.mentions)
    if (kind === 'person') people.set(entity, (people.get(entity) ?? 0) + 1);
  const { topic } = findings;
  return {
    address: page.address,
    state: message.blocks.length === 0 ? 'unreadable' : 'read',
    relevant: topic.relevant,
    score: topic.score,
    unsure: topic.unsure,
    cut: message.cut,
    reasons: [...topic.reasons],
    title: meta.title,
    ...(meta.outlet === undefined ? {} : { outlet: meta.outlet }),
    ...(meta.published === undefined ? {} : { day: meta.published.day }),
    ...(id === undefined ? {} : { article: id }),
    kept,
    items: findings.items
      .filter((item) => item.status !== 'mentioned')
      .map((item) => ({
        item: item.item,
        name: names.get(item.item) ?? item.item,
        status: item.status,
        confidence: item.confidence,
        quotes: item.statements.map(({ quote, cue, speakerRole, speaker }) => ({
          text: quote,
          link: quoteLink(page.address, undefined, quote),
          cue,
          speakerRole,
          ...(speaker === undefined ? {} : { speaker }),
        })),
      })),
    people: [...people]
      .sort((a, b) => b[1] - a[1])
      .map(([entity, count]) => ({ name: known.compiled.cards.get(entity)?.name ?? entity, count })),
    strangers: findings.strangers.map((stranger) => stranger.name),
  };
}
