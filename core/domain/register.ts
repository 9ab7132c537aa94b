/** Sổ văn bản đi: how numbers are given, and what stands under each. Pure. */
import { z } from '../zod.ts';
import { type DocumentKind, documentKindTraits } from './document-kinds.ts';

export const numberings = ['perKind', 'shared'] as const;
/** Each kind numbered by itself, or all kinds in one series; the office decides (NĐ 30/2020, Điều 15). */
export type Numbering = (typeof numberings)[number];
export const numberingSchema = z.enum(numberings);

/**
 * The series a paper is numbered in within a year: "BC|SNV", or "*|SNV" when all kinds share one. The agency is part of it:
 * a board that issues under its own name counts for itself. Công văn of all units share theirs.
 */
export function seriesOf(numbering: Numbering, kind: DocumentKind, symbol: string): string {
  const { isTitled } = documentKindTraits[kind];
  const cut = symbol.indexOf('-');
  const agency = cut < 0 ? symbol : isTitled ? symbol.slice(cut + 1) : symbol.slice(0, cut);
  return `${numbering === 'shared' ? '*' : kind}|${agency}`;
}

/** Issued; issued and withdrawn since; kept for a paper to come; given back and free again. */
export type RegisterEntryState = 'issued' | 'revoked' | 'reserved' | 'released';

/** One line of the register: a number and what it stands for. */
export interface RegisterEntry {
  readonly series: string;
  readonly number: number;
  readonly state: RegisterEntryState;
  /** The paper, for numbers that were given to one. */
  readonly document: {
    readonly id: number;
    readonly kind: DocumentKind;
    readonly symbol: string;
    /** `YYYY-MM-DD`. */
    readonly issuedOn: string;
    readonly subject: string;
    readonly signatoryName: string;
    readonly recipients: readonly string[];
    readonly filingNote: string;
    /** The paper that this one corrects. */
    readonly correctsId: number | null;
    readonly fileSha256: string;
    /** Another paper bears this number too, since two PCs gave it each by itself. */
    readonly isNumberShared: boolean;
  } | null;
  /** Why the number is kept, or the paper was withdrawn; empty otherwise. */
  readonly note: string;
}

export interface RegisterView {
  readonly year: number;
  /** Years with an entry, newest first; the present one always. */
  readonly years: readonly number[];
  readonly numbering: Numbering;
  /** By series, then number. */
  readonly entries: readonly RegisterEntry[];
}

/** What became of the files of a year when each was compared with its fingerprint. */
export interface RegisterCheck {
  readonly checkedCount: number;
  /** Codes of papers whose file is no longer the one that was issued. */
  readonly damaged: readonly string[];
}

/** Where a series begins in a year, because earlier numbers were given on paper. */
export interface SeriesStart {
  readonly series: string;
  readonly year: number;
  readonly number: number;
}

/** The numbers of one series in one year. */
export interface SeriesNumbers {
  /** Given to papers. */
  readonly given: readonly number[];
  readonly reserved: readonly number[];
  readonly released: readonly number[];
  /** The first number that the program gives, where the office began its year on paper; 1 when absent. */
  readonly startsAt?: number;
}

/**
 * The smallest number that is free: a released one first, else the one after the last. A series starts with the first
 * number it was given, for an office may have begun its year on paper.
 */
export function nextFreeNumber({ given, reserved, released, startsAt = 1 }: SeriesNumbers): number {
  const used = new Set([...given, ...reserved]);
  const known = [...used, ...released];
  let number = known.length > 0 ? Math.min(...known) : startsAt;
  while (used.has(number)) number += 1;
  return number;
}

/** A number with the day it was given. */
export interface NumberedDay {
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
}

/** The papers right before and behind a number in its series; null where there is none. */
export interface NumberNeighbours {
  readonly before: NumberedDay | null;
  readonly after: NumberedDay | null;
}

/**
 * The neighbour whose day the day of issue would pass; null when numbers and days run together, as they have to (NĐ 30/2020,
 * Điều 15). Days are `YYYY-MM-DD`.
 */
export function findOutOfOrder({ before, after }: NumberNeighbours, issuedOn: string): NumberedDay | null {
  if (before && issuedOn < before.issuedOn) return before;
  return after && issuedOn > after.issuedOn ? after : null;
}

/** Whether a number keeps the series without a hole: next to, or within, those that are there. */
export function keepsSeriesWhole(number: number, { given, reserved, released }: SeriesNumbers): boolean {
  const known = [...given, ...reserved, ...released];
  return known.length === 0 || (number >= Math.min(...known) - 1 && number <= Math.max(...known) + 1);
}
