# Signing in, signing up, the profile.

## Common
account-check = Check your answers
account-retry = Try again
account-failed = It did not load
account-save = Save
account-saving = Saving
account-saved = Everything is saved.
account-unsaved = Some changes are not saved.
account-not-saved = Not saved
account-stale = Meanwhile the profile was changed in another window or on another device. Your changes are still in the form: check them and save again.
account-cancel = Cancel
account-keep = Keep
account-remove = Remove
account-change = Change
account-more = Show more
account-step = Step { $n } of { $of }
account-begin-again = Start again
account-sign-in-again = Sign in in a new tab, then come back and try again
account-noscript = This page needs scripts
account-noscript-text = Without them you cannot sign in or change your profile. Turn JavaScript on in your browser and reload the page. Searching and reading work without it.
account-wait-seconds = Too many tries. Try again in { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}: what you typed is kept.
account-wait-minutes = Too many tries. Try again in { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}: what you typed is kept.
account-device-unknown = Unknown device

## Kinds of person
account-kind = Who you are
account-kind-citizen = Citizen of Russia
account-kind-foreigner = Foreign citizen
account-kind-proprietor = Sole proprietor
account-kind-company = Organisation
account-kind-representative = Representative by power of attorney

## Signing in
account-sign-in-text = Sign in to see your requests on every device.
account-login = Phone, e-mail or SNILS
account-login-hint = For example +7 912 345-67-89
account-password = Password
account-password-show = Show
account-password-show-label = Show password
account-password-hide = Hide
account-password-hide-label = Hide password
account-forgot = Forgot your password?
account-sign-in-submit = Sign in
account-sign-in-busy = Signing in
account-sign-in-failed = Signing in did not work
account-sign-in-opening = You are signed in. Opening the page.
account-no-account = No account yet?
account-no-account-text = Create one in two minutes with your phone or e-mail.
account-sign-up-link = Create an account
account-guest-text = You can write to support and follow a request without signing in:
account-guest-new = write a request
account-guest-or = or
account-guest-status = check its status by number and code
fault-account-login-required = Enter your phone, e-mail or SNILS.
fault-account-password-required = Enter your password.

## Passkeys
account-passkey-use = Sign in with a passkey
account-passkey-unsupported = This browser cannot use passkeys. Update it or sign in with your password.
account-passkey-cancelled = The passkey window closed before you confirmed, or this device has no passkey. Try again or choose another way.
account-passkey-known = This device already has a passkey of your account. You do not need another one.
account-passkey-failed = The browser could not use the passkey. Try again or choose another way.

## Second step
account-factor-title = Second step of signing in
account-factor-failed = Signing in did not work
account-totp-code = Code from the app
account-factor-totp-hint = Six digits from the code app on your phone
account-factor-recovery = Recovery code
account-factor-recovery-hint = One of the ten codes that you saved, for example 7K2QH-M9XCD. Each is good once
account-factor-passkey = Confirm with your fingerprint, face or device PIN.
account-factor-submit = Continue
account-factor-other = Other ways
account-factor-use-totp = Enter a code from the app
account-factor-use-recovery = Enter a recovery code
account-factor-back = Start signing in again
account-enrol-title = Protect your sign-in
account-enrol-text = Staff sign in with a password and a code from an app on their phone. Set the app up now: it takes two minutes and is needed once.

## Code app
account-totp = Code app
account-totp-on = Connected
account-totp-off = Not connected
account-totp-on-text = After the password a code from the app is needed. Without your phone a stranger cannot get in, even knowing the password.
account-totp-off-text = Connect an app on your phone, and after the password a code from it will be needed. A stranger cannot get in, even knowing the password.
account-totp-start = Connect an app
account-totp-remove = Disconnect the app
account-totp-remove-title = Disconnect the code app?
account-totp-remove-text = Only the password will be left to sign in. You will be signed out on other devices.
account-totp-failed = It did not work
account-totp-install = Install an app
account-totp-install-text = Any app with one-time codes will do: Yandex Key, Google Authenticator, FreeOTP. If you have one, open it.
account-totp-scan = Show it this picture
account-totp-scan-text = Choose “Add” and “Scan a QR code” in the app.
account-totp-picture = QR code for the app. If it cannot be scanned, type the secret that is written below.
account-totp-here = The app is on this device: open it
account-totp-by-hand = If the picture cannot be scanned, type this secret into the app:
account-totp-copy = Copy the secret
account-totp-confirm = Enter the code that it shows
account-totp-code-hint = Six digits that change every 30 seconds
account-totp-submit = Connect

## Recovery codes
account-rescue = Recovery codes
account-rescue-title = Save your recovery codes
account-rescue-text = If you lose your phone, you can sign in with one of these codes. Each is good once. We will not show them again.
account-rescue-copy = Copy
account-rescue-download = Download
account-rescue-name = opora-codes.txt
account-rescue-file = Recovery codes to sign in to Opora. Each is good once.
account-rescue-saved = I saved the codes where I can find them without my phone
account-rescue-first = Save the codes and tick the box first: you will not see them again.
account-rescue-next = Continue
account-rescue-close = Done
account-rescue-left = { $n ->
    [0] No unused codes are left.
    [one] { $n } unused code is left.
   *[other] { $n } unused codes are left.
}
account-rescue-about = They let you in if you lose your phone.
account-rescue-few = Make new ones while you are in: without the phone and without codes you cannot sign in.
account-rescue-new = Make new codes
account-rescue-void = The codes from before stop working at once.

## Code from a letter or message
account-contact = Phone or e-mail
account-contact-hint-sign-up = We will send a code to make sure that it is yours
account-contact-hint-recovery = The one you signed up with or added to your profile
account-contact-hint-add = We will send a code to it
fault-account-contact-required = Enter a phone number or an e-mail address.
fault-account-code-required = Enter the code.
account-code-get = Get a code
account-code-not-sent = The code was not sent
account-code-title = Enter the code
account-code = Code
account-code-sent-email = We sent a letter with a code to
account-code-sent-phone = We sent an SMS with a code to
account-code-sent-again = Here is a new code.
account-code-lasts = The code is good for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, and you have { $tries ->
    [one] { $tries } try
   *[other] { $tries } tries
}.
account-code-demo = This is a demonstration: no real letters or messages are sent.
account-code-demo-link = See what was sent
account-code-submit = Confirm
account-code-none = No code?
account-code-none-sign-up = Wait a minute, look into the spam folder and check the contact. If it has an account already, a letter or SMS says how to sign in instead.
account-code-none-email = Wait a minute and look into the spam folder. A code is sent only if an account has this address.
account-code-none-phone = Wait a minute: the operator may delay messages. A code is sent only if an account has this number.
account-code-again = Send another code
account-code-wait = You can ask for another code in { $time }
account-code-other = Use another contact

## Signing up
account-sign-up-text = All you need is a phone or e-mail and a password. No documents.
account-have = Have an account already?
account-about-title = Tell us about yourself
account-about-failed = The account was not created
account-about-submit = Create the account
account-name = Name
account-name-hint = How we should address you
fault-account-name-required = Tell us how to address you.
account-privacy = With an account you trust us with these data.
account-privacy-link = What we do with them
account-made-title = Your account is ready
account-made-text = { $name }, you are signed in. Your requests are now on every device where you sign in.
account-made-profile = Go to the profile
account-made-next = Continue
account-made-security = Protect the account better

## Password
account-new-password = New password
account-choose-password = Choose a password
fault-account-new-name-required = Tell us how to address you.
fault-account-new-password-required = Choose a password.
account-demand-length = at least { $n ->
    [one] { $n } character
   *[other] { $n } characters
}
account-demand-lower = a small letter
account-demand-upper = a capital letter
account-demand-digit = a digit
account-demand-unusual = not a common one, without your name and contact
account-demand-met = done
account-password-good = The password is fine.
account-password-failed = The password was not saved
account-password-text = Change the password if somebody else may know it. You can also sign in with a passkey instead.
account-password-change = Change the password
account-password-save = Save the password
account-password-ends = You will be signed out on other devices but stay signed in here.
account-password-changed = The password is saved. You are signed out on other devices.

## Recovery
account-recovery-text = Enter the phone or e-mail of your account. We will send a code, and you will set a new password.
account-recovery-lost = Can you use neither the phone nor the e-mail?
account-recovery-contacts = Contact support
account-remembered = Remember the password? Sign in
account-reset-title = Choose a new password
account-reset-ends = You will be signed out everywhere. The second step of signing in stays if there was one.
account-reset-submit = Save the password
account-reset-done = The password is saved
account-reset-done-text = Now sign in with the new password. You are signed out everywhere.

## Proof
account-proof = Confirm that it is you
account-proof-password = This changes how the account is protected. Enter the password again: it counts for ten minutes.
account-proof-code = This changes how the account is protected. Enter a code from the app: it counts for ten minutes.
account-proof-submit = Confirm
account-proof-passkey = Confirm with a passkey

## Profile
account-numbers = Document numbers
account-numbers-text = Not required. You can sign in with the SNILS.
account-snils = SNILS
account-snils-hint = Eleven digits, for example 112-233-445 95
account-inn = INN
account-inn-hint = Twelve digits for a person, ten for an organisation
account-ogrn = OGRN or OGRNIP
account-ogrn-hint = Thirteen digits for an organisation, fifteen for a sole proprietor
account-preferred = How we should answer
account-preferred-email = By e-mail
account-preferred-phone = By phone
account-preferred-portal = On the site only
account-preferred-missing = Add such a contact below so that we can answer
account-lang = Language of letters and messages
account-sign-out = Sign out

## Contacts
account-contacts = Contacts
account-contacts-text = You can sign in and recover access with any of them. Each is confirmed by a code.
account-contact-confirmed = confirmed { $date }
account-contact-add = Add a contact
account-contact-new = New contact
account-contact-added = The contact is added. You can now sign in with it.
account-contact-not-removed = The contact was not removed
account-contact-remove-title = Remove the contact?
account-contact-remove-text = { $contact } will no longer let you in, and we will not write to it.

## A guest’s requests
account-claims = Requests made without signing in
account-claims-text = Move them into your account to see them on every device.
account-claims-offered = These requests have the same contact as your profile:
account-claim-by-email = made with your e-mail
account-claim-by-phone = made with your phone
account-claim-take = Move here
account-claim-open = Open
account-claim-by-code = Move one by number and code
account-claim-number = Request number
account-claim-number-hint = Ten digits, for example 2600-004-271
account-claim-code = Access code
account-claim-code-hint = Ten letters and digits from the letter or the confirmation page
account-claim-submit = Move the request
account-claim-failed = The request was not moved
account-claimed = Request { $number } is now in your account.

## Passkeys in the settings
account-passkeys = Passkeys
account-passkeys-text = A passkey replaces the password: you confirm with your fingerprint, face or device PIN. It cannot be watched or tricked out of you.
account-passkeys-most = There can be { $n } passkeys at most. Remove one.
account-passkey-added = added { $date }
account-passkey-used = last used { $date }
account-passkey-unused = not used yet
account-passkey-add = Add a passkey
account-passkey-name = Name
account-passkey-name-hint = To know it in the list, for example “Maria’s phone”
account-passkey-then = Then the browser will ask you to confirm that it is you.
account-passkey-make = Create the passkey
account-passkey-not-added = The passkey was not added
account-passkey-not-removed = The passkey was not removed
account-passkey-remove-title = Remove the passkey?
account-passkey-remove-text = The passkey “{ $name }” will no longer let you in. On the device itself you can delete it in the password settings.

## Sessions and sign-ins
account-sessions = Where you are signed in
account-sessions-text = If you do not know a device, sign it out and change your password.
account-session-current = You are here
account-session-seen = Active: { $time }
account-session-begun = Signed in: { $time }
account-session-end = Sign out
account-session-not-ended = The device was not signed out
account-sessions-end = Sign out everywhere else
account-sessions-end-title = Sign out on other devices?
account-sessions-end-text = You will have to sign in again everywhere but on this device.
account-history = Sign-in history
account-history-text = Tries that worked and tries that failed, the latest first, in Moscow time.
account-history-none = Nobody has tried to sign in yet.
account-history-time = When
account-history-outcome = Result
account-history-method = Way
account-history-device = From
account-history-new = new device
account-outcome-signed-in = Signed in
account-outcome-wrong-password = Wrong password
account-outcome-wrong-factor = Wrong second step
account-method-password = Password
account-method-totp = Code from the app
account-method-recovery = Recovery code
account-method-passkey = Passkey

## Notifications
account-notices-text = Tick what we should tell you and how. Letters about safety, such as a sign-in from a new device, are always sent.
account-notices-no-email = To get letters, add an e-mail address.
account-notices-no-phone = To get SMS, add a phone number.
account-notices-neither = To get letters and SMS, add an e-mail address and a phone number.
account-notices-contacts = Contacts
account-way-app = On the site
account-way-email = Letter
account-way-sms = SMS
account-way-push = In the browser
account-quiet = Quiet hours
account-quiet-on = No SMS and browser notices in these hours
account-quiet-hint = Letters and marks on the site always come
account-quiet-from = From
account-quiet-to = To
fault-account-notifications-date = Enter both times, for example from 22:00 to 08:00.

## My data
account-data-text = This is all that your account holds. The data are not used for advertising.
account-data-none = not given
account-data-since = Account created
account-data-besides = What else is linked to you
account-data-requests = Your requests and conversations
account-data-sign-ins = Devices and sign-in history
account-data-privacy = Why we keep data and for how long
account-reads = Who saw my data
account-reads-text = Support staff open data to solve a request. Each reading is recorded: when, what and for which request.
account-reads-none = Nobody has opened your data yet.
account-read-time = When
account-read-what = What an operator saw
account-read-why = For the request
account-read-request = A request with its messages
account-read-file = An attachment
account-read-profile = The profile
account-export = Download my data
account-export-text = We will put together an archive: profile, requests with messages and files, sign-ins, readings by staff.
account-export-ask = Prepare the archive
account-export-ready = The archive is ready
account-export-failed = The archive was not prepared
account-export-holds = Requests: { $requests }. Files: { $files }, { $size }.
account-export-download = Download the archive
account-export-until = It can be downloaded on this device until { $time }.
account-erase = Delete the account
account-erase-text = Deletion begins in { $n ->
    [one] { $n } day
   *[other] { $n } days
}. Until then you can cancel it.
account-erase-what = Your name, contacts, identifiers, password and passkeys disappear. You will not be able to sign in.
account-erase-requests = Texts and files of your requests disappear.
account-erase-statistics = Figures without names remain: how many requests there were and how soon they were answered.
account-erase-ask = Delete the account
account-erase-sure = Delete the account?
account-erase-sure-text = If you need the messages, download your data first. You have { $n ->
    [one] { $n } day
   *[other] { $n } days
} to think it over.
account-erase-due = The account will be deleted on { $date }
account-erase-until = Until that day everything works as usual. Changed your mind? Cancel the deletion.
account-erase-keep = Cancel the deletion
account-erase-failed = That did not work
account-provider = Signing in through another system
account-provider-text = A connected system opens this account without a password.
account-provider-use = Sign in with { $name }
account-provider-connect = Connect { $name }
account-provider-since = Connected { $time }
account-provider-remove = Disconnect
account-provider-failed = That did not work
account-method-oidc = Another system

# Digest, time zone, notices of the browser.
account-digest = Letters once a day
account-digest-on = Send one letter a day instead of several
account-digest-hint = Questions to you and reminders before closing still come at once
account-digest-hour = At what hour
account-zone = Time zone
account-zone-hint = Quiet hours and the hour of the letter are counted by it
account-zone-moscow-short = Moscow
account-zone-kaliningrad = Kaliningrad
account-zone-moscow = Moscow
account-zone-samara = Samara
account-zone-yekaterinburg = Yekaterinburg
account-zone-omsk = Omsk
account-zone-krasnoyarsk = Krasnoyarsk
account-zone-irkutsk = Irkutsk
account-zone-yakutsk = Yakutsk
account-zone-vladivostok = Vladivostok
account-zone-magadan = Magadan
account-zone-kamchatka = Kamchatka
account-push = Notices of the browser
account-push-here = Show notices in this browser
account-push-hint = They hold only the number of a request and what happened. They come even when the site is closed. Leave this off on a shared computer
account-push-unsupported = This browser cannot show notices. On an iPhone, add the site to the Home Screen first.
account-push-denied = The browser did not allow notices. Allow them for this site in the browser's settings and try again.
account-push-failed = Notices could not be connected. Reload the page and try again.
account-push-others = Your other browsers
account-push-since = Connected { $at }
account-push-remove = Switch off
