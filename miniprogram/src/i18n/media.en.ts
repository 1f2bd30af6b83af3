import type { mediaZh } from './media.zh';

export const mediaEn: Record<keyof typeof mediaZh, string> = {
  photos: 'Photos',
  photosHint: 'Only where they help. The place is taken out of the file.',
  addPhoto: 'Add a photo',
  photoNumber: 'Photo {n}',
  sending: 'Sending, {percent}%',
  stopSending: 'Stop',
  sendAgain: 'Send again',
  remove: 'Remove photo {n}',
  look: 'See photo {n} large',
  voice: 'Voice note',
  voiceHint: '60 seconds at most',
  record: 'Tap and speak',
  recording: 'Recording, {seconds} s',
  finish: 'Done',
  giveUp: 'Discard',
  play: 'Listen',
  stop: 'Stop',
  recordAgain: 'Record again',
  cannotRecord: 'Recording is not possible here now. A few words or a photo are fine too.',
};
