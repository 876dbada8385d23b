# Transfer to an agency: the request's history, panel and dialog of the console.
console-event-agency-sent = Sent to an agency: { $name }, code { $code }
console-event-agency-acknowledged = The agency took the request: { $name }, code { $code }
console-event-agency-answered = The agency answered: { $name }, code { $code }
console-event-agency-asked = The agency asks for details: { $name }, code { $code }
console-event-agency-failed = Not sent to the agency: { $name }, code { $code }

agency-message-answer = Answer of { $name }, code { $code }:
agency-message-question = Question of { $name }, code { $code }:
agency-message-rejected = { $name } did not accept the request, code { $code }:
agency-message-dead = The request did not reach { $name }, code { $code }. Send it again or contact them in another way.

transfers-title = Transfer to an agency
transfers-new = Send to an agency
transfers-code = Code { $code }
transfers-attempts = Attempts: { $n }
transfers-next = Next attempt: { $at }
transfers-created = Made: { $at }
transfers-delivered = Delivered: { $at }
transfers-acknowledged = Taken into work: { $at }
transfers-answered = Answered: { $at }
transfers-says = What to correct
transfers-ask-was = What we ask
transfers-resend = Send again
transfers-correct = Correct and send

transfers-state-queued = Queued
transfers-state-delivering = Sending
transfers-state-delivered = Delivered
transfers-state-acknowledged = Taken by the agency
transfers-state-asked = The agency asks for details
transfers-state-answered = The agency answered
transfers-state-rejected = Not accepted by the agency
transfers-state-dead = Not delivered

transfers-error-address = The settings do not allow this address of the agency
transfers-error-not-reached = The agency’s server does not answer
transfers-error-timeout = The agency’s server did not answer within 10 seconds
transfers-error-tls = No secure connection could be made
transfers-error-bad-answer = The agency’s server gave an answer that cannot be read
transfers-error-gone = This address of the agency works no more
transfers-error-unknown-agency = The agency is no longer in the settings
transfers-error-http = The agency’s server answered with error { $status }

transfers-dialog-title = Send to an agency
transfers-dialog-text = The agency gets the number and the subject of the request, your question and what you tick. The clock stands still until it answers.
transfers-dialog-correct-title = Correct and send again
transfers-dialog-agency = Agency
transfers-dialog-choose = Choose an agency
transfers-dialog-ask = What we ask them to do
transfers-dialog-ask-hint = The agency reads it. Up to 2000 characters.
transfers-dialog-reason = Reason
transfers-dialog-reason-hint = The requester sees it in the history of the request.
transfers-dialog-include = What to attach
transfers-dialog-include-hint = Tick personal data only when the agency cannot help without them.
transfers-dialog-send = Send
transfers-dialog-none = No agency is connected. Send it by hand: “Actions” → “Send to an agency”.
transfers-part-steps = What the requester did
transfers-part-error_text = Text of the error
transfers-part-when = When it happened
transfers-part-tried = What was tried
transfers-part-device = Device
transfers-part-name = Name of the requester
transfers-part-email = E-mail
transfers-part-phone = Phone
transfers-part-account = Account number
transfers-done = Sent to the agency
