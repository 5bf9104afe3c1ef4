import type { CodeScope } from '../codes/code-lists';
import type { Diagnosetekster } from '../codes/diagnosetekster';
import type { Descriptions } from '../model/descriptions';
import type { Head } from '../rules/rule';
import type { UnitList } from '../units/unit-list';
import type { BlockView } from './block-view';

/** What is known beside the block, for those who say what stands in it or may come. */
export interface InspectContext {
  readonly language: 'nb' | 'en';
  readonly words: Descriptions;
  /** The reporting year and the format, which decide which codes are in use. */
  readonly scope: CodeScope;
  /** What the file's head says; undefined before it and without it. */
  readonly head: Head | undefined;
  /** The diagnosis texts, where they are loaded. Asked for only where one is needed. */
  diagnoses(): Diagnosetekster | undefined;
  /** The organisation numbers that the file names for a service type, with how often. */
  units(tjenestetype: number): ReadonlyMap<string, number>;
  /** The municipality's own list of units, where there is one. */
  readonly listed: UnitList | undefined;
  /**
   * The notifications before the one at hand, the nearest first, each valid until the next; where a word in small letters
   * is given, those in whose text it stands. None where nothing is to be suggested.
   */
  notificationsBefore(holding?: string): Iterable<BlockView>;
}
