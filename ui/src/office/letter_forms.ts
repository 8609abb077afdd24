// The kinds of letters that bear a number, and what {jenis} prints for each.

export const letterForms = ['undangan', 'nota_dinas', 'laporan', 'surat_pengantar'] as const;
export type LetterForm = (typeof letterForms)[number];

export const isLetterForm = (name: string): name is LetterForm =>
  (letterForms as readonly string[]).includes(name);
