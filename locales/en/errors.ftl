# Field errors: what is wrong and what to do. The key is the error's code; $limit is the limit, where there is one.
error-required = Fill in this field.
error-too-long = { $limit ->
    [one] Too long. Keep it to { $limit } character.
   *[other] Too long. Keep it to { $limit } characters.
}
error-too-short = { $limit ->
    [one] Too short. Write at least { $limit } character.
   *[other] Too short. Write at least { $limit } characters.
}
error-phone = This does not look like a Russian phone number. Write it like +7 912 345-67-89.
error-email = This does not look like an e-mail address. Write it like name@example.org.
error-contact = Give an e-mail address or a phone number so that we can answer, or choose “Only on the site”.
error-choice = Choose one of the options.
error-date = There is no such date or time. Check the day, the month and the hours.
error-future = This date has not come yet. Give the day when it happened.
error-secret = The text has something that must not be told: a card number, a password or a code from a message. Remove it or let us mask it.
error-number = A request number has ten digits. Check that all are there.
error-number-check = There is a typing mistake in the number. Compare it with the letter or the confirmation page.
error-code = An access code has ten letters and digits. Compare it with the letter or the confirmation page.
error-too-many-files = { $limit ->
    [one] You can attach { $limit } file at most. Remove the others.
   *[other] You can attach { $limit } files at most. Remove some.
}
error-file-gone = One of the files is no longer here: a file is kept for a day before it is sent. Attach it again.

# Answers of the server: a title and what to do.
problem-invalid-title = Check the fields
problem-invalid-detail = Some fields are not right. Correct them and send again: what you wrote is kept.
problem-not-found-title = Not found
problem-not-found-detail = There is no such thing here, or you have no access to it. Check the address, or the number and the code of the request.
problem-unauthorized-title = Sign in first
problem-unauthorized-detail = You are not signed in, or your session has ended. Sign in and try again.
problem-wrong-login-title = Signing in did not work
problem-wrong-login-detail = The login or the password does not fit. Check the keyboard layout and the case, and try again.
problem-key-refused-title = This key is not accepted
problem-key-refused-detail = The key is unknown, expired or revoked. Ask the administrator of the help centre for a new one.
problem-no-scope-title = The key does not allow this
problem-no-scope-detail = The key lacks the scope for this operation, or no key may do it. Ask the administrator of the help centre.
problem-no-right-title = Not allowed
problem-no-right-detail = Your role has no right to do this. Ask the administrator.
problem-foreign-origin-title = Request from another site
problem-foreign-origin-detail = This request did not come from our page and was not carried out. Open the page again and repeat.
problem-method-title = Not this way
problem-method-detail = This address does not take this kind of request.
problem-gap-title = Nothing to note
problem-gap-detail = The text is empty or the kind is unknown.
problem-stale-title = The request has changed
problem-stale-detail = Somebody else changed it meanwhile. Reload the page: your text stays.
problem-illegal-change-title = Not possible now
problem-illegal-change-detail = The status of the request does not allow this. Reload the page.
problem-not-finished-title = Too early to rate
problem-not-finished-detail = A request is rated when it has been answered or closed.
problem-too-large-title = The file is too large
problem-too-large-detail = It is larger than { $limit } MB. Make it smaller or choose another one.
problem-media-type-title = Unknown kind of data
problem-media-type-detail = The server does not take data of this kind at this address.
problem-malformed-body-title = The request cannot be read
problem-malformed-body-detail = Its data are broken or hold an unknown field. Reload the page and try again.
problem-malformed-query-title = The address cannot be read
problem-malformed-query-detail = It holds an unknown or wrong condition. Remove it and try again.
problem-broken-body-title = The transfer broke off
problem-broken-body-detail = The file did not arrive whole. Check the connection and send it again.
problem-idempotency-key-title = The key is missing
problem-idempotency-key-detail = The request needs an Idempotency-Key header with a UUID. Reload the page and send again.
problem-idempotency-other-body-title = The key has been used
problem-idempotency-other-body-detail = Other data were sent with this key. Reload the page and send again.
problem-idempotency-in-flight-title = Still at work
problem-idempotency-in-flight-detail = The same request is being carried out. Wait a few seconds and try again.
problem-if-match-title = Wrong version
problem-if-match-detail = If-Match must hold the number from the ETag.
problem-file-empty-title = The file is empty
problem-file-empty-detail = There is nothing in the file. Choose another one.
problem-file-type-title = This file will not do
problem-file-type-detail = You can attach JPEG, PNG, PDF, TXT, LOG and HAR, and the content must fit the ending. Save the file as one of these.
problem-file-broken-title = The picture does not open
problem-file-broken-detail = The file is damaged or incomplete. Take the picture again and attach it.
problem-file-pixels-title = The picture is too large
problem-file-pixels-detail = It has more than 40 million pixels. Make it smaller and attach it again.
problem-file-gone-title = The file is gone
problem-file-gone-detail = One of the files is no longer here. Attach it again: everything else is kept.
problem-upload-quota-title = Too many files
problem-upload-quota-detail = At most 30 files and 50 MB may wait to be sent. Remove some or send the request.
problem-too-many-requests-title = Too often
problem-too-many-requests-detail = There were too many tries. Wait a little and try again: what you wrote is kept.
problem-unavailable-title = Not available for the moment
problem-unavailable-detail = We are on it. Answers and articles can be read; send again in a minute: what you wrote is kept.
problem-storage-full-title = It cannot be saved now
problem-storage-full-detail = The server has run out of space, and we know of it. Try again later: what you wrote is kept.
problem-internal-title = A fault on our side
problem-internal-detail = Something broke here. Try again in a minute: what you wrote is kept.

# Accounts.
error-email-or-phone = Enter an e-mail address or a phone number.
error-one-time-code = The code has { $limit } digits. Check that all are there.
error-inn = This is not a valid INN: a person’s has twelve digits, an organisation’s ten. Compare it with the document.
error-snils = This is not a valid SNILS: eleven digits, the last two are check digits. Compare it with the document.
error-ogrn = This is not a valid OGRN: thirteen digits for an organisation, fifteen for a sole proprietor. Compare it with the document.
error-password-short = The password is shorter than { $limit } characters. Add some.
error-password-upper = Add at least one capital letter to the password.
error-password-lower = Add at least one small letter to the password.
error-password-digit = Add at least one digit to the password.
error-password-common = This password is easy to guess: many people use it. Choose another, for instance a few words.
error-password-own = The password has your name, e-mail or phone in it, which a stranger would try first. Choose another.
problem-code-wrong-title = The code does not fit
problem-code-wrong-detail = Check the digits and try again. After three mistakes a new code is needed.
problem-code-over-title = The code is no longer valid
problem-code-over-detail = It was used, expired or mistyped three times. Ask for a new one.
problem-too-many-codes-title = Too many codes
problem-too-many-codes-detail = Several codes were sent to this address or number already. Wait and ask again, or sign in another way.
problem-contact-taken-title = This contact is taken
problem-contact-taken-detail = There is an account with it. Sign in or recover access.
problem-factor-wrong-title = The code did not fit
problem-factor-wrong-detail = Check the digits and the phone’s clock, wait for the next code and enter it. Each code is good once.
problem-factor-needed-title = The second step is missing
problem-factor-needed-detail = Enter the code of your app or use a passkey.
problem-proof-needed-title = Confirm that it is you
problem-proof-needed-detail = Enter your password or app code again: this changes how the account is protected.
problem-last-contact-title = This is the last contact
problem-last-contact-detail = Without it access cannot be recovered. Add another one first.
problem-last-factor-title = This is the last second factor
problem-last-factor-detail = Staff must have one. Add another one first.
problem-too-many-contacts-title = Too many contacts
problem-too-many-contacts-detail = Ten at most. Remove one.
problem-too-many-passkeys-title = Too many passkeys
problem-too-many-passkeys-detail = Ten at most. Remove one.
problem-totp-on-title = An app is connected already
problem-totp-on-detail = To connect another one, turn the present one off first.
problem-totp-not-started-title = Nothing was started
problem-totp-not-started-detail = Ask for a new QR code and enter the app’s digits.
problem-passkey-refused-title = The passkey did not fit
problem-passkey-refused-detail = Start again. If it does not work, sign in with your password.
problem-claimed-already-title = The request is in another account
problem-claimed-already-detail = Somebody took it over. It can still be opened with its number and code.

# One's own data, proof of work, sign-in by another system.
problem-erasure-staff-title = Accounts of staff are not erased this way
problem-erasure-staff-detail = An administrator disables them: what was done on duty stays signed.
problem-challenge-needed-title = Checking that you are not a robot
problem-challenge-needed-detail = Many forms come from this address. The page solves a small task by itself and sends again: what you wrote is kept.
problem-last-login-title = This is the last way to sign in
problem-last-login-detail = Set a password or add a passkey first, otherwise nobody could sign in.
problem-oidc-off-title = There is no such sign-in here
problem-oidc-off-detail = Sign-in by another system is not connected. Use your password.
problem-oidc-unavailable-title = The other system does not answer
problem-oidc-unavailable-detail = Try again in a minute, or sign in with your password.
problem-oidc-refused-title = You were not signed in
problem-oidc-refused-detail = The other system, or you, refused. Try again, or sign in with your password.
problem-oidc-failed-title = The sign-in could not be confirmed
problem-oidc-failed-detail = The other system’s answer is too old or did not pass the check. Start again.
problem-oidc-link-first-title = There is an account already
problem-oidc-link-first-detail = An account has this e-mail address. Sign in to it with the password and connect the other system in your profile.
problem-oidc-taken-title = Connected to another account
problem-oidc-taken-detail = This identity of the other system belongs to another account. Remove it there first.
account-nameless = No name

# The operator's desk
error-placeholder = There is no such placeholder. You can use {"{"}name{"}"}, {"{"}number{"}"}, {"{"}due{"}"}, {"{"}link{"}"}, {"{"}operator{"}"}.
problem-already-sent-title = The answer has gone out
problem-already-sent-detail = The requester has it, so it cannot be taken back. If something is wrong in it, write a correction.
problem-not-held-title = This answer is not waiting to be sent
problem-not-held-detail = It was taken back into the draft. Reload the page: the text is in the answer field.
problem-too-late-title = Too late to undo
problem-too-late-detail = The time to undo is over, or the change was undone before. Correct the requests one by one.
problem-key-taken-title = This key is taken
problem-key-taken-detail = Another ready reply has it. Choose a different key.
problem-too-many-views-title = Too many saved views
problem-too-many-views-detail = You keep thirty views already. Delete those you no longer need.
problem-no-colleague-title = There is no such colleague
problem-no-colleague-detail = They may no longer work on requests. Choose somebody else.
problem-no-category-title = There is no such category
problem-no-category-detail = It may have another name now. Reload the page and choose again.
