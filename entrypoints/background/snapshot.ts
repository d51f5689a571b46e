import type { Snapshot } from '../../storage/snapshot';
import { SNAPSHOT_KEY } from '../../storage/snapshot';
import { knowledge } from './knowledge';
import { quoteLink } from './links';
import { record } from './record';

/** The board as the popup and the exports show it: the main items first, then others with news. */
export async function currentSnapshot(): Promise<Snapshot> {
  const { compiled } = await knowledge();
  const { about, items } = compiled.dossier;
  const [rows, articles] = await Promise.all([record().board.toArray(), record().articles.count()]);
  const byItem = new Map(rows.map((row) => [row.item, row]));
  const rank = (id: string) => (about.mainItems.includes(id) ? about.mainItems.indexOf(id) : about.mainItems.length);
  const lines = items
    .filter(({ id }) => about.mainItems.includes(id) || byItem.has(id))
    .map(({ id, title }) => ({ id, name: title.en ?? id, row: byItem.get(id) }))
    .sort((a, b) => rank(a.id) - rank(b.id) || (b.row?.day ?? '').localeCompare(a.row?.day ?? ''))
    .map(({ id, name, row }) => ({
      item: id,
      name,
      main: about.mainItems.includes(id),
      ...(row === undefined
        ? {}
        : {
            standing: {
              status: row.status,
              confidence: row.confidence,
              since: row.since,
              day: row.day,
              quote: row.quote,
              link: quoteLink(row.article, row.fragment, row.quote),
              title: row.title,
              ...(row.outlet === undefined ? {} : { outlet: row.outlet }),
              decided: row.decided,
              waiting: row.waiting,
              ...(row.copies === undefined ? {} : { copies: row.copies }),
              ...(row.about === undefined ? {} : { about: row.about }),
            },
          }),
    }));
  return { lines, articles };
}

/** Writes the board where the popup finds it at once; open popups follow. */
export async function publishSnapshot(): Promise<void> {
  await browser.storage.local.set({ [SNAPSHOT_KEY]: await currentSnapshot() });
}
