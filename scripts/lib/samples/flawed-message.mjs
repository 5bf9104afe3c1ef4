// What the flawed sample of a message shows: each subject once, so that most of the file is clean.

export const MESSAGE_SAMPLE = { persons: 40, seed: 2021 };

/** What spoils a notification, by its number; see `message`. */
export const MESSAGE_FLAWS = {
  2: ({ Bruker }) => { Bruker.fid = Bruker.fid.replace(/.$/, (digit) => (Number(digit) + 1) % 10); },
  4: (values, kind) => { values[kind].tjenesteOrgNr = undefined; },
  8: (values, kind) => { values[kind].hendelseDato = '2021-12-24'; },
  11: ({ Notifikasjon }) => { Notifikasjon.statusNotifikasjon = 'T'; },
  14: ({ Bruker }) => Object.assign(Bruker, { fid: '010150', typeID: 9 }),
  17: (values, kind) => { values[kind].tjenesteType = 15; },
  20: ({ Notifikasjon }) => { Notifikasjon.notifikasjonLopeNr = 3; },
  23: ({ Notifikasjon }) => { Notifikasjon.notifikasjonRef = Notifikasjon.notifikasjonForrigeGUID; },
  26: (values, kind, inside) => { inside.around = () => ''; },
  29: ({ Bruker }) => { Bruker.bydel = 'sentrum'; },
  32: (values, kind) => { values[kind].tjenesteType = 27; },
  35: ({ Notifikasjon }) => { Notifikasjon.notifikasjonGUID = `{${Notifikasjon.notifikasjonGUID.slice(0, -1)}`; },
  38: ({ Bruker }) => { Bruker.typeID = 77; },
};

/** The contact persons that are there: nobody is responsible for the submission. */
export const MESSAGE_CONTACTS = ['01', '15', '16'];
