import type { Dossier } from '../dossier/schema';

const REACH = 8;
/** What may stand between the letters and the noun: "정상", "首脳", and a word of up to four letters. */
const LEADERS = '(?=[ ]?(?:정상|首脳|首脑|首腦|지도자|領袖|领导人)?[ ]?의?[ ]?(?:[\\p{L}\\d]{1,4}[ ]?)?$)';

/** States as headlines in scripts without spaces pair them, by one letter each: "북미", "米朝", "韓中日". */
export class StateLetters {
  private readonly states = new Map<string, string>();
  private readonly pattern: RegExp;

  /** @param organisations those of the dossier; the ones with `letters` are states */
  constructor(organisations: Dossier['organisations']) {
    for (const { id, letters = '' } of organisations) for (const letter of letters) this.states.set(letter, id);
    const one = `[${[...this.states.keys()].join('')}]`;
    this.pattern = this.states.size === 0 ? /(?!)/u : new RegExp(`${one}(?:[·・-]?${one})+${LEADERS}`, 'u');
  }

  /** The states whose letters stand together before a position of a folded text. */
  before(folded: string, position: number): string[] {
    const [letters = ''] = this.pattern.exec(folded.slice(Math.max(0, position - REACH), position)) ?? [];
    return [...new Set([...letters].flatMap((letter) => this.states.get(letter) ?? []))];
  }
}
