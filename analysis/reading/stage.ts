import type { Modality, Status } from '../types';
import type { Family } from './cues/types';
import type { Manner } from './manner';

/** How far a matter has come by one predicate. */
export interface Stage {
  readonly status: Status;
  readonly modality: Modality;
  /** How much the wording commits to it, 0 to 1. */
  readonly certainty: number;
}

const stage = (status: Status, modality: Modality, certainty: number): Stage => ({ status, modality, certainty });

/** What follows for the matter from a predicate that embeds another (after the signatures of implicative verbs). */
export function embed(outer: Family, inner: Family, outerNegated: boolean): Family {
  if (outerNegated)
    return outer === 'refuse' ? inner : outer === 'ask' || outer === 'accept' || outer === 'work' ? 'block' : inner;
  const undoing = inner === 'stop' || inner === 'delay' || inner === 'block' || inner === 'refuse';
  switch (outer) {
    case 'accept':
    case 'fix':
    case 'done':
      if (outer === 'done' && (inner === 'done' || inner === 'fix')) return 'done';
      return undoing
        ? inner
        : inner === 'fix' || inner === 'done'
          ? outer === 'fix'
            ? 'fix'
            : 'accept'
          : inner === 'work' && outer === 'done'
            ? 'work'
            : outer;
    case 'ask':
      return undoing ? inner : 'ask';
    case 'work':
      return undoing ? inner : 'work';
    case 'block':
    case 'delay':
    case 'stop':
    case 'refuse':
      return undoing && outer === 'refuse' ? 'accept' : outer;
  }
}

/** From the family of a predicate, through polarity, modality and time, to a status. */
export function stageOf(family: Family, manner: Manner): Stage {
  if (manner.negated) return negated(family);
  if (
    manner.counterfactual &&
    (family === 'ask' || family === 'accept' || family === 'fix' || family === 'done' || family === 'work')
  ) {
    return stage('stalled', 'counterfactual', 0.6);
  }
  switch (family) {
    case 'ask':
      return stage('proposed', manner.possible ? 'possible' : 'wished', manner.possible ? 0.55 : 0.75);
    case 'work':
      return manner.possible ? stage('proposed', 'possible', 0.3) : stage('in-talks', 'planned', 0.8);
    case 'accept':
      if (manner.possible) return stage('proposed', 'possible', 0.5);
      return manner.day ? stage('scheduled', 'planned', 0.75) : stage('agreed', 'planned', 0.85);
    case 'fix':
      if (manner.possible) return stage('in-talks', 'possible', 0.35);
      return manner.day ? stage('scheduled', 'planned', 0.95) : stage('agreed', 'planned', 0.6);
    case 'done':
      if (manner.future) return manner.day ? stage('scheduled', 'planned', 0.8) : stage('agreed', 'planned', 0.6);
      return manner.possible ? stage('proposed', 'possible', 0.45) : stage('held', 'fact', 0.8);
    case 'block':
      return stage('stalled', 'fact', manner.possible ? 0.5 : 0.85);
    case 'delay':
      return stage('postponed', 'fact', manner.possible ? 0.4 : 0.9);
    case 'stop':
      return manner.possible ? stage('stalled', 'possible', 0.4) : stage('cancelled', 'fact', 0.9);
    case 'refuse':
      return stage('rejected', 'fact', manner.possible ? 0.4 : 0.8);
  }
}

function negated(family: Family): Stage {
  switch (family) {
    case 'ask':
      return stage('mentioned', 'fact', 0.3);
    case 'work':
      return stage('stalled', 'fact', 0.4);
    case 'accept':
      return stage('stalled', 'fact', 0.5);
    case 'fix':
      return stage('in-talks', 'fact', 0.35);
    case 'done':
      return stage('stalled', 'fact', 0.55);
    case 'block':
      return stage('in-talks', 'fact', 0.5);
    case 'delay':
    case 'stop':
      return stage('agreed', 'fact', 0.4);
    case 'refuse':
      return stage('proposed', 'fact', 0.55);
  }
}
