# Letters. $number is the number of the request, $centre the name of the help centre.
letter-hello = Hello!
letter-confirmation-subject = Request No. { $number } received
letter-confirmation-what = We have received your request. Keep this letter: with the number and the access code you can follow the work and add messages and files.
letter-answer-subject = Answer to request No. { $number }
letter-answer-what = Your request has been answered. Open it to read the answer. If it does not help, write back there.
letter-reminder-subject = We are waiting for your answer: request No. { $number }
letter-reminder-what = A few days ago we asked you something and cannot go on without an answer. If there is none in four more days, the request is closed. You can open it again within 30 days.
letter-question-subject = We need your answer: request No. { $number }
letter-question-what = We need to ask you something before we can go on. Open the request and answer the question; the promised time stands still until then.
letter-closed-subject = Request No. { $number } closed
letter-closed-what = Your request has been closed. If the matter is not settled, you can open it again. You can also rate our work there.
letter-fact-number = Request number
letter-fact-code = Access code
letter-fact-first-answer = First answer
letter-fact-solution = Solution
letter-preliminary = The date of the solution is preliminary: the working calendar of that year has not been published yet.
letter-keep-code = Do not tell anybody the access code: it opens the whole conversation.
letter-open = Open the request
letter-footer = { $centre }. This letter was sent automatically, there is no need to reply. If you did not write to us, just delete it.
letter-footer-answers = { $centre }. To answer, just reply to this letter. If you did not write to us, delete it.
letter-line = ——— Please write your answer above this line ———

# Accounts. $centre is the help centre's name, $minutes the code's life in minutes, $code the code.
letter-code-sign-up-subject = Your sign-up code
letter-code-sign-up-what = To make your account, enter this code on the sign-up page.
letter-code-recovery-subject = Your code for a new password
letter-code-recovery-what = To set a new password, enter this code on the recovery page.
letter-code-contact-subject = Your code to confirm this address
letter-code-contact-what = To add this address to your account, enter the code in your profile.
letter-known-account-subject = You already have an account
letter-known-account-what = Somebody, perhaps you, began to sign up with this address. There is an account with it already: sign in or recover the password. If it was not you, there is nothing to do.
letter-unknown-account-subject = There is no account with this address
letter-unknown-account-what = Somebody, perhaps you, wanted to recover a password by this address, but no account has it. Try another address or a phone number, or sign up. If it was not you, there is nothing to do.
letter-new-device-subject = Sign-in from a new device
letter-new-device-what = Somebody signed in to your account from a device that we had not seen before.
letter-password-changed-subject = Password changed
letter-password-changed-what = The password of your account was changed; other sessions were ended.
letter-factors-changed-subject = Second step of signing in changed
letter-factors-changed-what = An authenticator app, a passkey or recovery codes were added to your account or removed from it.
letter-contacts-changed-subject = Contacts changed
letter-contacts-changed-what = An e-mail address or a phone number was added to your account or removed from it.
letter-fact-one-time-code = Code
letter-fact-when = When
letter-fact-device = Device
letter-fact-place = Network
letter-code-minutes = The code is good for { $minutes } minutes and for one use.
letter-code-nobody = Tell nobody the code: our staff never ask for it.
letter-not-you = If it was not you, change your password at once and end other sessions in your account.
letter-open-site = Open the site
letter-footer-account = { $centre }. This letter was sent automatically, there is no need to answer.
sms-code-sign-up = { $code } is your sign-up code, { $centre }. Good for { $minutes } min. Tell nobody.
sms-code-recovery = { $code } is your code for a new password, { $centre }. Good for { $minutes } min. Tell nobody.
sms-code-contact = { $code } is your code to confirm this number, { $centre }. Good for { $minutes } min. Tell nobody.
sms-known-account = { $centre }: there is an account with this number already. Sign in or recover the password.
sms-unknown-account = { $centre }: no account has this number. Try another contact or sign up.
sms-new-device = { $centre }: sign-in from a new device. If it was not you, change your password.
sms-password-changed = { $centre }: password changed. If it was not you, recover access.
sms-factors-changed = { $centre }: second step of signing in changed. If it was not you, change your password.
sms-contacts-changed = { $centre }: contacts changed. If it was not you, change your password.

# One's own data. $days: for how long one may think it over.
letter-erasure-asked-subject = Your account will be erased
letter-erasure-asked-what = You asked us to erase your account. In { $days } days we erase your name, contacts, the texts of requests and files; only figures without a person stay. Until then you may change your mind: sign in and cancel it in your profile.
letter-erasure-cancelled-subject = Your account stays
letter-erasure-cancelled-what = The erasure of your account was cancelled; everything is as it was.
letter-identities-changed-subject = Sign-in by another system changed
letter-identities-changed-what = Sign-in by another system was connected to your account or removed from it.
letter-fact-erasure = We erase it
sms-erasure-asked = { $centre }: your account will be erased in { $days } days. Changed your mind, or not you? Sign in and cancel.
sms-erasure-cancelled = { $centre }: the erasure of your account was cancelled.
sms-identities-changed = { $centre }: sign-in by another system changed. If it was not you, change your password.
export-readme-title = Your data. { $centre }
export-readme-data = data.json: profile, contacts, sessions, history of sign-ins, notices, requests with their conversation and timeline, ratings, and when our staff opened your data.
export-readme-files = files: attachments, a folder for each request. data.json says which file belongs to what.
export-readme-private = Keep the archive where strangers do not see it.

# The page of letters of the demonstration.
outbox-title = Letters and messages of the demonstration
outbox-about = The demonstration sends nothing. Here is all that would have gone out: letters, SMS and codes.
outbox-empty = No letters yet.
outbox-to = To: { $to }
outbox-older = Older ones

# Other letters about requests. $detail is the new time or the number of another request, $n how much there is in a digest.
letter-received-subject = Request No. { $number } received
letter-received-what = We have taken your request down. You can follow the work in your account.
letter-status-subject = The status of request No. { $number } changed
letter-status-what = The status of your request has changed. Open it to see what is going on.
letter-deadline-subject = New promised time of request No. { $number }
letter-deadline-what = The promised time of your request has changed. The new one is { $detail }.
letter-escalated-subject = A supervisor has taken up request No. { $number }
letter-escalated-what = We have not kept the promised time. A supervisor has taken your request up; there is nothing for you to do.
letter-merged-subject = Request No. { $number } was merged into another
letter-merged-what = This request is about the same as request No. { $detail }. We have merged them; the answer will come in request No. { $detail }.
letter-incident-subject = News of the incident
letter-incident-what = There is news of the incident that you follow.
letter-news-subject = News of the help centre
letter-news-what = There is something new on the site.
letter-message-subject = New message in request No. { $number }
letter-message-what = The requester wrote in a request that is assigned to you.
letter-mention-subject = You were mentioned: request No. { $number }
letter-mention-what = A colleague mentioned you in a note to the request.
letter-assigned-subject = Request No. { $number } was given to you
letter-assigned-what = The request is assigned to you.
letter-warning-subject = The promised time of request No. { $number } comes near
letter-warning-what = The promised time of a request that is assigned to you runs out soon.
letter-digest-subject = What is new: { $n ->
    [one] { $n } piece of news
   *[other] { $n } pieces of news
}
letter-digest-what = This is what happened to your requests during the day.
letter-open-console = Open in the console
letter-open-notices = Open the list
letter-unsubscribe = Send me no such letters
letter-unsubscribe-digest = Send me no digest
letter-footer-own = { $centre }. What you are told, and how, you can choose in your account.
sms-notice = { $centre }: { $what }. { $link }
# Mail that came to us. $files: names of files, $number: the earlier request, $limit: characters.
mail-no-subject = Mail without a subject
mail-subject = Mail: { $subject }
mail-no-text = The mail came without a text.
mail-refused-files = Files of the mail were not taken: { $files }. We take PNG and JPEG pictures, PDF documents and text.
mail-cut = The mail was longer than { $limit } characters; its end was not kept.
mail-continues = This goes on with request No. { $number }, which is closed.

# Following changes of an article or a code. $detail is the title, $note are the editor's words.
letter-subscription-subject = Confirm the subscription: { $detail }
letter-subscription-what = Somebody, most likely you, wants letters about changes of “{ $detail }”. To get them, open the link and press “Yes, write to me”.
letter-subscription-link = Confirm the subscription
letter-subscription-not-you = If it was not you, there is nothing to do: without the confirmation no letters come, and we forget the address in two days.
letter-subscription-end = Stop following the changes
letter-article-subject = Updated: { $detail }
letter-article-what = A text that you follow has changed: “{ $detail }”.
letter-article-note = What is new: { $note }
letter-article-open = Read it
