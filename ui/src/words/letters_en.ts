// The English words of the book of letter numbers, under the keys of letters_id.ts.

import type { lettersId } from './letters_id';

export const lettersEn: Record<keyof typeof lettersId, string> = {
  'letters.back_dated': 'Date of the letter (for a number in between)',
  'letters.back_dated_hint':
    'Leave it empty for the next number. A day that is over gets a number in between, e.g. 014a.',
  'letters.before': 'from before there was this book',
  'letters.count': '{1} numbers, {2} reserved, {3} void',
  'letters.elsewhere': 'Numbered elsewhere (e.g. SRIKANDI)',
  'letters.empty': 'No number in this year yet.',
  'letters.example': 'The next number would be: {1}',
  'letters.example_wrong': 'The pattern cannot be used yet: nothing is called {1}.',
  'letters.form': 'Kind of letter',
  'letters.form.laporan': 'Report',
  'letters.form.nota_dinas': 'Nota dinas',
  'letters.form.surat_pengantar': 'Surat pengantar',
  'letters.form.undangan': 'Invitation',
  'letters.lead':
    'Each letter takes the next number by itself when its step is finished. Here a number can be reserved before, put in between, or declared void.',
  'letters.list': 'Numbers of {1}',
  'letters.next_year': '{1} →',
  'letters.no_sequence': 'The pattern cannot be used yet: the running number {urut} is missing.',
  'letters.pattern': 'Pattern of numbers',
  'letters.pattern_hint':
    'Known parts: {klasifikasi} {urut} {urut:3} {suburut} {kode_unit} {kode_wilayah} {jenis} {bulan_romawi} {tahun} {tahun:2}. The rest is printed as it stands.',
  'letters.pattern_saved': 'The pattern is saved and holds for the next letter.',
  'letters.previous_year': '← {1}',
  'letters.reason': 'Reason',
  'letters.reserve': 'Reserve a number',
  'letters.reserve_lead':
    'A reserved number is written into the field "Letter number" when the step is done.',
  'letters.reserved': 'The number {1} is reserved.',
  'letters.state.reserved': 'Reserved',
  'letters.state.used': 'Used',
  'letters.state.void': 'Void',
  'letters.title': 'Letter numbers',
  'letters.void': 'Declare void',
  'letters.void_lead': 'The number {1} will never be used again. Its entry stays in this book.',
  'letters.void_of': 'Declare void: {1}',
  'letters.voided': 'The number {1} is void.',
};
