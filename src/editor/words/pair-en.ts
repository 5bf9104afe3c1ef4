/** What the editor part says of an extract and its ident message, in English. */
export const pairEn = {
  'pair.with.extract': 'Checked together with the ident message {file}.',
  'pair.with.ident': 'Checked together with the extract {file}.',
  'pair.alone.extract': 'Checked without an ident message.',
  'pair.alone.ident': 'Checked without the extract that it belongs to.',
  'pair.both': '{extract} and {ident}',

  'pair.choose': 'Choose the other file of the pair …',
  'pair.pick.extract': 'Which ident message belongs to {file}?',
  'pair.pick.ident': 'Which extract does {file} belong to?',
  'pair.fits.same': '{common} of {persons:person|persons} are in both files. The serial number is the same.',
  'pair.fits.other': '{common} of {persons:person|persons} are in both files. The serial number is another.',
  'pair.browse': '$(folder-opened) Choose a file in another folder …',
  'pair.browse.title.extract': 'Choose the ident message',
  'pair.browse.title.ident': 'Choose the extract',
  'pair.letGo': '$(circle-slash) Check the file alone',
  'pair.again': '$(search) Find it in the folder again',
  'pair.noPair': '{file} and {other} are not an extract of version 3.5 and an ident message. Nothing has been changed.',
  'pair.none': '{file} is neither an extract of version 3.5 nor an ident message. Only those go together two and two.',

  'pair.question.extract': '{file} is to be sent together with an ident message, but none in the folder belongs to it. Is the extract to be encrypted alone?',
  'pair.question.ident': '{file} is to be sent together with an extract, but none in the folder belongs to it. Is the ident message to be encrypted alone?',
  'pair.question.several': '{file} is to be sent together with another file, but several in the folder may belong to it. Which one has not been chosen.',
  'pair.question.detail': 'Sent alone, the persons\' numbers cannot be put together with the records in the register.',
  'pair.question.choose': 'Choose File …',
  'pair.question.alone': 'Encrypt Alone',

  'menu.pair.extract': '$(link) Choose Ident Message …',
  'menu.pair.ident': '$(link) Choose the Extract of the Ident Message …',
  'menu.pair.with': 'Now: {file}',
  'menu.pair.alone': 'Now: none',
} as const;
