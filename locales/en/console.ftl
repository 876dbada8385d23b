# The support staff's workplace.

console-title = Opora: support workplace
console-name = Opora
console-note = Support workplace
console-skip = Skip to content
console-loading = Loading
console-close = Close
console-cancel = Cancel
console-retry = Try again
console-failed = Could not load
console-region-toasts = Messages

# Signing in
console-sign-in-title = Staff sign-in
console-sign-in-login = Login
console-sign-in-password = Password
console-sign-in-submit = Sign in
console-sign-in-busy = Signing in
console-sign-in-errors = Please check the fields
console-sign-in-wrong = Wrong login or password
console-sign-in-throttled = { $n ->
    [one] Too many attempts. Try again in { $n } minute.
   *[other] Too many attempts. Try again in { $n } minutes.
}
console-sign-in-throttled-seconds = { $n ->
    [one] Too many attempts. Try again in { $n } second.
   *[other] Too many attempts. Try again in { $n } seconds.
}
console-sign-in-citizens = Do you need help with the portal? Go to the help centre
console-sign-in-demo = Demonstration
console-sign-in-demo-text = Sign in with one of the accounts, they are open to everybody.
console-sign-in-again-title = Sign in again
console-sign-in-again-text = Your session has ended. Everything you typed is kept on this device.
console-signed-out = You have signed out

# The left column
console-rail = Queue
console-rail-menu = Menu
console-side = List of requests
console-view-mine = Mine
console-view-group = My group
console-view-escalated = Escalated
console-view-unassigned = Unassigned
console-view-breaching = Overdue
console-view-waiting = Waiting
console-view-open = All open
console-view-all = All requests
console-search = Number or subject
console-search-button = Search
console-category = Category
console-category-any = All categories
console-language = Language
console-theme = Appearance
console-theme-auto = As in the system
console-theme-light = Light
console-theme-dark = Dark
console-sign-out = Sign out
console-keys = Keys
console-offline = No connection. Changes will appear when it is back.
console-role-operator = First line
console-role-specialist = Second line
console-role-supervisor = Shift lead
console-role-editor = Editor
console-role-administrator = Administrator

# Queue
console-queue-caption = { $view }: requests
console-queue-found = { $n ->
    [one] { $n } request shown
   *[other] { $n } requests shown
}
console-queue-more = Show more
console-queue-news = { $n } new
console-queue-news-show = Show
console-queue-left = No longer in this list
console-queue-empty-mine = You have no open requests
console-queue-empty-mine-text = Take one of those that have no assignee yet.
console-queue-empty-group = The queue of the group is empty
console-queue-empty-group-text = New requests appear here by themselves.
console-queue-empty-escalated = Nothing has been escalated
console-queue-empty-escalated-text = Here is what specialists, supervisors and quality control work on.
console-queue-empty-unassigned = Every request has an assignee
console-queue-empty-unassigned-text = New ones appear here by themselves.
console-queue-empty-breaching = No request is overdue
console-queue-empty-breaching-text = All promises are being kept so far.
console-queue-empty-waiting = Nothing waits for a requester or an agency
console-queue-empty-waiting-text = Requests that somebody else has to answer gather here.
console-queue-empty-open = There are no open requests
console-queue-empty-open-text = New ones appear here by themselves.
console-queue-empty-all = There are no requests yet
console-queue-empty-all-text = New ones appear here by themselves.
console-queue-empty-filter = Nothing found
console-queue-empty-filter-text = Try other words or remove the filters.
console-queue-reset = Remove the filters
console-queue-everywhere = Search all requests
console-queue-see-unassigned = Requests without an assignee
console-column-subject = Request
console-column-requester = Requester
console-column-category = Category
console-column-status = Status
console-column-priority = Priority
console-column-assignee = Assignee
console-column-due = Due
console-no-name = No name
console-nobody = None

console-due-in-minutes = in { $n } min
console-due-in-hours = in { $n } h
console-due-in-days = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}
console-due-late-minutes = { $n } min overdue
console-due-late-hours = { $n } h overdue
console-due-late-days = { $n ->
    [one] { $n } day overdue
   *[other] { $n } days overdue
}
console-due-paused = paused
console-due-none = —

console-status-received = Received
console-status-in_progress = In progress
console-status-needs_answer = Waiting for requester
console-status-at_agency = With an agency
console-status-answered = Answered
console-status-closed = Closed

console-priority-critical = Critical
console-priority-medium = Normal
console-priority-low = Low

console-kind-problem = Problem
console-kind-question = Question
console-kind-complaint = Complaint
console-kind-suggestion = Suggestion
console-kind-feedback = Feedback

# Request
console-ticket-title = Request { $number }
console-ticket-back = To the queue
console-ticket-copy = Copy the number
console-ticket-copied = Copied
console-ticket-missing = There is no such request
console-ticket-missing-text = Check the number. It may be mistyped.
console-ticket-assignee = Assignee: { $name }
console-ticket-assignee-you = Assignee: you
console-ticket-assignee-none = No assignee
console-ticket-solution-due = Solution by { $at }
console-ticket-paused-needs_answer = waiting for the requester
console-ticket-paused-at_agency = waiting for the agency
console-ticket-rating = Rated { $n } out of 5
console-ticket-updated = The request was updated
console-conversation = Conversation
console-context = Context

console-take = Take it
console-give-back = Return to the queue
console-action-start = Start work
console-action-send_to_agency = Send to an agency
console-action-close = Close
console-action-reopen = Reopen
console-actions = Actions
console-change-priority = Change the priority
console-priority-title = Change the priority
console-priority-reason = Why
console-priority-save = Change
console-reason = Reason
console-reason-hint = It is shown in the history of the request.
console-close-title = Close the request?
console-close-text = The requester is told and can open the request again.
console-agency-title = Send to an agency
console-agency-text = The clock is paused until the agency answers.
console-agency-reason = What is sent and why
console-reopen-title = Reopen the request
console-start-title = Bring back into work
console-reason-required = Give a reason
console-done-taken = The request is yours
console-done-given-back = The request is back in the queue
console-done-start = The request is in progress
console-done-send_to_agency = Sent to the agency
console-done-close = The request is closed
console-done-reopen = The request is open again
console-done-priority = The priority has changed
console-done-answer = Answer sent
console-done-ask_requester = Question sent
console-done-comment = Note added

console-conflict = The request has changed while you were writing
console-conflict-text = See what is new, then send again. Your text is safe.
console-conflict-show = Show the changes
console-fresh = The request was updated while you were writing
console-fresh-text = Read the conversation before you answer.
console-fresh-seen = Got it

console-message-note = Internal note
console-message-requester = Requester
console-message-staff = Support
console-message-system = System
console-files = Files
console-file-pending = Checking for viruses
console-file-infected = Removed: there was a virus in it
console-file-download = Download { $name }
console-request = Text of the request
console-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
console-event-filed = Request filed
console-event-status = Status: { $status }
console-event-assigned = Assigned to { $name }
console-event-unassigned = Assignee removed
console-event-priority = Priority: { $name }
console-event-promise = { $why ->
    [resumed] The wait is over, the date has moved: { $at }
    [reopened] Opened again, new date: { $at }
    [escalated] Escalated, new date: { $at }
    [priority] Priority changed, the date is sooner: { $at }
    [first_reply] Priority changed, first reply by { $at }
   *[other] Promised by { $at }
}
console-event-asked-again = The requester was reminded
console-event-reminded = The requester reminded us
console-event-warned = { $percent } % of the promised time has run
console-event-breached = Overdue: { $what ->
    [first_reply] first reply
    [next_update] next word
   *[solution] solution
}
console-event-escalated = Escalated to { $level ->
    [specialist] a specialist
    [supervisor] a supervisor
   *[quality] quality control
}. { $why ->
    [late] The promised time passed
    [not_helped] The answer did not help
    [no_access] No access to services
   *[expertise] More expertise is needed
}
console-event-rerouted = Another group: { $group }
console-event-linked = { $kind ->
    [duplicate] Repeats request No. { $number }
    [repeat] Follows up request No. { $number }
    [split] Split off request No. { $number }
    [merged] Merged with No. { $number }
   *[related] Related to No. { $number }
}
console-event-merged = { $way ->
    [into] Goes on in request No. { $number }
   *[from] Request No. { $number } was moved here
}
console-event-split = A part became request No. { $number }
console-event-reviewed = Quality review
console-event-rated = Rating: { $note }
console-event-letter = Letter sent
console-event-by-requester = requester
console-event-by-staff = support
console-event-by-system = automatically

console-card-citizen = Requester
console-card-name = Name
console-card-email = E-mail
console-card-phone = Phone
console-card-preferred = Preferred contact
console-preferred-email = by e-mail
console-preferred-phone = by phone
console-preferred-sms = by text message
console-preferred-portal = on the portal
console-preferred-push = by notification
console-card-account = Account number
console-card-details = Details
console-detail-kind = Kind
console-detail-category = Category
console-detail-service = Service
console-detail-steps = What was done
console-detail-error = Text of the error
console-detail-happened = When
console-detail-since = Since
console-detail-filed = Filed
console-card-tried = Already tried
console-detail-tried = In their words
console-detail-guide = Path through the guide
console-detail-page = Page
console-card-device = Device
console-device-kind = Kind
console-device-os = System
console-device-browser = Browser
console-device-screen = Screen
console-device-language = Language
console-device-zone = Time zone
console-device-connection = Connection
console-card-earlier = Earlier requests
console-card-earlier-none = No earlier requests
console-card-files = Files of the request

# Promises, levels, channels
console-promise = Promise
console-promise-first-reply = First answer
console-promise-next-update = Progress update
console-promise-solution = Solution
console-promise-left = { $what } by { $at }, { $span } left
console-promise-late = { $what }: { $span } late, promised by { $at }
console-promise-paused = On hold since { $at }: { $why }
console-promise-stood = It was on hold for { $span } before
console-promise-preliminary = The day was counted without an official calendar and may move
console-span-minutes = { $n } min
console-span-hours = { $n } h
console-span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
console-level = Level
console-level-operator = First line
console-level-specialist = Specialist
console-level-supervisor = Supervisor
console-level-quality = Quality control
console-channel-form = Portal form
console-channel-chat = Chat
console-channel-email = E-mail
console-channel-phone = Call
console-channel-callback = Call back
console-channel-social = Social network
console-channel-walk_in = Service centre
console-channel-api = Another system

# Pass on, merge, link
console-pass = Pass on
console-choose = Choose
console-save = Save
console-note-for-staff = Only staff will see it.
console-up = Escalate
console-up-lead = Next level: { $level }. The requester will see that it was passed on.
console-up-word = Escalate
console-up-why = Why
console-up-late = The promised time has passed
console-up-not_helped = The answer did not help
console-up-no_access = The requester cannot use services
console-up-expertise = Needs deeper knowledge
console-up-note = What is known so far
console-up-note-hint = What you checked and what did not work. Only staff will see it.
console-to = Assign to a colleague
console-to-word = Assign
console-person = Colleague
console-person-find = Name
console-person-found = { $n ->
    [one] { $n } person found
   *[other] { $n } people found
}
console-person-none = Nobody has that name
console-person-free = Can take more. Open: { $n }
console-person-open = Open: { $n }
console-person-required = Choose who gets it
console-route = Pass to another group
console-route-lead = Now in the group “{ $group }”. In the new group nobody has it at first.
console-route-word = Pass on
console-route-group = Group
console-route-no-group = Choose a group
console-route-category = The right category
console-route-category-same = Leave as it is
console-number = Request number
console-number-hint = For example, { $example }
console-number-wrong = There is no such number. Please check it.
console-merge = Merge with another
console-merge-lead = The conversation goes on in another request of the same person, and this one is closed. The requester will see where to look.
console-merge-word = Merge
console-merge-into = With which one
console-merge-other = Another one, by number
console-split = Split off
console-split-lead = The messages you tick move to a new request. The requester gets its number.
console-split-word = Split off
console-split-messages = What to move
console-split-none = Tick at least one message
console-split-subject = Subject of the new request
console-split-no-subject = Write a subject
console-link = Link to another
console-link-number = Number of the other request
console-link-kind = How they belong together
console-link-as-related = About the same thing
console-link-as-related-hint = Both stay in work. Only staff see the link.
console-link-as-duplicate = It is a duplicate
console-link-as-duplicate-hint = This request is closed as a duplicate of the other one, and the requester is told.
console-link-word = Link
console-link-word-duplicate = Close as duplicate
console-linked = Linked requests
console-linked-related = Related
console-linked-duplicate = Duplicate of
console-linked-duplicate-back = Its duplicate
console-linked-repeat = Filed again after
console-linked-repeat-back = Filed again as
console-linked-split = Split off from
console-linked-split-back = Split off into
console-linked-merged = Goes on in
console-linked-merged-back = Merged in here
console-unlink = Remove the link to { $number }
console-review = Quality review
console-review-lead = The requester will not see the review.
console-review-word = Save the review
console-review-score = Score
console-review-score-hint = 1 is poor, 5 is excellent
console-review-no-score = Choose a score
console-review-missed = What was missing
console-review-note = What was good and what to improve
console-review-noted = Score { $n } of 5
console-review-noted-missed = Missing: { $missed }
console-missed-answer = An answer to the question
console-missed-facts = Correct facts
console-missed-clarity = Clarity
console-missed-tone = Kindness
console-missed-time = Timeliness
console-missed-privacy = Care with personal data
console-done-up = The request was escalated
console-done-to = Assigned
console-done-route = Passed to another group
console-done-merge = The requests were merged
console-done-split = The new request was created
console-done-link = The requests were linked
console-done-unlink = The link was removed
console-done-review = The review was saved

# The shift
console-duty = My duty
console-duty-present = On duty
console-duty-on = New requests come to you
console-duty-off = New requests do not come to you
console-duty-limit = Open requests at most
console-duty-limit-wrong = A number from 1 to { $max }
console-board = Shift board
console-board-late = Late now
console-board-late-none = Nothing is late.
console-board-reassign = Reassign { $number }
console-board-give = Reassign
console-board-review = To review
console-board-review-text = Closed with a poor rating, or reached the last level.
console-board-review-none = Everything has been reviewed.
console-board-open = Open
console-board-unassigned = Unassigned
console-board-overdue = Late
console-board-free = Can take more
console-board-free-none = nobody
console-group = Group
console-groups = Groups
console-people = People
console-person-now = Now
console-person-load = Load
console-person-present = On duty
console-person-off-shift = On duty, off shift
console-person-missing = On shift, not on duty
console-person-absent = Not on duty
console-person-away = Away until { $at }
console-person-back = Back again
console-person-menu = Actions: { $name }
console-load = { $n } of { $max }
console-load-waiting = { $n } waiting
console-away = Note an absence
console-away-title = Absence: { $name }
console-away-lead = While they are away, no new requests come to them.
console-away-word = Note
console-away-day = Until which day
console-away-time = Back at
console-away-no-day = Choose a day and a time
console-away-past = That time has passed
console-away-note = Remark
console-away-give-back = Return open requests to the queue: { $n }
console-away-give-back-hint = Others will take them. Otherwise they wait.
console-shifts = Shifts
console-shifts-title = Shifts: { $name }
console-shifts-lead = Moscow time. An empty row is a day off. Write a night shift as two rows: to 00:00, and from 00:00 the next day. If everything is empty, they work whenever they are on duty.
console-shifts-wrong = A shift has to begin before it ends. Please check the marked row.
console-shift-from = From
console-shift-to = To
console-shift-more = add a shift
console-weekday = Day
console-weekday-1 = Monday
console-weekday-2 = Tuesday
console-weekday-3 = Wednesday
console-weekday-4 = Thursday
console-weekday-5 = Friday
console-weekday-6 = Saturday
console-weekday-7 = Sunday
console-skills = Groups and skills
console-skills-title = Groups and skills: { $name }
console-skills-leave = Remove from the group “{ $group }”
console-skills-level = Up to which level
console-skills-level-hint = Requests of a higher level do not come here.
console-skills-add = Add a skill
console-skills-add-hint = What they know best: such requests come to them first.
console-skills-known = Skills, press one to remove it
console-done-away = The absence was noted
console-done-back = Back again
console-done-shifts = The shifts were saved
console-done-join = The group was saved
console-done-leave = Removed from the group

# Answer
console-composer-mode = What to write
console-mode-answer = Answer
console-mode-ask = Question
console-mode-note = Note
console-composer-answer = Answer to the requester
console-composer-ask = Question to the requester
console-composer-note = Internal note, the requester does not see it
console-send-answer = Send the answer
console-send-ask = Ask
console-send-note = Add the note
console-sending = Sending
console-composer-hint = Ctrl+Enter sends, “/” searches for an article
console-composer-after-ask = After a question the request waits for the requester.
console-composer-closed = The request is closed. Reopen it to answer.
console-draft-saved = Saved { $time }
console-draft-discard = Delete the draft
console-draft-discarded = The draft is deleted
console-undo = Bring the text back
console-missing = What is missing
console-missing-error-text = Text of the error
console-missing-when = When it happened
console-missing-device = Device and browser
console-missing-screenshot = Screenshot
console-ask-greeting = Hello. To help you faster, we need to know:
console-ask-error-text = What does the error say? Please copy its text or code in full.
console-ask-when = When did it happen: the day and the approximate time?
console-ask-device = On which device and in which browser or app does it happen?
console-ask-screenshot = Please attach a screenshot of the error. Cover personal data on it, if any can be seen.
console-after = After sending
console-after-stay = stay here
console-after-next = go to the next
console-queue-done = That was the last request of the list

console-insert = Insert an article
console-insert-title = Insert an article
console-insert-label = Words of the article or an error code
console-insert-found = { $n ->
    [0] Nothing found
    [one] { $n } item found
   *[other] { $n } items found
}
console-insert-start = Start typing. Arrows choose, Enter inserts.
console-kind-of-article = Article
console-kind-of-faq = Answer
console-kind-of-error_code = Error code
console-kind-of-guide = Guide
console-kind-of-service = Service
console-kind-of-template = Template
console-kind-of-news = News

# Keys
console-help-title = Keys
console-help-on = Single-key shortcuts
console-help-on-hint = Turn off if you use speech input.
console-help-then = then
console-help-next = Next request
console-help-previous = Previous request
console-help-open = Open
console-help-search = Search; in the answer field: insert an article
console-help-queue = To the queue
console-help-reply = Answer
console-help-ask = Ask for details
console-help-note = Internal note
console-help-take = Take it
console-help-send = Send
console-help-help = This help

# Undoing what was sent and changed
console-held-region = Can be undone
console-held-waits = The answer to { $number } goes out soon
console-held-left = { $n } s
console-held-undo = Undo
console-held-send = Send now
console-held-return = Back to the draft
console-held-failed = The answer to { $number } was not sent: { $why }. The text is kept.
console-held-failed-stale = a colleague answered while it waited
console-held-failed-illegal-change = the request is closed
console-held-failed-file-gone = one of the files is too old
console-held-failed-no-right = you may no longer answer
console-held-failed-other = something has changed

# The draft on the server
console-draft-kept = Draft saved { $time }
console-draft-other = You have another draft
console-draft-other-text = It was saved { $at } in another tab or on another device. Which one stays?
console-draft-other-take = Take this one
console-draft-other-keep = Keep what is typed here

# Who is here
console-present-viewing = { $name } is looking
console-present-typing = { $name } is writing an answer

# Lists in the answer field
console-canned = Ready reply
console-canned-title = Ready replies
console-canned-label = Title, key or words of the reply
console-mention = Mention
console-mention-title = Whom to mention
console-people-label = Name of a colleague
console-people-choose = Choose
console-pick-found = { $n ->
    [0] Nothing found
    [one] { $n } found
   *[other] { $n } found
}

# Answers that may fit
console-suggested = Possible answers
console-suggested-insert = Insert
console-suggested-solved = Solved it
console-suggested-noted = Noted

# Mentions
console-mentions = Mentions of me
console-mentions-none = Nobody has mentioned you yet
console-mentions-none-text = Notes in which colleagues address you with “@” appear here.
console-mention-unread = Not read:

# Saved views and filters
console-rail-own = Your own
console-views = Saved views
console-view-save = Save the view
console-view-of = Save as
console-view-new = A new view
console-view-change = Change the view “{ $name }”
console-view-name = Name
console-view-share = Show it to colleagues
console-view-shared = Shared view:
console-view-keep = Save
console-view-saved = The view is saved
console-view-drop = Delete the view “{ $name }”
console-filters = Filters
console-filter-any = Any
console-assignee-me = Me
console-assignee-none = Nobody
console-sort = Order
console-sort-own = Usual
console-sort-due = Most urgent first
console-sort-updated = Last changed first
console-sort-created = Newest first

# Changing several requests
console-pick = Pick request { $number }
console-bulk-region = Change the picked ones
console-bulk-picked = { $n ->
    [one] { $n } request picked
   *[other] { $n } requests picked
}
console-bulk-assign-to = Assign
console-bulk-assign-title = Assign to
console-bulk-to-category = Change the category
console-bulk-category-choose = Choose a category
console-bulk-clear = Let go
console-bulk-close-title = { $n ->
    [one] Close { $n } request?
   *[other] Close { $n } requests?
}
console-bulk-close-do = Close
console-bulk-priority-title = { $n ->
    [one] Change the priority of { $n } request
   *[other] Change the priority of { $n } requests
}
console-bulk-priority-do = Change
console-bulk-category-title = { $n ->
    [one] Change the category of { $n } request
   *[other] Change the category of { $n } requests
}
console-bulk-category-do = Change
console-bulk-assign = { $n ->
    [one] { $n } request assigned.
   *[other] { $n } requests assigned.
}
console-bulk-priority = { $n ->
    [one] The priority of { $n } request is changed.
   *[other] The priority of { $n } requests is changed.
}
console-bulk-close = { $n ->
    [one] { $n } request closed.
   *[other] { $n } requests closed.
}
console-bulk-category = { $n ->
    [one] The category of { $n } request is changed.
   *[other] The category of { $n } requests is changed.
}
console-bulk-undone = { $n ->
    [one] Undone for { $n } request.
   *[other] Undone for { $n } requests.
}
console-bulk-left = { $n ->
    [one] { $n } more did not change: somebody else was faster, or its status does not allow it.
   *[other] { $n } more did not change: somebody else was faster, or their status does not allow it.
}

# The command palette
console-palette = Commands
console-palette-label = Action, view, number or subject
console-palette-do = Do it
console-palette-action = Action
console-palette-view = View

# What is missing
console-missing-steps = What they did
console-missing-account = Account number
console-ask-steps = What did you do, step by step, before the error appeared?
console-ask-account = What is your account number? There is no need to send a password or codes from messages.

# Keys
console-help-palette = All commands
console-help-mentions = Mentions
console-help-pick = Pick the request
console-help-pick-range = Pick all up to this one
console-help-pick-page = Pick the whole page
console-help-article = In the answer field: insert an article
console-help-canned = In the answer field: a ready reply
console-help-mention = In a note: mention a colleague

console-detail-trail = Looked at in the help centre
console-trail-search = Searched for: { $q }

# Ready replies
console-ready-none = There are no ready replies yet
console-ready-none-text = A supervisor can write the first one.
console-ready-edit = Change
console-ready-remove = Delete
console-ready-new = New reply
console-ready-title = Title
console-ready-key = Key
console-ready-key-hint = Short, in Latin letters: the reply is found by it.
console-ready-body = Text
console-ready-body-hint = Filled in by themselves: { $words }.

console-column-channel = Channel
console-mail = Mail to check
console-mail-text = These messages were not taken by themselves: the sender is not confirmed. Everything in them is only what the sender claims. Do not answer personal questions before you know who writes.
console-mail-none = No mail to check
console-mail-none-text = Messages that cannot be taken without a check appear here.
console-mail-from = From { $from }
console-mail-no-sender = an unknown sender
console-mail-no-subject = No subject
console-mail-release = Make it a request
console-mail-discard = Delete
console-mail-discard-title = Delete the message?
console-mail-discard-text = “{ $subject }” will be deleted and leaves nothing among the requests. It cannot be brought back.
console-mail-released = Request { $number } was made
console-mail-discarded = The message was deleted
console-mail-not-kept = The message is too large and was not kept whole: no request can be made of it.
console-mail-reason-token = It carries the number of a request with a wrong signature: perhaps a forgery.
console-mail-reason-other-sender = A reply to a request from another address than the one in the request.
console-mail-reason-thread = It refers to a conversation without number and signature.
console-mail-reason-staff = The sender is a member of staff: mail is not taken in their name.
console-mail-reason-own-domain = The sender is our own address: forgeries do that.
console-mail-reason-sender = The sender cannot be made out.
console-mail-reason-bulk = It looks like bulk mail.
console-mail-reason-automatic = An automatic reply: we do not answer those.
console-mail-reason-bounds = Too large or too complicated.
console-mail-reason-flood = Too many messages in a row from this address.
console-mail-reason-busy = There was too much mail at once; this one waits its turn.
console-mail-reason-same-id = A message with this id came before, with another text.
console-to-editor = Knowledge base editing
