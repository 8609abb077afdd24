// One thing that keeps a form from being handed over: the field and the words for it. The same
// words stand in the summary on top and beside the field.

export interface FieldError {
  field: string; // id of the element that takes the focus
  label: string; // what the field is called, for the summary
  message: string;
}

export function wordsFor(errors: FieldError[], field: string): string {
  return errors.find((error) => error.field === field)?.message ?? '';
}
