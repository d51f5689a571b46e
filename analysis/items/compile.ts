import type { Dossier, Item, Surfaces } from '../dossier/schema';
import { PhraseIndex } from '../text/phrases';

/** How firmly a phrase stands for its item. */
export interface ItemPhrase {
  readonly item: Item;
  /** By itself; beside the item's participants; only perhaps; for those who meet, called together; or for something else. */
  readonly firmness: 'named' | 'in context' | 'hint' | 'pair' | 'decoy';
}

/** The items' phrases, ready to be found. */
export type ItemPhrases = PhraseIndex<ItemPhrase>;

export function compileItems(dossier: Dossier): ItemPhrases {
  const group = (item: Item, firmness: ItemPhrase['firmness'], surfaces: Surfaces | undefined) =>
    [{ item, firmness }, Object.values(surfaces ?? {}).flat()] as const;
  return new PhraseIndex<ItemPhrase>(
    dossier.items.flatMap((item) => [
      group(item, 'named', item.phrases),
      group(item, 'in context', item.inContext),
      group(item, 'hint', item.hints),
      group(item, 'pair', item.pair),
      group(item, 'decoy', item.decoys),
    ]),
  );
}
