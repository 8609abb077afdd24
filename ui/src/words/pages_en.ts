// Words of a paper shown page by page, in English.

import type { pagesId } from './pages_id';

export const pagesEn = {
  alt: 'Page {1} of {2}: {3}',
  choose: 'Document to look at',
  download: 'Download PDF',
  larger: 'Larger',
  none: 'This document is an uploaded file without pages of Takar. Open it by its attachment.',
  of: '{1} pages',
  failed: 'The image of page {1} cannot be loaded. Download the PDF to read it.',
  hint: 'A screen reader cannot read these images; PDF and DOCX hold the same text.',
  smaller: 'Smaller',
  title: 'Document',
} as const satisfies Record<keyof typeof pagesId, string>;
