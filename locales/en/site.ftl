# What stands around every page, and the names of pages.

## Numbers and time
time-now = just now
time-minutes-ago = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
time-hours-ago = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
time-in-minutes = in { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
time-in-hours = in { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
size-kb = { $n }{"\u00A0"}kB
size-mb = { $n }{"\u00A0"}MB

## Titles of pages
title-page = { $title } — { $site }
title-home = Help
title-home-description = Find an answer, look up an error code, follow a step-by-step guide or write to support.
title-faq = Frequent questions
title-faq-description = Short answers to frequent questions: sign-in, documents, payments, app, e-signature.
title-faq-block = Frequent questions: { $name }
title-kb = Knowledge base
title-kb-description = Articles by topic: what to do when you cannot sign in, apply, pay or download a document.
title-codes = Error codes
title-codes-description = Paste an error message and learn what it means and what to do.
title-code = { $code }: { $name }
title-code-choice = Code { $code }
title-guides = Guides
title-guides-description = Step-by-step guides with questions and answers.
title-templates = Request templates
title-templates-description = Ready texts for requests to support.
title-services = Services
title-services-description = Catalogue of services: documents, terms, fees and steps.
title-search = Search
title-search-for = { $query } — search
title-contacts = Contacts
title-contacts-description = Phone numbers, chat, e-mail and walk-in centres with their hours.
title-request = New request
title-request-description = Write to support: we answer within the promised time.
title-sent = Request sent
title-status = Check the status
title-my-requests = My requests
title-ticket = Request { $number }
title-privacy = Personal data
title-privacy-description = What data we keep, why and for how long.
title-accessibility = Accessibility
title-accessibility-description = How to use this site by keyboard, with a screen reader and with large type.
title-gallery = Components
title-not-found = Page not found

## Shell
skip = Skip to content
nav-label = Menu
nav-faq = Questions
nav-kb = Knowledge base
nav-codes = Error codes
nav-guides = Guides
nav-services = Services
nav-templates = Templates
nav-contacts = Contacts
nav-my-requests = My requests
language-name = English
brand-note = Help with the portal
brand-demo = Demonstration
footer-help = Help
footer-requests = Requests
footer-more = More
footer-new = Write a request
demo-notice = This is a demonstration of software and no official site. Numbers, addresses and requests are made up.
print = Print
articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
title-sign-in = Sign in
title-sign-in-description = Sign in by phone, e-mail or SNILS to see your requests on any device.
title-sign-up = Create an account
title-sign-up-description = Create an account by phone or e-mail.
title-recovery = Forgotten password
title-profile = Profile
title-security = Sign-in and security
title-notices = What is new
title-unsubscribe = Switching letters off
nav-notices = What is new
title-notifications = Notifications
title-my-data = My data
nav-sign-in = Sign in
nav-profile = Profile
nav-own = Your account

title-note = Feedback
note-open = Feedback
note-text = A remark, an idea or thanks: a few lines are enough. If something does not work and you need help, it is faster to send
note-request = a detailed request
note-topic = What about
note-topic-hint = For example: “I could not find the evening phone line”
note-words = What would you like to say
note-words-hint = Up to { $limit } characters. Do not write passwords or codes from messages.
note-mask = Send it and hide what looks like a secret
note-contact = E-mail or phone for an answer
note-contact-hint = You may leave it out. The answer will be on the page of the request, by number and code
note-page = The address of the page goes along: { $page }
note-send = Send
note-sent = Thank you, we have your message
note-sent-text = Keep the number and the access code. They open the answer on any device.
note-refused = Not sent yet
note-work = Many messages came from your address. Wait a few seconds: the browser confirms that a person writes them and sends it by itself. With scripts turned off, send it again in five minutes. What you wrote is kept.
note-changed = We have your earlier message already. To send the changed one, press “Send” once more.
fault-note-topic-required = Say in a few words what it is about.
fault-note-text-required = Write what you would like to say.
fault-note-contact-email = Check the e-mail or the phone: no answer can go there.
fault-note-contact-phone = Check the phone number: ten digits after +7 or 8.
title-call = Call me back
title-call-description = Leave your number: we will call at a time that suits you and sort it out together.
call-text = Leave your number and a few words about the question. We will call you, and the call is free.
call-safe-title = How to know that it is us
call-safe = We will say the number of your request. We never ask for a password, a code from a text message or card details. If somebody asks for them, hang up: it is a fraud.
call-phone = Phone number
call-phone-hint = For example: +7 912 345-67-89
call-name = Your name
call-when = When should we call
call-when-hint = Moscow time. We call during the support's working hours.
call-when-now = As soon as possible: within 30 minutes of working time
call-when-morning = In the morning, 8 to 12
call-when-afternoon = In the afternoon, 12 to 16
call-when-evening = In the evening, 16 to 20
call-topic = What is it about
call-topic-hint = Up to { $limit } characters. Do not write passwords or codes from messages.
call-send = Call me
call-sent = We will call you
call-sent-next = We will call by { $time }. If we cannot reach you, we will write on the page of the request.
fault-call-phone-required = Enter the phone number that we should call.
fault-call-topic-required = Say in a few words what it is about, so that we come prepared.
