import type { Words } from '@/lib/i18n'
import type { zh } from './words'

export default {
  app: 'anze', skip: 'Skip to content', home: 'Home', claims: 'Claims', policies: 'Policies', inbox: 'Notices', day: 'Today', services: 'Services', back: 'Back', next: 'Next', change: 'Change', bigType: 'Large type',
  otherLang: '中文', signIn: 'Sign in', signOut: 'Sign out', hello: 'Hello {name}', console: 'Open the console', me: 'Me',
  offlineBar: 'No network. What you typed is kept on the phone and sent when it is back.', notLasting: 'This browser keeps nothing: please stay on this page until you see a receipt number.',
  report: 'Report an accident', callReport: 'Report by phone', reportSay: 'About a minute; details can follow. Works without network.',
  goOn: 'Go on with the report', goOnSay: 'The report begun {time} was not submitted.', startOver: 'Start again', otherDraft: 'Somebody else left an unfinished report on this phone.',
  unsent: 'Not sent yet', unsentSay: '{n} waiting to be sent', unsentSignIn: 'Sign in to send', seeIt: 'Look', openClaims: 'Open claims', allClaims: 'All claims', noClaims: 'No claims yet', noClaimsSay: 'After a report its progress and missing papers show here.',
  signInSay: 'Sign in to see claims, policies and prevention services. A report can be filled in without.', familySay: 'Victims and families: open the link the insurer sent you; no account is needed.', asOf: 'As of {time}',
  step: 'Step {n} of 5',
  h1: 'What happened?', h2: 'When and where?', h3: 'Photos of the scene', h4: 'Whom do we call?', h5: 'Check your answers',
  policyOf: 'Policy', noPolicy: 'Not known; the insurer finds it', kind: 'Kind of accident', people: 'People (as known now; can be updated)', deaths: 'Dead', injured: 'Injured', missing: 'Missing', persons: '{n}',
  rescueTitle: 'Rescue first', rescue: 'Rescue people first and call 120 and 119. After a death the head of the unit reports to the authority within 1 hour.', call: 'Call {n}',
  when: 'When', now: 'Just now', nowSay: '{time}', earlier: 'Earlier', unknown: 'Not known', at: 'Date and time (Beijing)', place: 'Place', placeHint: 'For example: workshop 2, 5 Some Road, Fengtai', here: 'Use the phone’s position', locating: 'Locating…', noGps: 'No position; please write the place.', lastPlaces: 'Places used before', located: 'Position kept',
  safety: 'Safety first: stay out of danger.', scene: 'The whole scene', damage: 'What is damaged or injured', cause: 'Where it began', papers: 'Bills or papers', take: 'Photograph: {what}', album: 'From the album', file: 'A file (PDF, video)', remove: 'Remove {what}', photoCount: '{n} chosen', skipPhotos: 'No photos now', note: 'In your own words', more: 'Other', preparing: 'Preparing…',
  badType: 'This kind of file is not taken. Photos, PDF, MP4 and MOV are.', badBig: 'Over 100 MB; please choose a smaller one.', badEmpty: 'This file is empty; please choose another.', badSpace: 'The phone is full: send the text first, photos later.',
  name: 'Name', mobile: 'Mobile', contactSay: 'The insurer calls this number.',
  needKind: 'Choose one; the last if unclear', needPlace: 'At least 4 characters', longPlace: 'At most 200 characters', needAt: 'Choose date and time', futureAt: 'Not later than now', needName: 'A name, please', badPhone: 'A number of 7 to 20 digits',
  whenRow: 'When', casualtyRow: 'People', photosRow: 'Photos and files', contactRow: 'Contact', notGiven: 'not given', submit: 'Submit the report', submitSay: 'You get a receipt number. Photos and people can be added later.',
  changeRow: 'Change {what}',
  receipt: 'Receipt', taken: 'Received', takenSay: 'Please note the receipt number. The insurer will call you.', number: 'Receipt number', copy: 'Copy', copied: 'Copied', takenUploading: 'Received; files {done}/{all}', uploadSay: 'You may leave this page; it goes on.', notSent: 'Not sent yet', notSentOffline: 'The report is on this phone and is sent when the network is back. Do not clear browser data. If urgent, call.', notSentTrying: 'Not sent; everything is on the phone. Trying again (attempt {n}).', notSentSignIn: 'The report is on this phone. It is sent once you sign in.', sendingNow: 'Sending…', refusedTitle: 'The insurer’s system did not take it', unmatched: 'No policy was found; the insurer will look. The report counts all the same.', alike: 'May be the same accident as {no}; the insurer will check.', toClaim: 'See the claim', addPhotos: 'Add photos or papers', fileState: 'File', waitingFile: 'waiting', doneFile: 'sent', refusedFile: 'not taken', retry: 'Try again', noReceipt: 'No such receipt', noReceiptSay: 'It may have been cleared, or be on another phone.', smsSay: 'The receipt number finds this claim.',
  pageOffline: 'This page needs a network', pageOfflineSay: 'Reporting, receipts and home work without.', edit: 'Correct and send',
} satisfies Words<typeof zh>
