# The live parts of pages: search, vote, appearance, hours.

## Components
ui-error = Error
ui-optional = optional
ui-close = Close
ui-loading = Loading

## Failures
failed-network = The server cannot be reached. Check your connection and try again.
failed-decode = This page is out of date. Reload it and try again.

## Appearance
look-panel = Low vision
look-dark = Dark theme
look-light = Light theme
look-reset = Back to the usual look
look-apply = Apply
look-theme = Theme
look-theme-usual = As on the device
look-theme-light = Light
look-theme-dark = Dark
look-size = Text size
look-size-usual = Normal
look-size-130 = 130{"\u00A0"}%
look-size-160 = 160{"\u00A0"}%
look-size-200 = 200{"\u00A0"}%
look-scheme = Colours
look-scheme-usual = Normal
look-scheme-bw = Black on white
look-scheme-wb = White on black
look-scheme-blue = Dark blue on light blue
look-scheme-brown = Brown on cream
look-spacing = Line spacing
look-spacing-usual = Normal
look-spacing-wide = Wide
look-serif = Typeface
look-serif-usual = Sans serif
look-serif-on = Serif
look-pictures = Pictures
look-pictures-usual = Show
look-pictures-off = Hide
yes = Yes
no = No
send = Send
find = Search
copied = Copied
copy-text = Copy text
characters = characters

## Kinds of results
kind-article = Article
kind-article-many = Articles
kind-faq = Answer
kind-faq-many = Answers
kind-error_code = Error code
kind-error_code-many = Error codes
kind-guide = Guide
kind-guide-many = Guides
kind-service = Service
kind-service-many = Services
kind-template = Template
kind-template-many = Templates
kind-news = News
kind-news-many = News
finder-label = What happened?
finder-placeholder = Question or error code
finder-none = Nothing found
finder-found = { $n ->
    [one] { $n } answer found
   *[other] { $n } answers found
}
finder-all = Show all results
search-corrected = Showing results for “{ $query }”.
search-perhaps = Perhaps you meant:
search-write = Write a request with this text

## Votes
vote-question = Was this helpful?
vote-thanks = Thank you, noted.
vote-why = What is wrong?
vote-not_clear = Not clear
vote-does_not_work = Does not work
vote-outdated = Outdated
vote-not_my_case = Not my case
vote-other = Other
vote-text = Tell us more
vote-text-hint = Do not write passwords, codes or document numbers.
vote-choose = Choose a reason.
vote-say-more = Say what is wrong, in at most 500 characters.
template-text = Text
template-blanks = Complete what is marked in braces. Device and browser are filled in where they are known.
open-always = Round the clock
open-until = Open until { $time }
opens-today = Closed, opens today at { $time }
opens-tomorrow = Closed, opens tomorrow at { $time }
opens-in-days = Closed, opens in { $n ->
    [one] { $n } day at { $time }
   *[other] { $n } days at { $time }
}
closed = Closed
day-off = closed
week-hours = Mon–Fri { $weekdays }, Sat { $saturday }, Sun { $sunday }
