import type { Dossier, Item, Surfaces } from '../dossier/schema';
import { templatesPattern } from './template';

/** An item with its phrases as one pattern over folded text. */
export interface CompiledItem {
  readonly item: Item;
  readonly phrases: RegExp;
  /** Phrases that need the item's participants in the sentence or before it. */
  readonly inContext: RegExp;
}

function phrasePattern(surfaces: Surfaces | undefined): RegExp {
  return templatesPattern(Object.values(surfaces ?? {}).flat());
}

export function compileItems(dossier: Dossier): CompiledItem[] {
  return dossier.items.map((item) => ({
    item,
    phrases: phrasePattern(item.phrases),
    inContext: phrasePattern(item.inContext),
  }));
}
