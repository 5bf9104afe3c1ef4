// A small extract of 3.5 and its ident message, to be spoilt.

/** An extract of 3.5 of persons that are keys, ages and sexes. */
export function extract35(persons: readonly (readonly [key: string, alder: string, kjonn: string])[], lopenr = '12'): string {
  const contact = (type: string) => `<iiKontakt><Type>${type}</Type><Navn>Postmottak</Navn><Telefon>00000000</Telefon><Epost>a@example.no</Epost></iiKontakt>`;
  const head = '<INNHINFO><iiInnhType>P</iiInnhType><iiKomnr>0403</iiKomnr><iiBydelsnr>00</iiBydelsnr>'
    + `${contact('1')}${contact('2')}<iiFraDato>20180101</iiFraDato><iiTilDato>20181231</iiTilDato><iiLagetDato>20190103</iiLagetDato>`
    + `<iiSysID>System</iiSysID><iiSysVersjon>1.0</iiSysVersjon><iiLopenr>${lopenr}</iiLopenr></INNHINFO>`;
  const all = persons.map(([key, alder, kjonn]) => `<PERSON pePeID="${key}"><peAlder>${alder}</peAlder><peKjonn>${kjonn}</peKjonn>`
    + '<peKomnr>0403</peKomnr><peBydelsnr>00</peBydelsnr><peFraDato>20140101</peFraDato><peEndrDato>20181201</peEndrDato></PERSON>');
  return `<IPLOS xmlns="http://www.npr.no/xmlstds/iplos/2018" versjon="3.5">${head}${all.join('')}</IPLOS>`;
}

/** An ident message of persons that are keys and numbers. */
export function identMessage(persons: readonly (readonly [pid: string, fid: string])[], lopenr = '12', institusjon = '310000019'): string {
  const contact = '<Kontaktperson kontPerson="Postmottak" meldEpost1="a@example.no" typeKontaktperson="1"/>';
  const all = persons.map(([pid, fid]) => `<PasientIdent pid="${pid}" fid="${fid}" typeID="1"/>`).join('');
  return '<Melding xmlns="http://www.npr.no/xmlstds/53_1_2_ide" versjon="53.1.2" meldingstype="B" fraDatoPeriode="2018-01-01" uttakDato="2019-01-03"'
    + ' leverandor="L" navnEPJ="System" versjonEPJ="1.0" versjonUt="1.0" '
    + `lopenr="${lopenr}" tilDatoPeriode="2018-12-31">${contact}<Institusjon institusjonID="${institusjon}">${all}</Institusjon></Melding>`;
}
