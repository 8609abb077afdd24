// The English words of the form as a workbook.

import type { FormFileKey } from './form_file';

export const formFileEn: Record<FormFileKey, string> = {
  'form_file.after': 'To',
  'form_file.before': 'Now',
  'form_file.cell': 'Cell {1}:',
  'form_file.changes': '{1} indicators would change.',
  'form_file.download': 'Download the form for Excel',
  'form_file.filled': 'Filled',
  'form_file.indicator': 'Indicator',
  'form_file.lead':
    'Download the form, fill in the yellow cells in Excel, LibreOffice or WPS, and upload it again. What it holds is shown first and goes into the form once you agree.',
  'form_file.leave': 'Do not take it',
  'form_file.nihil': 'Nihil',
  'form_file.not_measured': 'Not measured',
  'form_file.problems': '{1} things cannot be taken. The other rows are unharmed.',
  'form_file.read': '{1} of {2} indicators were read, {3} are blank.',
  'form_file.reading': 'Reading {1} …',
  'form_file.same': 'Nothing differs from this form.',
  'form_file.sending': 'Sending {1}: {2}%',
  'form_file.table': 'Entries that would change',
  'form_file.take': 'Take {1} indicators into the form',
  'form_file.taken': '{1} indicators were taken. Look them over and hand in as usual.',
  'form_file.title': 'Fill in with Excel',
  'form_file.upload': 'Upload the filled form',
};
