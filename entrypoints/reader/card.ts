import type { EntityCard } from '../background/messages';
import css from './card.css?inline';

/** A card in a closed shadow root, in the document only while it is shown. It takes no pointer events and no focus. */
export class Card {
  private readonly host = document.createElement('summit-status-card');
  private readonly box = document.createElement('div');

  constructor(signal: AbortSignal) {
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.box.className = 'card';
    this.box.setAttribute('role', 'status');
    root.append(this.box);
    signal.addEventListener('abort', () => this.hide());
  }

  /**
   * Shows who or what a mark names, below it, or above where there is no room.
   * @param kind the kind's word in the user's language
   */
  show(entity: EntityCard, kind: string, at: DOMRect): void {
    const line = (className: string, text: string) => {
      const paragraph = document.createElement('p');
      paragraph.className = className;
      paragraph.textContent = text;
      return paragraph;
    };
    this.box.replaceChildren(
      line('kind', kind),
      line('name', entity.name),
      ...(entity.what === '' ? [] : [line('what', entity.what)]),
    );
    if (!this.host.isConnected) document.documentElement.append(this.host);
    const { width, height } = this.box.getBoundingClientRect();
    const below = at.bottom + 6 + height <= innerHeight;
    this.box.style.top = `${Math.max(4, below ? at.bottom + 6 : at.top - height - 6)}px`;
    this.box.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 8))}px`;
  }

  hide(): void {
    this.host.remove();
  }
}
