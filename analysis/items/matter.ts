import type { Item } from '../dossier/schema';

/** What kind of thing an item is. */
export type Matter = NonNullable<Item['matter']> | 'summit' | 'trilateral' | 'visit' | 'talks' | 'other';

/**
 * What kind of thing an item is: by how it is recognised, or as the dossier says. What words tell hangs on it: that
 * sanctions stay refuses relief from them, that a summit stays on does not. Never which item.
 */
export function matterOf({ patterns, matter }: Pick<Item, 'patterns' | 'matter'>): Matter {
  const pattern = patterns?.[0];
  if (pattern === undefined) return matter ?? 'other';
  if (pattern.type !== 'meeting') return pattern.type;
  return pattern.between.length > 2 ? 'trilateral' : 'summit';
}
