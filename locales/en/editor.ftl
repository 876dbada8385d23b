# The workplace of the knowledge base's editors.

editor-title = Opora: editorial desk
editor-note = Knowledge base editing
editor-stranger = These pages are for editors
editor-stranger-text = If you need to edit the knowledge base, ask an administrator for the role of an editor.
editor-to-console = To the support console
editor-to-list = To the list
editor-missing = There is no such item
editor-missing-text = It may have been removed, or its address has changed.

# Left column
editor-rail = Parts of the desk
editor-rail-list = Items
editor-rail-review = To be reviewed
editor-rail-redirects = Redirects
editor-rail-import = Import and export
editor-keys = Keys

# Kinds, languages, states
editor-kind-article = Article
editor-kind-faq = Question and answer
editor-kind-error-code = Error code
editor-kind-error-family = Family of codes
editor-kind-guide = Guide
editor-kind-template = Ready text of a request
editor-kind-service = Service
editor-kind-category = Category of requests
editor-kind-block = Section of the knowledge base
editor-kind-tag = Tag
editor-kind-synonyms = Search synonyms
editor-kind-contacts = Contacts
editor-kind-remit = Who else can help
editor-kind-drawing = Drawing
editor-lang-ru = Russian
editor-lang-en = English
editor-state-live = Published
editor-state-due = To be read again
editor-state-new = New
editor-state-draft = Draft
editor-state-in-review = In review
editor-state-returned = Returned
editor-state-approved = Approved
editor-state-scheduled = Scheduled
editor-state-published = Published
editor-state-discarded = Given up
editor-significance-typo = Typo
editor-significance-medium = Noticeable change
editor-significance-major = Important change

# Fields
editor-field-title = Title
editor-field-summary = The answer in two sentences
editor-field-body = Text
editor-field-block = Section
editor-field-tags = Tags
editor-field-audience = For whom
editor-field-related = Related articles
editor-field-guides = Guides
editor-field-codes = Error codes
editor-field-services = Services
editor-field-template = Ready text of a request
editor-field-keywords = Words for search
editor-field-popular = Place on the home page
editor-field-updated = Day of the edit
editor-field-review-due = Read again before
editor-field-owner = Who answers for it
editor-field-slug = Address
editor-field-kind = Kind
editor-field-steps = Steps
editor-field-meaning = What it means
editor-field-category = Category of the request
editor-field-links = Links to this item

# Text: buttons, keys, preview
editor-tools = Formatting
editor-tool-heading = Heading
editor-tool-subheading = Subheading
editor-tool-bold = Bold
editor-tool-italic = Italic
editor-tool-bullets = List
editor-tool-numbers = Numbered steps
editor-tool-quote = Quotation
editor-tool-code = Code
editor-tool-table = Table
editor-tool-link = Link
editor-tool-picture = Picture
editor-preview = As the reader will see it
editor-preview-empty = The text will appear here as the reader will see it.
editor-split = What to show
editor-split-write = Text
editor-split-read = As the reader sees it
editor-insert = Insert
editor-link-title = Insert a link
editor-link-label = Words of an item, an error code or the address of a site
editor-link-start = Start typing. Arrows choose, Enter inserts.
editor-link-outside = Enter inserts a link to this address
editor-link-other-site = Another site
editor-link-found = { $n ->
    [one] { $n } item found
   *[other] { $n } items found
}
editor-link-apart = As a paragraph of its own
editor-link-apart-hint = An error code with its number and meaning, everything else as a large link.
editor-picture-title = Insert a picture
editor-picture-file = File
editor-picture-file-hint = PNG or JPEG up to 10 MB. You can also paste it or drop it into the text.
editor-picture-paste = The picture will be shown here
editor-picture-none = Choose a file
editor-picture-kind = This file will not do. Choose a PNG or a JPEG.
editor-picture-large = The file is larger than 10 MB. Make the picture smaller.
editor-picture-alt = What the picture shows
editor-picture-alt-hint = A sentence or two for those who do not see it: “The Sign in button at the top right”.
editor-picture-alt-empty = Describe the picture: without it those who do not see it will not understand
editor-picture-alt-long = Shorten it to { $max } characters
editor-picture-alt-name = The name of a file tells a reader nothing. Describe what is seen.
editor-picture-insert = Insert picture

# Saving
editor-not-saved = The last changes could not be saved. The text is still on screen and on this device.
editor-no-draft = There are no changes yet: edit something first.

# Comparing
editor-diff-none = The texts are the same
editor-diff-added = added:
editor-diff-removed = removed:
editor-conflict = { $name } is editing this text too
editor-conflict-text = While you were writing, another version was saved on the server. Both are kept: yours here, the other one on the server. Choose what stays.
editor-conflict-both = Put both changes together
editor-conflict-mine = Keep my text
editor-conflict-theirs = Take the text of the server
editor-conflict-diff = How your text differs from the one on the server
editor-conflict-whole = Show both texts in full
editor-conflict-here = { $field }: yours
editor-conflict-there = { $field }: on the server

# List
editor-new = New item
editor-new-begin = Begin
editor-new-title-empty = Write a title
editor-new-key-hint = Small Latin letters, digits and hyphens. It can be changed later: old links will go on working.
editor-new-key-code = Family and code with a slash: http/503
editor-new-key-bad = This address will not do. Write another one: small Latin letters, digits and hyphens.
editor-by-state = By state
editor-state-all = All
editor-any = All
editor-none = None
editor-language = Language
editor-sort = Order
editor-sort-usual = Usual
editor-sort-updated = Changed last first
editor-sort-review_due = To be read again first
editor-sort-title = By alphabet
editor-list-words = Words of the title, or the address
editor-list-all = Show all items
editor-list-empty = Nothing was found
editor-list-empty-text = Change the words or take some filters away.
editor-more = Show more
editor-shown = { $n ->
    [one] { $n } item is shown
   *[other] { $n } items are shown
}
editor-column-title = Title and address
editor-column-kind = Kind
editor-column-state = State
editor-column-author = Being edited by
editor-column-due = Read again before
editor-column-updated = Changed
editor-column-from = Old address
editor-column-to = Where it leads
editor-column-by = Added by
editor-column-since = When
editor-column-drop = Remove
editor-due-since = since { $day }
editor-review-text = A second person reads important changes before they are published. Typos can be published at once.
editor-review-waiting = Waiting for a reviewer
editor-review-approved = Approved, not published yet
editor-review-returned = Returned to the author
editor-review-none = Nothing here

# Page of an item
editor-save = Save
editor-typing = Typing…
editor-saving = Saving
editor-saved = Saved { $time }
editor-saved-here = No connection. Saved on this device { $time }, it will be sent when the connection is back
editor-saved-here-why = Saved on this device only { $time }. { $why }
editor-others = Also open at: { $names }
editor-other-typing = { $name } (typing)
editor-will-be-out = Will be published { $time }
editor-sides = Item
editor-side-edit = Edit
editor-side-history = History
editor-side = Checks and publishing
editor-does-not-fit = The document does not fit its kind. Open the history and take an earlier version.
editor-recovered = We have restored what was not saved
editor-recovered-text = This text was kept on your device. It is being sent to the server now.
editor-recovered-drop = Drop it and take the text of the server
editor-stale = The published text has changed
editor-stale-text = Since this draft began, readers see another text. Carry its changes over, so that they are not lost.
editor-stale-diff = How the draft differs from the published text
editor-stale-taken = The changes are carried over
editor-done-rebase = The draft has caught up with the published text
editor-count = { $n } of { $max } characters
editor-summary-hint = What to do first, in plain words. These words are seen in the search.
editor-body-hint = Begin headings with “##”. A picture can be pasted or dropped.
editor-around = Where to find it and for whom
editor-tags-hint = One to { $max }
editor-keywords-hint = What people say and the text does not: phrases, each after a comma or on its own line.
editor-popular-hint = 1 is the first of the frequent questions, 0 is not shown on the home page
editor-audience-citizen = Citizens
editor-audience-foreigner = Foreigners
editor-audience-sole-proprietor = Sole proprietors
editor-audience-legal-entity = Organisations
editor-audience-representative = Representatives
editor-audience-accessibility = People with disabilities
editor-key-add = Add
editor-key-choose = Choose
editor-key-remove = Remove “{ $name }”
editor-fields-lines = Each line is an entry of its own
editor-fields-add = Add another
editor-fields-drop = Delete { $n }

# Checks
editor-findings = What to mend
editor-findings-none = No mistakes
editor-findings-count = { $n ->
    [one] { $n } mistake
   *[other] { $n } mistakes
}
editor-finding-error = Mistake:
editor-finding-warning = Advice:
editor-place-line = { $field }, line { $line }
editor-plain = Easy to read?
editor-plain-figures = { $words ->
    [one] { $words } word
   *[other] { $words } words
}, { $average } in a sentence on average
editor-plain-heavy = The sentences are long. Split them to make reading easier.
editor-plain-good = It reads easily
editor-plain-more = And { $n } more
editor-hint-long = { $n ->
    [one] A sentence has { $n } word
   *[other] A sentence has { $n } words
}: “{ $start }…” Split it in two.
editor-hint-instead = “{ $word }” is office language. Plainer: { $instead }.
editor-hint-drop = “{ $word }” is office language. Try without it.

# Publishing
editor-publish-title = Publishing
editor-note-label = What was changed and why
editor-note-hint = For colleagues; stays in the history
editor-significance = How important is the change
editor-significance-typo-hint = The meaning is the same. The date stays, subscribers are not told.
editor-significance-medium-hint = It became clearer or more complete. Subscribers are told.
editor-significance-major-hint = Even those who have read it must read it again.
editor-mend-first = { $n ->
    [one] Mend { $n } mistake before publishing
   *[other] Mend { $n } mistakes before publishing
}
editor-reviewer = Who will review it
editor-reviewer-any = Whoever has time
editor-submit = Submit for review
editor-approve = Approve
editor-return = Return to the author
editor-return-title = Return to the author
editor-return-text = What to mend
editor-return-hint = Short and to the point: the author sees it above the form.
editor-returned = Returned for more work
editor-publish = Publish
editor-alone = There are no other editors, so nobody can review it.
editor-four-eyes = Somebody who did not write this text publishes it. A typo can be published at once.
editor-schedule = Publish at a time
editor-schedule-title = When to publish
editor-schedule-text = Moscow time. Until then the text cannot be changed.
editor-schedule-day-label = Day
editor-schedule-hour-label = Time
editor-schedule-day = Choose a day
editor-schedule-hour = Write a time, such as 09:00
editor-schedule-past = This time is over. Choose another one.
editor-schedule-far = A year ahead at most
editor-unschedule = Do not publish at that time
editor-discard = Give the draft up
editor-discard-title = Give the draft up?
editor-discard-text = Readers will see the text of before. The draft stays in the history.
editor-failed = It did not work
editor-done-submit = Submitted for review
editor-done-return = Returned to the author
editor-done-approve = Approved
editor-done-publish = Published
editor-done-schedule = It will be published at that time
editor-done-unschedule = It will not be published at that time
editor-done-discard = The draft was given up

# Remarks
editor-remarks = Remarks
editor-remarks-open = { $n ->
    [one] { $n } open remark
   *[other] { $n } open remarks
}
editor-remark-new = New remark
editor-remark-line = On line { $line }, where the cursor is
editor-remark-add = Add remark
editor-remark-settle = Settled
editor-remark-settled = Settled

# Upkeep
editor-upkeep = Upkeep
editor-due-on = To be read again before { $day }
editor-reviewed = Read again, all is right
editor-reviewed-done = The next check is in a month
editor-rename = Change the address
editor-rename-text = The old address will lead to the new one, links in other items are mended by themselves.
editor-rename-do = Change the address
editor-renamed = { $n ->
    [one] The address was changed, { $n } link mended
   *[other] The address was changed, { $n } links mended
}
editor-linked = { $n ->
    [one] { $n } item links here
   *[other] { $n } items link here
}

# History
editor-version = Version { $n }
editor-version-files = From files
editor-version-live = Readers see this one
editor-from-files = from files
editor-reviewed-by = reviewed by { $name }
editor-restore = Take this version
editor-restored = The version is in the draft now. Check it and publish.
editor-history-none = No history yet
editor-history-none-text = It begins with the first publication from the desk.
editor-compare = Compare
editor-compare-old = Before
editor-compare-new = After
editor-compare-what = Before: { $old }. After: { $new }.
editor-compare-swap = Swap
editor-compare-others = Other versions

# Redirects
editor-redirects-text = Old addresses that people still come by. They arrive where the new address leads.
editor-redirects-none = No redirects
editor-redirects-none-text = When you change the address of an item, the old one appears here by itself.
editor-redirect-add = Add
editor-redirect-added = The redirect was added
editor-redirect-drop = Remove the redirect from { $from }
editor-redirect-drop-title = Remove the redirect?
editor-redirect-drop-text = At { $from } people will see that there is no such page.
editor-redirect-drop-do = Remove
editor-redirect-dropped = The redirect was removed
editor-path-empty = Write an address
editor-path-bad = An address of our site begins with a slash: /kb/address

# Import
editor-export = Download everything
editor-export-text = All items as files: Markdown, YAML and CSV. You can edit them in your own editor and load them back.
editor-export-do = Download the archive
editor-import = Load files
editor-import-text = First you see what would change. Nothing is published without your consent.
editor-import-whole = These are all items
editor-import-whole-hint = What is not in the files will be removed.
editor-import-files = Files
editor-import-files-hint = .md, .yaml and .csv of the content folder
editor-import-folder = Or the whole folder
editor-import-reading = Reading and comparing files
editor-import-nothing = None of the files is a .md, .yaml or .csv. Choose others.
editor-import-unreadable = The file cannot be read. Check that no other program has it open.
editor-import-plan = What will change
editor-import-figures = { $n ->
    [one] { $n } item will change
   *[other] { $n } items will change
}, { $same } stay the same
editor-import-mistakes = The files have mistakes. Mend them and load the files again.
editor-import-new = New
editor-import-changed = Will change
editor-import-same = The same
editor-import-kept = Edited here, the same in the files. It stays.
editor-import-conflict = Changed both here and in the file
editor-import-removed = Will be removed
editor-import-side = What stays
editor-import-take-file = The text of the file
editor-import-keep-live = The text of the site
editor-import-diff = Show the differences
editor-import-open = { $n ->
    [one] Decide what stays for { $n } more item
   *[other] Decide what stays for { $n } more items
}
editor-import-do = Load
editor-import-done = Done
editor-import-result = New: { $added }, changed: { $changed }, kept: { $kept }, removed: { $removed }
editor-import-command = You can check files on your own machine with

# Keys
editor-keys-text = They work inside of the text, in the Russian and in the Latin layout. On a Mac ⌘ stands for Ctrl.
editor-key-bold = Bold
editor-key-italic = Italic
editor-key-code = Code
editor-key-link = Insert a link
editor-key-picture = Insert a picture
editor-key-heading = Heading
editor-key-subheading = Subheading
editor-key-numbers = Numbered steps
editor-key-bullets = List
editor-key-quote = Quotation
editor-key-save = Save now
editor-key-help = This list (outside of the text)
