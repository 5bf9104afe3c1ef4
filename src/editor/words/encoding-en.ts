/** What the editor part says of encodings in English. */
export const encodingEn = {
  'encoding.reopen': 'Reopen as {encoding}',
  'encoding.declare': 'Let the file say that it is {encoding}',
  'encoding.notice': '{file} was opened as {opened}, but is most likely {encoding}: letters such as æ, ø and å are not read rightly. Reopen it before you change or save anything.',
  'encoding.unsaved': '{file} has changes that are not saved. They are lost when it is reopened as {encoding}.',
  'encoding.discard': 'Reopen Without the Changes',
  'encoding.failed': '{file} could not be reopened as {encoding}. Check that the file is still there, close it and open it again.',
  'encoding.saved': '{file} was saved as {opened}, but says that it is {declared}. Whoever reads it will read letters such as æ, ø and å wrongly.',
};
