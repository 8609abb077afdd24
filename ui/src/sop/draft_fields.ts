// The words that cells choose from, as the contract and src/drafting/fields.cpp have them.

export const kKinds = [
  'order',
  'prepare_form',
  'hand_out',
  'fill_in',
  'hand_in',
  'gather',
  'recap',
  'validate',
  'invite',
  'meet',
  'minutes',
  'draft',
  'check',
  'submit',
  'sign',
  'report',
  'cover_letter',
  'copies',
  'archive',
];

export const kUnits = ['menit', 'jam', 'hari'];

/** The last part of places whose cell is a list with an item on each line. */
export const kLists = [
  'inputs',
  'legal_basis',
  'qualifications',
  'related',
  'equipment',
  'warnings',
  'records',
];
