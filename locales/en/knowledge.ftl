# The pages that are read. Only the server says these words.

nav-home = Help
crumbs = You are here

## Common words
all = All
any = Any
anybody = Anybody
change = Change
show = Show
copy-link = Copy link
copy-section-link = Copy link to “{ $title }”
copy-code = Copy code
updated = Updated { $date }
untranslated = This text has not been translated yet and is shown in Russian.
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
reading = { minutes } to read
related = Related answers
related-codes = Error codes
articles-about = Articles about it
not-helped = If it did not help
contents = On this page
article-side = About this page
what-to-do = What to do
filters-clear = Clear filters
search-everywhere = Search all help
not-found-text = The page may have moved, or there is a typing mistake in the address. Search for the answer or open a section.

## Search
finder-label-lost = What were you looking for?
search-kinds = What to show
search-results = Search results
search-found = { $n ->
    [one] { $n } answer found
   *[other] { $n } answers found
}
search-nothing = Nothing found for “{ $query }”
search-nothing-text = Try fewer or other words. We have noted this search to improve the help.
search-by-topic = Write by topic
search-all-kinds = Search everything
search-not-it = Not what you need?
search-blocks = In which section
search-all-blocks = In all sections
search-respell = Use this spelling
search-answer = This is most likely your answer
search-answer-whole = Open the full answer

## Home
home-title = What happened?
home-lead = Find an answer or write to us. No sign-in needed.
home-for-example = For example:
home-example-1 = code does not arrive
home-example-2 = ESIA-007014
home-example-3 = money was charged twice
home-paste = Paste the error message and we will find the code in it
home-paste-example = for example: error 401 or 0x800B0109
home-paste-button = What does it mean
home-frequent = Frequent situations
home-all-questions = All questions
home-blocks = Sections
home-all-articles = All articles
home-guides = Step-by-step guides
home-all-guides = All guides
home-guides-text = Answer a few questions and we will tell you what to do.
home-no-answer = No answer found
home-all-contacts = All contacts
home-write = Request
home-write-link = Write a request
home-write-note = You get a number and a promised time as soon as you send it.
home-wrote = Already wrote?
home-status-link = Check the status

## Questions and knowledge base
faq-search = Search in questions
faq-blocks = Sections
faq-tags = Topics
faq-more-tags = More topics
faq-none = No such questions
faq-none-text = Remove a filter or search all help.
faq-show-all = Show all questions
faq-own-page = Open on its own page
kb-blocks = Sections
kb-block-page = Open section

## Error codes
codes-lead = Paste the whole message or type the code: we find it in the text and tell you what to do.
codes-paste = Error text or code
codes-paste-hint = For example “ESIA-007014” or the whole message from the screen. Do not paste passwords or SMS codes.
codes-find = Find the code
codes-families = Where codes appear
codes-found = This is your code
codes-which = Where did you see this code?
codes-also-unknown = The code { $code } is not in the reference yet.
codes-unknown = The code { $code } is not in the reference yet
codes-unknown-text = We have noted it and will look into it. Write to us: the code will already be in the request.
codes-no-code = There is no error code in the text
codes-no-code-text = Check that you copied the whole message, or write to us: the text will already be in the request.
codes-write = Write a request
codes-how = How to read error codes
codes-where-seen = This code exists in different places. Choose where you saw it.
codes-none-of-these = None of these, write a request
side-you = You can fix it yourself
side-portal = The fault is on our side
side-other = The fault is in another system
side-temporary = Temporary, it will pass
code-retry = How to enter the data again
code-support = Details for support staff
code-aliases = Other ways this code is written:
code-same = The same code in other places
code-write = Write a request with this code
code-other = I have another code
code-was-this-it = Is this your error, and did the steps help?

## Guides
guides-lead = Each asks a few questions and leads to a solution. You can change your answers.
guide-takes = Takes { $n ->
    [one] { $n } minute.
   *[other] { $n } minutes.
}
guide-progress = { $title }. Question { $n }, at most { $left ->
    [one] { $left } more
   *[other] { $left } more
}
guide-last = { $title }. Question { $n }, the last one
guide-finished = { $title }. Done
guide-answers = Your answers: { $n }
guide-back = Back
guide-restart = Start again
guide-end-solved = The problem is solved.
guide-end-read = An article will help you.
guide-end-write = A specialist is needed here.
guide-write = Write a request
guide-write-note = Your answers go into the request, you need not repeat them.
guide-not-solved = Did not work? Write to us, your answers go into the request.
guide-vote = Did the guide help?

## Templates
templates-lead = Ready texts. Complete what is marked and send it as a request, or copy it.
template-subject = Subject
template-use = Use in a request

## Services
services-lead = Documents, terms, fees and steps. Filters combine.
services-filter = Filters of services
services-q = Name, code or part of the description
services-category = Area
services-way = How to apply
services-audience = For whom
services-found = { $n ->
    [one] { $n } service
   *[other] { $n } services
}
services-none = No such services
services-none-text = Remove some filters or use other words.
service-category-documents = Documents
service-category-transport = Transport
service-category-family = Family and children
service-category-health = Health
service-category-taxes = Taxes
service-category-housing = Housing
service-category-business = Business
service-category-work = Work and pension
service-category-law = Law
service-category-nature = Nature
way-online = Online
way-visit = In person
way-mixed = Online and one visit
audience-citizen = Citizens
audience-foreigner = Foreign citizens
audience-sole-proprietor = Sole proprietors
audience-legal-entity = Organisations
audience-representative = Representatives
audience-accessibility = People with disabilities
service-way = How to apply
service-term = Term
service-fee = Fee
service-result = What you get
service-code = Catalogue number
service-documents = Documents
service-steps = Steps
service-trouble = Something does not work?
service-trouble-text = Write to us: the service will already be in the request.
service-write = Write a request

## Contacts
contacts-lead = Choose what suits you. Times are Moscow time.
contacts-before-call = Before you call
contacts-print = Print the list
contacts-call-back = Ask us to call you
contacts-centres = Walk-in centres
contacts-centres-link = Addresses of the centres
contacts-region = Region
contacts-all-regions = All regions
load-low = Usually answered at once
load-medium = There may be a short wait
load-high = Often a wait

## Personal data
privacy-demo = This is a demonstration: do not enter real data here. Whoever runs it sees everything you send.
privacy-lead = We keep only what is needed to answer you.
privacy-what = What you wrote in the request: text, files, phone or e-mail for the answer, and details of the device unless you left them out. Hidden details of place and camera are removed from photos.
    .title = What we keep
privacy-why = To solve your problem and show you what happens to it. Data is not used for advertising and not sold.
    .title = Why
privacy-who = Support staff who work on the request. Each time they read it is written to a journal.
    .title = Who sees it
privacy-device = The draft of a request, the language and the look of the pages. The draft is encrypted, deleted after sending and by itself after some days. There are no foreign counters on this site.
    .title = What is kept on your device
privacy-rights = Ask in a request to see or delete your data. We answer within the time shown after sending.
    .title = How to see or delete your data

## Accessibility
accessibility-lead = This site works by keyboard, with a screen reader, at up to 400{"\u00A0"}% zoom and without pictures. It follows WCAG 2.2 AA and GOST R 52872.
accessibility-keyboard = Tab moves along links and fields, Enter opens, Esc closes lists. In the search the arrow keys choose an answer. The first link of every page leads straight to its content.
    .title = Keyboard
accessibility-reader = Every page has one main heading, fields have labels, errors are read with their field. A change of page is announced.
    .title = Screen readers
accessibility-look = The button “Low vision” at the top changes text size, colours, line spacing, typeface and pictures. Your choice is kept.
    .title = Large type and contrast
accessibility-scripts = Reading, searching and following links also work with scripts turned off.
    .title = Without scripts
accessibility-known = If anything keeps you from using this site, write to us: it counts as a technical error and is mended.
    .title = If something does not work
