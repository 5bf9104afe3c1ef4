export interface Who {
  birthDate: number;
  sex: 'M' | 'K';
  serial: number;
  synthetic: 'tenor';
}

export function makeFodselsnummer(who: Who): string;
export function makeOrganisasjonsnummer(eight: string | number): string;
