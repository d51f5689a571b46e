/** The words of analysis: what goes in (an article) and what comes out (findings). Offsets are UTF-16 units. */

/** The statuses that an item can have; `mentioned` says nothing of how it stands. */
export const STATUSES = [
  'proposed',
  'in-talks',
  'agreed',
  'scheduled',
  'held',
  'stalled',
  'postponed',
  'cancelled',
  'rejected',
  'mentioned',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a block of text is on its page. The lead is the first paragraphs, where news stands. */
export const BLOCK_ROLES = ['title', 'heading', 'paragraph', 'list', 'quote', 'caption'] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

export interface Block {
  readonly text: string;
  readonly role: BlockRole;
}

export interface Article {
  readonly title: string;
  /** Day of publication on the outlet's own calendar, `YYYY-MM-DD`; absent when unknown. */
  readonly published?: string;
  /** BCP 47 tag as the page declares it; absent when unknown. */
  readonly lang?: string;
  /** The text in reading order; the title is not among the blocks. */
  readonly blocks: readonly Block[];
}

export const MENTION_KINDS = ['person', 'organisation', 'place', 'event', 'term', 'item', 'role'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A span of one block that names an entity. `block` is -1 for the title. */
export interface Mention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: MentionKind;
  /** Exactly the letters of the span. */
  readonly surface: string;
}

/** A person whom the article introduces and the dossier does not know. */
export interface Stranger {
  readonly name: string;
  readonly surname: string;
  readonly block: number;
  readonly start: number;
}

type Polarity = 'affirmed' | 'negated';
export type Modality = 'fact' | 'planned' | 'possible' | 'wished' | 'counterfactual';
export type SpeakerRole = 'party' | 'bystander' | 'reporter';

/** What one sentence says of one item. */
export interface Statement {
  readonly item: string;
  readonly status: Status;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly speakerRole: SpeakerRole;
  /** Words of the text that name who says so. */
  readonly speaker?: string;
  /** The day ahead that it names, `YYYY-MM-DD`. */
  readonly about?: string;
  /** Words of the text that carry the status, for the explanation. */
  readonly cue: string;
  /** Said of the past only: it tells where things stood, not where they stand. */
  readonly background: boolean;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The whole sentence, letter by letter. */
  readonly quote: string;
  /** How much the statement counts in the article, 0 to 1. */
  readonly weight: number;
}

/** How one item stands according to one article. */
export interface ItemFinding {
  readonly item: string;
  readonly status: Status;
  /** Chance that the status is right, 0 to 1. */
  readonly confidence: number;
  /** That it was held is only told again, or between the lines: no news of how the item stands. */
  readonly recalled: boolean;
  /** At most three, the one that carries most weight first. */
  readonly statements: readonly Statement[];
}

/** One reason for or against "this page is about the subject", in points. */
export interface TopicReason {
  readonly what: string;
  readonly points: number;
}

export interface Topic {
  readonly relevant: boolean;
  /** 0 to 1; relevant from 0.5 on. */
  readonly score: number;
  readonly reasons: readonly TopicReason[];
  /** The article's language is none of the dossier's: judged by names alone. */
  readonly unsure: boolean;
}

/** Everything analysis says of one article. */
export interface Findings {
  readonly topic: Topic;
  readonly mentions: readonly Mention[];
  readonly strangers: readonly Stranger[];
  readonly items: readonly ItemFinding[];
}
