// The form of each kind of step, fetched when it is known which one a page needs.

import type { Component } from 'svelte';
import type { TaskPage } from '../api/types';
import type { FieldError } from '../base/field_error';
import { withWords } from '../words/words.svelte';
import type { DraftKeeper } from './draft_keeper.svelte';
import type { Shape, WorkOf } from './work';

// Only the grid shows where each of its cells is kept.
type FormProps<S extends Shape> = {
  work: WorkOf[S];
  page: TaskPage;
  errors: FieldError[];
  drafts: DraftKeeper | null;
};
type Module<S extends Shape> = Promise<{ default: Component<FormProps<S>> }>;

const forms: { [S in Shape]: () => Module<S> } = {
  order: () => import('./kinds/Order.svelte'),
  prepare_form: () => import('./kinds/PrepareForm.svelte'),
  hand_out: () => import('./kinds/HandOut.svelte'),
  fill_in: () => import('./kinds/FillIn.svelte'),
  note: () => import('./kinds/Note.svelte'),
  gather: () => import('./kinds/Gather.svelte'),
  validate: () => import('./kinds/Validate.svelte'),
  invite: () => import('./kinds/Invite.svelte'),
  meet: () => import('./kinds/Meet.svelte'),
  minutes: () => import('./kinds/Minutes.svelte'),
  draft: () => import('./kinds/Draft.svelte'),
  sign: () => import('./kinds/Sign.svelte'),
  cover_letter: () => import('./kinds/CoverLetter.svelte'),
  copies: () => import('./kinds/Copies.svelte'),
  archive: () => import('./kinds/Archive.svelte'),
};

/**
 * The form of a shape with its words; asked for twice it is fetched once. The shape says which
 * member of the union the work is, so the caller may take it for any one of them.
 */
export function formOf(shape: Shape): Module<'note'> {
  return withWords(forms[shape]() as unknown as Module<'note'>);
}
