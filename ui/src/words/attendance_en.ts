// Words of the attendance by QR code, in English.

import type { attendanceId } from './attendance_id';

export const attendanceEn = {
  came: 'Present by QR code',
  came_at: '{1}, {2}',
  closed: 'The attendance list of this meeting is closed. Tell who keeps the minutes.',
  code: 'Or type this address on the telephone:',
  done: 'You are entered as present, as {1}.',
  done_hint: 'You may close this page. Who keeps the minutes confirms the attendance of record.',
  here: 'I am present',
  hide: 'Hide the QR code',
  lead: 'Press this button when you are at the meeting. Your name, position and time are kept.',
  new_code: 'New code',
  no_code: 'This address holds no attendance code. Scan the QR code that the meeting shows.',
  nobody: 'Nobody yet.',
  not_open: 'The list is not open yet. Ask for the QR code at the meeting, then scan again.',
  qr: 'QR code to state that one is present',
  sending: 'Entering…',
  show: 'Show the QR code',
  show_hint: 'Who is there scans it, signs in with the own account and is ticked below.',
  title: 'Attendance of the meeting',
  where: '{1}, {2}, at {3}',
} as const satisfies Record<keyof typeof attendanceId, string>;
