# Requests: the form, the status check, the list, a request's page.

## Common
copy = Copy
copied = Copied
print = Print
retry = Try again
breadcrumbs = You are here
error-summary = Check your answers

## Form: steps
request-progress = Step { $n } of { $of }: { $name }
request-step-category = topic
request-step-details = what happened
request-step-files = files
request-step-contacts = contacts
request-step-check = check
request-section-category = Topic
request-section-details = What happened
request-section-files = Files
request-section-contacts = Contacts and device
request-title-category = What is your request about?
request-title-details = What happened?
request-title-details-other = Tell us more
request-title-files = Screenshots and files
request-title-contacts = How can we reach you?
request-title-check = Check and send
request-continue = Continue
request-back = Back
request-change = Change
request-send = Send request
request-send-anew = Send a new request
request-send-anyway = Send all the same
request-sending = Sending
request-uploading = Uploading files
request-error-title = Error:
request-counter = characters
request-noscript = This form needs scripts
request-noscript-text = Without them a request cannot be sent from here. Turn JavaScript on in your browser and reload the page, or choose another way to reach us: phone, e-mail, service centre.
request-noscript-contacts = All ways to reach us

## Form: topic
request-category = Choose a topic
request-category-short = Topic
request-subtopic = What is closest?
request-kind = This is
request-kind-problem = A problem
request-kind-question = A question
request-kind-complaint = A complaint
request-kind-suggestion = A suggestion
request-kind-feedback = Feedback
fault-category-required = Choose the topic of your request.

## Form: what happened
request-hints = What helps us answer faster
request-service = Service
request-service-none = Not chosen
request-subject = Subject in one line
request-subject-hint = For example: “The code does not arrive at my new number”
request-steps = What you did, step by step
request-steps-hint = Where you began, what you pressed, where it stopped
request-steps-other = Your question or message
request-error-text = Text and code of the error
request-error-text-hint = Copy all of it, with the digits and letters of the code
request-happened-on = When it happened
request-happened-at = Time
request-since = Since when
request-since-hint = For example: since last night, since the app was updated
request-tried = What you have already tried
request-tried-hint = So that we do not suggest the same
request-guide-path = Your way through the guide
request-page = Page it was written from
fault-service-required = Choose the service that has the problem.
fault-subject-required = Write the subject in one line.
fault-steps-required = Describe what you did and what happened.
fault-error-text-required = Copy the text of the error. If there was none, say so.
fault-happened-on-required = Give the day when it happened.
fault-happened-at-date = There is no such time. Write hours and minutes, for example 14:30.
fault-since-required = Say since when it has been happening.
fault-tried-required = Say what you have tried. If nothing, say so.
fault-account-required = Give the number of the account or charge.

## Form: files
request-files = Files
request-files-text = A screenshot of the error helps most. You can black out personal data right here: until you press “Add”, the file stays on your device.
request-no-files = No files
files-hint = { $limit ->
    [one] Up to { $limit } file.
   *[other] Up to { $limit } files.
} JPEG and PNG up to 2 MB, PDF up to 5 MB, TXT, LOG and HAR up to 2 MB. Paste a screenshot with Ctrl+V.
files-choose = Choose files
files-drop = or drop them here
files-camera = Take a photo
files-remove = Remove
files-edit = Black out or crop
files-add = Add to the request
files-not-sent = { $n ->
    [one] { $n } file is still on your device only
   *[other] { $n } files are still on your device only
}
files-sending = { $n ->
    [one] { $n } file is being uploaded
   *[other] { $n } files are being uploaded
}
files-count = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
files-bad = Remove or replace the files with an error: they cannot be sent.
file-added = { $size }, added
file-added-pending = { $size }, added. We are checking it for viruses; you can send the request now
file-chosen = { $size }, not sent yet
file-sending = { $size }, { $part }% uploaded
file-shrinking = { $size }, making it smaller
file-empty = The file is empty. Choose another one.
file-kind = This kind of file cannot be attached. JPEG, PNG, PDF, TXT, LOG and HAR can.
file-too-large = The file is larger than { $limit }. Make it smaller or attach a screenshot.
file-shrink = The picture must be a JPEG of at most { $limit }. We can make it smaller right here.
file-do-shrink = Make smaller
file-unreadable = Your browser cannot open this picture. Take it again or choose another file.
file-retry = Try again
file-replace = Replace
file-replace-named = Replace the file { $name }

## Picture editor
editor-title = Black out or crop
editor-hint = Draw on the picture with the mouse or a finger. What is blacked out or cut off never leaves your device.
editor-tool = Action
editor-cover = Black out
editor-crop = Crop
editor-picture = { $n ->
    [0] Picture, nothing is blacked out
    [one] Picture, { $n } part is blacked out
   *[other] Picture, { $n } parts are blacked out
}
editor-add = Add a rectangle
editor-keys = Arrow keys move the chosen rectangle, Shift and arrow keys change its size.
editor-kept = Kept
editor-box = Blacked out { $n }
editor-place = left { $x }, top { $y }, { $w } × { $h }
editor-remove = Remove: { $name }
editor-apply = Apply
editor-undo = Undo a step
editor-cancel = Close without changes

## Form: contacts
request-name = What should we call you
request-name-hint = A first name is enough
request-email = E-mail
request-email-hint = The number, the access code and the answer come here
request-phone = Phone
request-phone-hint = Any spelling, for example 8 912 345-67-89
request-account = Number of the account or charge
request-preferred = How should we answer?
request-preferred-email = By e-mail
request-preferred-phone = By phone
request-preferred-portal = On this site only, by number and code
request-from-profile = Your name and contacts come from your profile. Changing them here changes this request only.
request-from-profile-link = Open the profile
request-portal-note = You will see the answer on the request’s page. We show the number and the code after sending: keep them, or you cannot open the answer on another device.
fault-email-required = Give the e-mail address to answer to, or choose another way.
fault-phone-required = Give the phone number to answer at, or choose another way.

## Form: device
request-device = Device
device-include = Add details of my device
device-why = They help us to repeat the error. Check them, and correct them if the request is about another device.
device-change = change
device-left-out = Left out
device-phone = Phone
device-tablet = Tablet
device-computer = Computer
device-kind = Kind of device
device-os = System and version
device-browser = Browser or app
device-language = Language
device-time-zone = Time zone
device-screen = Screen
device-connection = Connection

## Secrets
secret-title = This looks like { $what }
secret-card = a card number
secret-cvv = the code on the back of a card
secret-password = a password
secret-code = a one-time code
secret-text = Support does not need it and never will. Remove it from the text or let us hide it.
secret-masked = This is how we will send and keep it:
secret-remove = Remove from the text
secret-mask = Send it hidden
secret-unmask = Do not hide

## Suggestions
suggest-title = This may help
suggest-code = We know the code { $code }
suggest-code-more = All about this error
suggest-new-tab = (opens in a new tab)
suggest-solved = This solved it, no request needed
solved-title = Glad it worked
solved-text = There is no need to send a request. The draft is gone from this device.
solved-home = Home
solved-back = Back to the request

## Draft
draft-saved = Draft saved at { $time }
draft-not-saved = The draft is not saved: the browser gives no room
draft-restored = This is your draft of { $time }
draft-restored-text = { $days ->
    [one] It is kept on this device only, for { $days } day.
   *[other] It is kept on this device only, for { $days } days.
}
draft-keep = Go on with the draft
draft-discard = Delete the draft
draft-discard-title = Delete the draft?
draft-discard-text = Everything you wrote and the attached files will be gone. They cannot be brought back.
draft-ask = You have a request already begun
draft-ask-text = We have not touched the draft. Go on with it or begin anew: then the draft is deleted.
draft-use-new = Begin a new one
draft-use-from = Begin with “{ $from }”
draft-expired = Your earlier draft was deleted
draft-expired-text = { $days ->
    [one] Drafts stay on the device for { $days } day, so that personal data does not lie around.
   *[other] Drafts stay on the device for { $days } days, so that personal data does not lie around.
} Please begin anew.
draft-expired-close = I see

## Sending
request-failed = The request was not sent
request-failed-kept = Everything you wrote is kept. Press “Send request” again: there will be no second request.
request-spent = The earlier try seems to have arrived
request-spent-text = The connection broke, but we have probably received the request already, and the answers were changed after that. Look at “My requests” and your mail. If it is not there, send it as a new one.
request-send-new = Send as a new one

## Sent
similar-title = { $n ->
    [one] You may have asked this already
   *[other] You may have asked this several times already
}
similar-text = That request is still open. If you add to it, support sees everything together and answers sooner. What you wrote here becomes a message; files have to be attached again.
similar-add = Add to that request
elsewhere-steps = Where to turn
elsewhere-anyway = You can send us the request all the same.
elsewhere-still = What we can do
elsewhere-write = Write to us all the same
elsewhere-all = What support cannot decide
elsewhere-page = Open as a page of its own, to keep or to print
sent-number = Request number
sent-code = Access code
sent-keep = Keep the number and the code
sent-keep-text = They open the request without signing in and on any device. We cannot show the code again: we keep it only as a hash.
sent-open = Open the request
sent-save = Save to a file
sent-next = What happens next
sent-next-answer = You get the first answer by { $time }.
sent-next-letter = A letter with the number, the code and a link went to { $email }. The answer comes there too.
sent-next-page = The answer will be on the request’s page. There will be no letters: look there by the promised time.
sent-next-solution = We solve it by { $time }. If that moves, we say why.
sent-shared = Not your device?
sent-forget = Take the number and the code off this page
sent-nothing = Nothing is kept here
sent-nothing-text = The number and the code stay on the device for a few days. They are in the letter too, if you gave an e-mail address.
sent-file-name = request-{ $number }.txt
sent-file =
    { $site }

    Request { $number }
    Access code: { $code }
    Subject: { $subject }
    Sent: { $at } (Moscow time)

    First answer by: { $answer }
    Solution by: { $solution }

    To follow it, open the page “Request status” with the number and the code.

## Status
status-text = Enter the request number and the access code. They are on the confirmation page and in the letter. No sign-in needed.
status-noscript = Without them a request cannot be opened from here: the code must not appear in the address. Turn JavaScript on and reload the page.
status-number-hint = Ten digits, for example 2600-004-271
status-code-hint = Ten letters and digits, for example 7K2QH-M9XCD
status-open = Open the request
status-failed = The request was not opened
status-not-found = There is no such pair of number and code. Check both and try again.
status-lost = Lost the code? It is in the letter that confirmed your request.
status-contacts = Other ways to reach us
fault-access-number-required = Enter the request number.
fault-access-code-required = Enter the access code.

## My requests
list-needs = { $n ->
    [one] { $n } request waits for your answer
   *[other] { $n } requests wait for your answer
}
list-needs-show = Show
list-status = Status
list-all = All
list-open = Open
list-q = Number or words of the subject
list-any = Any
list-period = Period
list-period-any = All time
list-period-day = Last day
list-period-week = Last week
list-period-month = Last month
list-period-year = Last year
list-find = Find
list-failed = The list did not load
list-more = Show more
list-shown = { $n ->
    [one] { $n } request shown
   *[other] { $n } requests shown
}
list-count = { $n ->
    [one] { $n } request in all
   *[other] { $n } requests in all
}
list-only-unread = With news
list-sort = Order
list-sort-changed-last = Last changed first
list-sort-changed-first = Longest unchanged first
list-sort-filed-last = Newest first
list-sort-filed-first = Oldest first
list-save = Save the list
list-save-xlsx = Excel table (XLSX)
list-save-csv = CSV table
table-file = requests
table-sheet = My requests
table-number = Number
table-filed = Sent (Moscow time)
table-subject = Subject
table-category = Category
table-status = Status
table-updated = Changed (Moscow time)
table-unread = Something new
table-yes = yes
table-no = no
list-unread = Something new.
list-empty = No requests from this device
list-empty-text = Those that you send from here or open by number and code will appear here.
list-open-by-code = Open by number and code
list-none = Nothing found
list-none-text = Change the filters or look at all requests.
list-reset = Show all

## Request
ticket-status-received = Received
ticket-status-in-progress = In progress
ticket-status-needs-answer = Needs your answer
ticket-status-at-agency = With an agency
ticket-status-answered = Answered
ticket-status-closed = Closed
ticket-promise-answer = We answer by { $time }
ticket-promise-solution = We solve it by { $time }
ticket-promise-waiting = The clock stands: we wait for you
ticket-promise-answered = We have answered. If it did not help, write below
ticket-promise-closed = The work is done
ticket-about = About the request
ticket-actions = Actions
ticket-filed = Sent
ticket-updated = Changed
ticket-answer-due = Answer by
ticket-answered-at = Answered
ticket-solution-due = Solution by
ticket-details = What you wrote
ticket-conversation = Conversation
ticket-you = You
ticket-support = Support
ticket-file-pending = Checking the file
ticket-file-infected = Removed: there was a virus in it
ticket-changes = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
ticket-news = The request has changed. Status: { $status }.
ticket-needs = We need your answer
ticket-needs-text = Read the last message from support and answer it. The clock stands while we wait.
ticket-needs-answer = Answer
ticket-close = Close the request
ticket-close-title = Close the request?
ticket-close-text = We stop working on it. The conversation stays, and you can open it again at any time.
ticket-close-keep = Leave it open
ticket-reopen = Open again
ticket-failed = The request did not load
ticket-stale = This is what we received earlier
ticket-missing = This request cannot be opened here
ticket-missing-text = There is no such request, or this device has not opened it yet. Enter the number and the access code.
paper-history = History
paper-system = System
paper-stars = { $n } of 5
paper-files = Files: { $files }
paper-name = request-{ $number }
paper-foot = Request No. { $number } · saved { $made }, Moscow time · page { $page } of { $of }
ticket-save-pdf = Save as PDF
ticket-save-json = Save as JSON
event-filed = The request was received
event-status = { $by ->
    [requester] You changed the status: { $status }
    [system] The status changed by itself: { $status }
   *[staff] Support changed the status: { $status }
}
event-assigned = A specialist was assigned
event-priority = The priority was changed
event-promise = { $why ->
    [resumed] The wait is over, so the date has moved: { $time }
    [reopened] The request was opened again, the new date is { $time }
    [escalated] The request went up, the new date is { $time }
    [priority] The priority changed and the date is sooner: { $time }
    [first_reply] The priority changed, we answer by { $time }
   *[other] Promised by { $time }
}
event-asked-again = We asked you once more by e-mail: we cannot go on without your answer
event-reminded = You reminded us
event-breached = We did not keep the promised time
event-escalated = { $by ->
    [requester] At your wish the request went up
    [system] The promised time passed, the request went up
   *[staff] Support took the request up
}: { $level ->
    [specialist] a specialist takes it
    [supervisor] a supervisor takes it
   *[quality] quality control takes it
}
event-merged-into = The conversation goes on in request No. { $number }
event-merged-from = Another request of yours was moved here
event-split = A part became request No. { $number }
event-promise-paused = The clock stands
event-rated = You rated our work
event-letter = A letter was sent
event-agency-sent = Sent to an agency: { $name }, code { $code }
event-agency-acknowledged = The agency took the request: { $name }, code { $code }
event-agency-answered = The agency answered: { $name }, code { $code }
event-agency-asked = The agency asks for details: { $name }, code { $code }

## Reply
reply-label = Add a message
reply-answer = Your answer
reply-send = Send
reply-attach = File
reply-add = Add to the message
reply-failed = Not sent. { $why } The text is kept.
reply-files-waiting = First add or remove the chosen files.
fault-reply-body-required = Write a message or attach a file.

## Rating
rate-title = How did we do?
rate-1 = Did not help at all
rate-2 = Badly
rate-3 = So-so
rate-4 = Well
rate-5 = Very well
rate-text = What was good or bad
rate-send = Send the rating
rate-thanks = Thank you for the rating
rate-given = You gave { $n } of 5: { $word }.
fault-rate-stars-required = Choose a rating from 1 to 5.

ticket-reopen-until = You can open it again until { $time }
ticket-reopen-past = It could be opened again until { $time }. If the question remains, repeat the request below.
ticket-paused = The clock has stood still since { $time }; the promised time moves by as long
ticket-late = We are late
ticket-late-text = We are sorry. The request is already higher in the queue. If it cannot wait, ask for a higher level at the bottom of the page.
follow-title = No answer, or one that did not help
follow-remind = Remind
follow-remind-text = Support has been silent for more than two days. Whoever has the request will see the reminder.
follow-remind-from = You can remind from { $time }
follow-escalate = Ask for a higher level
follow-escalate-text = Somebody else one level above looks at it: a specialist, a supervisor or quality control. It is promised anew.
follow-escalate-label = What shows that it is so
follow-escalate-send = Ask for a higher level
follow-escalate-highest = The request is at the last level already. Quality control is looking at it.
follow-escalate-closed = The request was closed too long ago to go up. You can repeat it.
follow-reason = Why
follow-reason-late = The promised time has passed
follow-reason-not-helped = The answer did not help
follow-reason-no-access = Access to services is lost
follow-reason-required = Choose a reason.
follow-reason-missing = There are no other reasons yet. The promised time has not passed or there was no answer.
follow-repeat = Repeat the request
follow-repeat-text = We make a new request that refers to this one. It is looked at one level above. Subject, contacts and device details are carried over.
follow-repeat-label = What was wrong with the answer
follow-repeat-send = Repeat the request
fault-follow-body-required = Say what was wrong. Somebody else decides by this text.
repeat-subject = Again, No. { $number }:
link-repeat-on = Repeats the request
link-repeat-back = Repeated in the request
link-split-on = Taken out of the request
link-split-back = A part became the request
link-merged-on = Goes on in the request
link-merged-back = Merged from the request
link-related-on = Related to the request
link-related-back = Related to the request
link-duplicate-on = The same as the request
link-duplicate-back = The same as the request
list-channel = Way of contact
list-any-channel = Any
channel-form = The site
channel-chat = Chat
channel-email = E-mail
channel-phone = Phone
channel-callback = Requested call
channel-social = Social network
channel-walk-in = Walk-in centre
channel-api = Another system
request-trail = Attach what you have looked at in the help centre
request-trail-hint = Then we will not advise what you have already tried. You can take lines out.
request-trail-search = Searched for: { $q }
request-trail-drop = Take out: { $step }
