import { allDiagnosekoder } from '../codes/diagnosekoder';
import type { DiagnoseKodeverk } from '../codes/diagnosekoder';
import type { Diagnosetekster } from '../codes/diagnosetekster';

/** A diagnosis as people write it. */
export interface Diagnosis {
  readonly code: string;
  readonly text: string;
}

/**
 * Diagnoses of a code system that fit what is typed: codes that begin with it, then texts that hold it, be it words of
 * the text in any order. Nothing typed gives the list's beginning.
 * @param most how many at most
 */
export function searchDiagnoses(kodeverk: DiagnoseKodeverk, typed: string, texts: Diagnosetekster, most: number): Diagnosis[] {
  const prefix = typed.replace('.', '').toUpperCase();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const byCode: Diagnosis[] = [];
  const byText: Diagnosis[] = [];
  for (const plain of allDiagnosekoder(kodeverk)) {
    if (byCode.length >= most) break;
    const begins = plain.toUpperCase().startsWith(prefix);
    if (!begins && byText.length >= most) continue;
    const text = texts.text(kodeverk, plain) ?? '';
    if (!begins && !holdsAll(text.toLowerCase(), words)) continue;
    (begins ? byCode : byText).push({ code: withDot(plain), text });
  }
  return [...byCode, ...byText].slice(0, most);
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => text.includes(word));
}

/** A code as it is printed: with a dot after its category. */
function withDot(plain: string): string {
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}
