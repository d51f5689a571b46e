import type { Dossier, Item, Surfaces } from '../dossier/schema';
import { templateSource } from './template';

/** An item with its phrases as one pattern over folded text. */
export interface CompiledItem {
  readonly item: Item;
  readonly phrases: RegExp;
  /** Phrases that need the item's participants in the sentence or before it. */
  readonly inContext: RegExp;
}

function phrasePattern(surfaces: Surfaces | undefined): RegExp {
  const templates = [...new Set(Object.values(surfaces ?? {}).flat())];
  if (templates.length === 0) return /(?!)/gu;
  return new RegExp(
    templates
      .sort((a, b) => b.length - a.length)
      .map(templateSource)
      .join('|'),
    'gu',
  );
}

export function compileItems(dossier: Dossier): CompiledItem[] {
  return dossier.items.map((item) => ({
    item,
    phrases: phrasePattern(item.phrases),
    inContext: phrasePattern(item.inContext),
  }));
}
