import type { CallErrorMessages } from './error-messages';

export const enErrors: CallErrorMessages = {
  VALIDATION: 'Something in the form is not right. Check it and try again.',
  MALFORMED: 'The server could not read what was sent. Reload the page and try again.',
  UNAUTHENTICATED: 'You have been signed out because time ran out. Sign in again.',
  FORBIDDEN: 'You are not allowed to do this. If you need to, ask an admin of your organization.',
  CSRF_REJECTED: 'This was refused for safety. Reload the page and try again.',
  ADDRESS_NOT_ALLOWED: 'Your organization does not allow access from this network.',
  NOT_FOUND: 'Not found. It was removed, or you are not allowed to see it.',
  METHOD_NOT_ALLOWED: 'This cannot be done. Reload the page and try again.',
  CAMERA_UNABLE: 'That camera cannot do this now.',
  CONFLICT: 'Someone else changed this at the same time. Load it again and try once more.',
  IDEMPOTENCY_RUNNING: 'The same request is still being worked on.',
  TOO_LARGE: 'This is too large to send. Make it smaller and try again.',
  RANGE_NOT_SATISFIABLE: 'There is no data in the range that was asked for.',
  UNSUPPORTED_MEDIA_TYPE: 'This kind of data is not accepted.',
  RATE_LIMITED: (details) => {
    const wait = details['retryAfterS'];
    return typeof wait === 'number'
      ? `Too many tries, so we stopped for a while. Wait ${String(wait)} seconds and try again.`
      : 'Too many tries, so we stopped for a while. Wait a little and try again.';
  },
  BUSY: 'The server is busy. Wait a little and try again.',
  NOT_READY: 'The server is starting. Wait a little and try again.',
  INTERNAL: 'Something went wrong on the server. Try again. If it goes on, tell your admin.',

  CONSENT_REQUIRED: 'You have to agree to the text before you join.',
  FEATURE_OFF: 'This feature is not available in your organization.',
  RECORDING_FORBIDDEN: 'Your organization does not allow calls to be recorded.',
  RECORDING_RUNNING: 'This call is being recorded already.',
  RECORDING_UNAVAILABLE: 'Recording cannot start at the moment. Try again in a while.',
  CALL_NOT_OPEN: 'This call has not started yet. Wait until it starts.',
  CALL_ELSEWHERE:
    'This call is on another server at the moment. Wait a little, reload this page and join again.',
  CALL_ENDED: 'This call has ended. To go on talking, start a new call.',
  DRAWING_FULL: 'No more can be drawn here. Erase what is not needed any more.',
  STORAGE_FULL: 'The storage is full. Delete what is not needed, or ask an administrator for more room.',
  UPLOAD_OFFSET: 'The upload does not go on from there. Send it again.',
  CHECKSUM_MISMATCH: 'Data was damaged on the way. It is sent again.',
  TUS_VERSION: 'The server does not know this way of uploading. Open the page again.',
  HASH_MISMATCH: 'What arrived is not what was made on the device. Send it again.',
  INTEGRITY_FAILED: 'What is stored is not what was written, so it is not opened. Tell an administrator.',
  FILES_FULL: 'This call holds no more files.',
  CALL_FULL: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `This call is full (${String(max)} people at most). Join again when someone has left.`
      : 'This call is full. Join again when someone has left.';
  },
  CONCURRENT_CALLS_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `Your plan limit of ${String(max)} calls at the same time is reached. Try again when another call has ended.`
      : 'Your plan limit of calls at the same time is reached. Try again when another call has ended.';
  },
  INVITATION_INVALID:
    'This invitation link does not work. It has expired, was used up or was withdrawn. Ask the person who invited you for a new one.',
  RING_OVER: 'This call was answered on another device, or is not ringing any more.',
  ADMISSION_DENIED:
    'You were not admitted to this call. If you did not expect this, contact the person who invited you.',
  NOT_ADMITTED: 'You can see the call once you have been admitted.',
  LOBBY_FULL: 'Too many people are waiting already. Wait a moment, then join again.',
  LOBBY_TIMEOUT: 'Nobody admitted you within 30 minutes. Contact the person who invited you, or join again.',
  REMOVED_FROM_CALL:
    'You were removed from this call and cannot join it. If you need to, contact the person who invited you.',

  TENANT_SUSPENDED:
    'This organization is suspended at present. Its administrators can ask the operator of the service.',
  TENANT_CANCELLED: 'The contract of this organization was cancelled: nothing can be changed any more.',

  TICKET_INVALID: 'Joining took too long. Press “Join” again.',
  RESUME_REJECTED: 'Your seat could not be kept any longer. Join again.',
  PROTOCOL_TOO_OLD: 'This page is out of date. Reload it.',
  PROTOCOL_TOO_NEW: 'The server is being updated. Wait a little and reload the page.',
  UNKNOWN_COMMAND: 'The server does not know this action. Reload the page.',
  NOT_JOINED: 'You are not in the call. Join again.',
  ALREADY_JOINED: 'You are already in this call. Close the other window and try again.',

  MEDIA_UNAVAILABLE: 'The server for picture and sound cannot be reached. Wait a little and join again.',
  MEDIA_LIMIT:
    'You are sending too many pictures and sounds at once. Turn off a camera or microphone that you do not use.',
  MEDIA_UNSUPPORTED: 'The picture format of this browser is not supported. Update the browser.',

  UNREACHABLE: 'The server cannot be reached. Check your signal or Wi-Fi and try again.',
};
