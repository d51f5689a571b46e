import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ArticleRow, BoardRow, DecisionRow, PassageRow, ReadingRow, TextRow } from './rows';

/**
 * The record. A change of its shape is a new `version()` with an `upgrade`, never an edit of an old one: see
 * `docs/decisions/0004-migrations.md`.
 */
export class RecordDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare texts: Table<TextRow, [string, number]>;
  declare passages: EntityTable<PassageRow, 'id'>;
  declare readings: EntityTable<ReadingRow, 'id'>;
  declare decisions: Table<DecisionRow, string>;
  declare board: EntityTable<BoardRow, 'item'>;

  constructor(name = 'summit-status') {
    super(name);
    this.version(1).stores({
      articles: 'id, day, lastRead',
      texts: '[article+version], seen',
      passages: 'id, article',
      readings: 'id, article, passage, [item+leading+day]',
      decisions: 'id, item',
      board: 'item',
    });
    // A page of a newer version wants to upgrade: give way, and open again at the next use.
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
  }
}
