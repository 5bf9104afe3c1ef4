export function makeFodselsnummer(who: { birthDate: number; sex: 'M' | 'K'; serial: number; synthetic: 'tenor' }): string;
export function makeOrganisasjonsnummer(eight: string | number): string;
