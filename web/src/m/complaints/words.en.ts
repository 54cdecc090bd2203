import type { Words } from '@/lib/i18n'
import type { zh } from './words'

export default {
  title: 'Complaints', make: 'Complain', say: 'The insurer answers within {days} working days; supervisors see it as well.', none: 'No complaint', noneSay: 'If an insurer or agency did not do right by you, complain here and see the answer.', more: 'More',
  about: 'What about', concerns: 'What it concerns', whom: 'Of whom', insurer: 'The insurer', agency: 'The agency (the insurer answers)', what: 'What happened', send: 'Complain', sent: 'Your complaint was taken',
  needAbout: 'Choose one, please', needConcerns: 'Choose one, please; call if there is none', needWhat: 'Say what happened, please', claim: 'claim', policy: 'policy', booking: 'booking', nothing: 'No policy, claim or booking to complain about', nothingSay: 'Once a policy is registered or a service booked you can complain here.',
  due: 'answer by {day}', checking: 'being checked, answer by {day}', overdue: 'Late: both sides and the supervisor were told', extended: 'Why it takes longer: {why}', answer: 'The answer', facts: 'Facts and basis', handling: 'What is done', see: 'See the {what}',
  hint: 'A hint without a name', hintAbout: 'What about', hintSay: 'Only supervisors see it. No name, organisation or number is left, so its progress cannot be looked up; say everything at once, and not who you are.', hintTaken: 'It has reached the supervisors.', ofInsurer: 'About which insurer', insurerHint: 'Its code', needInsurer: 'The insurer, please', hintWhat: 'What happened, where it can be seen', hintSend: 'Tell the supervisors',
} satisfies Words<typeof zh>
