// A step that was done on paper: stated times, where the paper is, and its scan.

import type { ActFields } from '../api/types';
import { instantOf, type Zone } from '../base/dates';
import type { FieldError } from '../base/field_error';
import { t } from '../words/words.svelte';

export interface PaperRecord {
  on: boolean;
  started: string;
  finished: string;
  reference: string;
  reason: string;
  scan: string | null; // upload id
}

export function emptyPaper(): PaperRecord {
  return { on: false, started: '', finished: '', reference: '', reason: '', scan: null };
}

export function checkPaper(paper: PaperRecord): FieldError[] {
  const found: FieldError[] = [];
  const need = (field: string, value: string, label: string) => {
    if (!value.trim()) found.push({ field, label, message: t('error.empty') });
  };
  need('paper_started', paper.started, t('paper.started'));
  need('paper_finished', paper.finished, t('paper.finished'));
  if (paper.started && paper.finished && paper.finished < paper.started) {
    const message = t('error.ends_before');
    found.push({ field: 'paper_finished', label: t('paper.finished'), message });
  }
  need('paper_reference', paper.reference, t('paper.reference'));
  return found;
}

export function paperFields(paper: PaperRecord, zone: Zone): ActFields<'record_step'> {
  return {
    started_at: instantOf(paper.started, zone) ?? '',
    finished_at: instantOf(paper.finished, zone) ?? '',
    reference: paper.reference.trim(),
    ...(paper.reason.trim() ? { reason: paper.reason.trim() } : {}),
    scan_upload_id: paper.scan,
  };
}
