import type { Words } from './index';

/** What may be said of files on disk, in English. */
export const en: Words = {
  'cancelled': 'Cancelled. Nothing was changed.',
  'file-changed': '{file} has been changed by something else since it was checked. Nothing was saved. Check the file again.',
  'file-removed': 'Cannot find {file}. Check that the file has not been moved or deleted.',
  'no-access': 'No access to {file}. Check the permissions, and that no other program has the file open. The file is as it was.',
  'disk-full': 'There is no room on the disk for a new version of {file}. Free some space and try again. The file is as it was.',
  'io-failed': '{file} could not be read or written (error {system}). Check the disk or the network share. The file is as it was.',
  'not-exact': '{file} has characters that do not fit the encoding it declares, so it cannot be mended piece by piece. Ask the vendor for a new extract.',
  'no-format': '{file} cannot be read as an IPLOS extract or a KPR message, so there is nothing in it that can be opened by itself.',
  'front-too-long': '{file} has more than 4 MB before the first {part} and cannot be mended piece by piece. Ask the vendor for a new extract.',
  'nothing-flagged': 'No {part} in {file} has such findings.',

  'line-missing': 'The line "{line}" has been changed or removed. It says where in the file what follows belongs. Nothing was saved. Undo, or restore the line.',
  'line-twice': 'The line "{line}" stands twice. Remove the copy. Nothing was saved.',
  'person-removed': 'The text under "{line}" has been removed. What stands here can be mended, but not taken out. Nothing was saved. Undo, or put it back.',
  'person-added': 'More than one element stands under "{line}". What stands here can be mended, but nothing added. Nothing was saved.',
  'person-open': 'The text under "{line}" is no longer one whole element. Mend what stands before or after it, or a comment without an end. Nothing was saved.',
  'person-changed': 'What stands under "{line}" has been changed in the file since it was opened here. Nothing was saved. Compare the two, and choose which is to stand.',
  'frame-changed': 'The beginning or the end of the extract is no longer whole. Undo the change there. Nothing was saved.',
  'encoding-changed': 'The encoding in the first line cannot be changed here. Undo the change there. Nothing was saved.',
  'not-representable': 'The character "{character}" under "{line}" does not exist in {encoding}, the encoding of the file. Write it in another way. Nothing was saved.',
  'undo-gone': 'There is nothing mended in {file} to undo.',

  'line-intro':
    'Flagged {parts} of {file}: {shown} of {total}. Saving writes them back to their places in the file. ' +
    'Duplicates, and what else only the whole file shows, stand in the view Findings.',
  'line-intro-cut':
    'Flagged {parts} of {file}: {shown} of {total}; the next are opened apart. Saving writes them back to their places in the file. ' +
    'Duplicates, and what else only the whole file shows, stand in the view Findings.',
  'line-part': '{Part} {ordinal} of {persons}, line {line}',
  'line-other': 'Other content, element {ordinal} of the file, line {line}',
  'line-closing': 'End of the flagged {parts}',
};
