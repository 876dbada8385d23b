# What a person is told: the list on the site, SMS, notices of the browser. $number is the number of the request, $detail the new time or
# the number of another request.
notice-received = Request No. { $number } received
notice-status = The status of request No. { $number } changed
notice-status-received = Request No. { $number } waits for our staff again
notice-status-in_progress = Work on request No. { $number } has begun
notice-status-needs_answer = We need your answer: request No. { $number }
notice-status-at_agency = Request No. { $number } was handed to an agency
notice-status-answered = Request No. { $number } is answered
notice-status-closed = Request No. { $number } closed
notice-answer = Request No. { $number } was answered
notice-question = We need your answer: request No. { $number }
notice-deadline = New promised time of request No. { $number }: { $detail }
notice-reminder = Request No. { $number } will be closed soon. Write to us if it is not settled
notice-closed = Request No. { $number } closed
notice-escalated = Request No. { $number } is late, and a supervisor has taken it up
notice-merged = Request No. { $number } was merged into request No. { $detail }
notice-incident = There is news of the incident that you follow
notice-news = News of the help centre
notice-message = New message in request No. { $number }
notice-mention = You were mentioned in request No. { $number }
notice-assigned = Request No. { $number } was given to you
notice-warning = The promised time of request No. { $number } comes near

# The bell and the page.
notices-bell = What is new
notices-unread = { $n ->
    [0] No new notices
    [one] { $n } new notice
   *[other] { $n } new notices
}
notices-read-all = Mark all as read
notices-show-unread = New ones only
notices-show-all = All
notices-new = New
notices-more = Show more
notices-empty = Nothing new yet
notices-empty-text = Everything that happens to your requests will be here: answers, questions, new promised times.
notices-empty-unread = All read
notices-settings = What to tell you, and how
notices-failed = The list was not loaded
notices-retry = Try again

# Switching letters off.
unsubscribe-wait = Switching letters off…
unsubscribe-off = Done: we write no more
unsubscribe-off-topic = Letters “{ $topic }” will not come any more. Everything can still be seen on the site.
unsubscribe-off-request = No more letters about request { $number }. Answers are on its page, by number and code.
unsubscribe-on-request = Letters about request { $number } will come as before.
unsubscribe-off-digest = The daily digest will not come any more. Letters come one by one again.
unsubscribe-on = Letters are on again
unsubscribe-on-topic = Letters “{ $topic }” will come as before.
unsubscribe-on-digest = The daily digest will come as before.
unsubscribe-again = Switch on again
unsubscribe-settings = All settings of notices
unsubscribe-bad = The link does not fit
unsubscribe-bad-text = Perhaps it was not copied whole. Open it from the letter once more, or switch letters off in your profile.
unsubscribe-safety = Letters with codes and about the safety of your account always come.
notice-topic-answer = A request was answered
notice-topic-question = We need something from you
notice-topic-status = The status changed
notice-topic-closed = A request was closed
notice-topic-deadline = A promised time moved or is at risk
notice-topic-incident = An incident that you follow
notice-topic-news = News and changes of the portal
notice-topic-message = New message in my request
notice-topic-mention = I was mentioned in a note
notice-topic-assigned = A request was given to me
notice-topic-warning = The promised time of my request comes near

# An article or a code that the person follows has changed. $detail is the title.
notice-article = Updated: “{ $detail }”
