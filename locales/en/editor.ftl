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
editor-picture-file-hint = PNG, JPEG, WebP or SVG up to 10 MB. You can also paste it or drop it into the text.
editor-picture-paste = The picture will be shown here
editor-picture-none = Choose a file
editor-picture-kind = This file will not do. Choose a PNG, JPEG, WebP or SVG.
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
