# The builder of guides and the editors of records: error codes, services, templates, synonyms.

# Common
builder-undo = Undo
builder-redo = Redo
builder-unfit = This item cannot be opened here
builder-unfit-text = Its data does not fit the form: perhaps a newer version saved it. Reload the page. If that does not help, restore an earlier version from the history.
builder-line-add = Add: { $what }
builder-line-remove = Remove: { $what }
builder-line-up = Move up: { $what }
builder-line-down = Move down: { $what }
builder-pick = Find and add
builder-pick-other = Choose another
builder-title-en = Title in English
builder-summary = In short: what is here
builder-category = Category of the request
builder-category-hint = The form opens with this category when the steps do not help.
builder-category-own = Its own category of requests
builder-category-family = As the family has it
builder-block = Section of the knowledge base
builder-keywords = Words for search
builder-articles = Related articles
builder-guides = Related guides
builder-steps = Steps
builder-step = Step
builder-steps-hint = One action a step, { $most } at most. Put the names of buttons in quotes.

# Guide builder
builder-tools = Actions on the guide
builder-add = Add a step
builder-connect = Connect
builder-guide = About the guide
builder-view = View
builder-drawing = Drawing of the steps
builder-drawing-short = Drawing
builder-outline = Steps in order
builder-outline-short = List
builder-smaller = Smaller
builder-larger = Larger
builder-tidy = Arrange anew
builder-panel = Selected step
builder-keys = Arrows: another step. Enter: its fields. N: new step. C: connect. Delete: remove. T: trial run. Ctrl+Z: undo.
builder-no-steps = There are no steps yet. Add the first one.
builder-start-mark = Start
builder-kind = What kind of step it is
builder-kind-question = Question
builder-kind-solved = End: solved
builder-kind-read = End: read an article
builder-kind-write = End: write to us
builder-question = Question to the reader
builder-title = Title of the end
builder-words-empty = Write at least a few words.
builder-text = Explanation
builder-text-hint = What to do or where to look before answering. May be left empty.
builder-preview = As the reader will see it
builder-alt = What the picture shows
builder-alt-hint = For those who do not see it. Picture: { $src }
builder-alt-empty = Describe the picture in words.
builder-article = Article to read
builder-article-none = Choose an article.
builder-key = Name of the step
builder-key-hint = Small Latin letters, digits and hyphens. Readers do not see it; it counts where a guide is given up.
builder-make-start = Make it the start
builder-remove = Remove the step
builder-answers = Answers
builder-answers-count = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
builder-answer-label = Answer { $n }
builder-answer-empty = Write what the button says.
builder-answer-unnamed = Answer { $n }, without words
builder-answer-to = Where answer { $n } leads
builder-answer-unsure = This is “I do not know”
builder-answer-add = Add an answer
builder-answer-remove = Remove answer { $n }
builder-answer-up = Move answer { $n } up
builder-answer-down = Move answer { $n } down
builder-unsure = I do not know
builder-unsure-add = Add “I do not know”
builder-to-none = Nowhere yet
builder-to-new = New step…
builder-to-nowhere = Leads nowhere
builder-goto = Go to the step “{ $step }”
builder-port = Answer “{ $answer }”: drag to another step
builder-port-new = New answer: drag to another step
builder-added = The step is added. Write the question.
builder-removed = The step “{ $step }” is removed. You can undo it.
builder-connecting = Choose the step that a new answer of “{ $step }” will lead to. Enter connects, Esc cancels.
builder-connected = Done: the answer leads to “{ $step }”.
builder-refused-gone = This step or answer is no longer there.
builder-refused-taken = There is a step with this name. Choose another.
builder-refused-bad-key = This name does not fit. Begin with a small Latin letter, then letters, digits and hyphens.
builder-refused-first = The start cannot be removed. Make another step the start first.
builder-left-here = left: { $n }
builder-left-long = { $n ->
    [one] The guide was given up at this step { $n } time.
   *[other] The guide was given up at this step { $n } times.
}
builder-start = Where it begins
builder-g-title = Title
builder-template = Request template
builder-template-hint = Its subject is filled in when the guide ends with a request.
builder-minutes = How many minutes it takes

# What is wrong with a guide
builder-flaws = To check
builder-flaws-none = All is well: every way comes to an end.
builder-flaws-sum = Errors: { $errors }, warnings: { $warnings }, hints: { $hints }.
builder-flaws-count = to check: { $n }
builder-level-error = Error
builder-level-warning = Warning
builder-level-hint = Hint
builder-flaw-no-start = It is not known where to begin. Choose the first step.
builder-flaw-dead-end = “{ $step }” is a dead end. Add answers or make the step an end.
builder-flaw-answers-and-end = “{ $step }” has both answers and an end. Keep one of them.
builder-flaw-nowhere = The answer “{ $answer }” of “{ $step }” leads nowhere. Choose where it leads.
builder-flaw-unreachable = Nobody comes to “{ $step }”. Lead an answer to it or remove the step.
builder-flaw-endless = From “{ $step }” there is no way to an end: the answers go in circles. Add an answer that leads to an end.
builder-flaw-no-article = The end “{ $step }” says to read an article and names none. Choose one.
builder-flaw-one-answer = “{ $step }” has one answer. Add a second one, or there is nothing to ask.
builder-flaw-no-question = The step “{ $step }” asks nothing. Write the question.
builder-flaw-no-label = Answer { $answer } of “{ $step }” has no words. Write what the button says.
builder-flaw-no-alt = A picture in “{ $step }” has no description. Write what it shows.
builder-flaw-same-label = “{ $step }” has the answer “{ $answer }” twice. Make them differ.
builder-flaw-many-answers = “{ $step }” has more than { $most } answers. Join similar ones or split the question.
builder-flaw-no-title = The end “{ $step }” has no title. Write how it ended.
builder-flaw-not-translated = The translation has no step “{ $step }”. Translate it.
builder-flaw-translated-otherwise = In the translation “{ $step }” leads elsewhere. Make the answers alike in both languages.
builder-flaw-no-translation = There is no translation yet. Readers of the other language will see this text.
builder-flaw-no-unsure = “{ $step }” cannot be answered with “I do not know”. Add such an answer if one may be unsure.

# Trial run
builder-trial = Trial run
builder-trial-close = End the run
builder-trial-step = Question { $n }, { $left } more at most
builder-trial-end = The end. Answers given: { $n }
builder-trial-again = This step came up { $n } times: the reader goes in circles.
builder-trial-stuck = There is no way on: the reader is stuck here.
builder-trial-no-start = There is nothing to walk: choose the step to begin with.
builder-trial-path = Answers on the way
builder-trial-article = Open the article { $article }
builder-trial-form = What the request would get
builder-trial-form-else = What the request would get if it did not help
builder-trial-form-path = Way

# Error codes
builder-code-title = What happened, in plain words
builder-aliases = Other spellings of this code
builder-alias = Spelling
builder-aliases-hint = Numbers without letters, Russian letters, the name of the error. Case and look-alike letters are understood anyway.
builder-side = Whose side it is
builder-meaning = What it means
builder-meaning-hint = One or two plain sentences without terms.
builder-retry = How to enter the data again
builder-support = For support staff
builder-support-hint = What the code means technically. Readers see it only when they unfold it.
builder-family-title = Name of the family
builder-family-where = Where such codes are seen
builder-family-where-hint = For example: on the sign-in page.
builder-prefixes = What people write before the number
builder-prefix = Prefix
builder-prefixes-hint = For example: ESIA-, ЕСИА. With them a code is recognised without its full spelling.
builder-code-try = Is the code recognised
builder-code-typed = Try it
builder-code-typed-hint = Type it as a person would, or paste a whole message. What is not saved yet counts, too.
builder-code-samples = Usual spellings
builder-code-found = recognised: { $code }
builder-code-other = another code comes first: { $code }
builder-code-unknown = not recognised
builder-code-also = Also fits: { $codes }.
builder-code-loses = For “{ $written }” the first to be found is { $code }. Remove this spelling or make it clearer.
builder-code-clash = “{ $written }” fits { $code } as well. Readers will be asked to choose.
builder-code-needless = These spellings are recognised without being listed: { $aliases }.

# Services
builder-service-title = Name of the service
builder-service-code = Number in the catalogue
builder-group = Group
builder-group-documents = Documents
builder-group-transport = Transport
builder-group-family = Family and children
builder-group-health = Health
builder-group-taxes = Taxes and fines
builder-group-housing = Housing
builder-group-business = Business
builder-group-work = Work and pensions
builder-group-law = Courts and law
builder-group-nature = Nature
builder-way = How to apply
builder-way-online = On the portal
builder-way-visit = In person
builder-way-mixed = On the portal, then in person
builder-term = Term
builder-term-hint = In words: “5 working days”.
builder-days = Term in days
builder-fee = Fee
builder-fee-hint = In words. If the amount changes, say where to find it.
builder-documents = Documents
builder-document = Document
builder-result = What one gets
builder-notes = Notes

# Templates
builder-template-when = When it fits
builder-subject = Subject of the request
builder-subject-hint = { $most } characters at most.
builder-subtopic = Topic within the category
builder-body = Text of the request
builder-body-hint = Write blanks in braces. Press a button, and the blank goes where the cursor is.
builder-kind-of = Kind of request
builder-kind-of-problem = Problem
builder-kind-of-question = Question
builder-kind-of-complaint = Complaint
builder-kind-of-suggestion = Suggestion
builder-kind-of-thanks = Thanks
builder-blanks = Insert a blank
builder-blank-insert = Insert the blank “{ $blank }”
builder-blank-when = When it happened
builder-blank-service = Which service it is about
builder-blank-number = Number of an application or a request
builder-blank-error-code = Error code
builder-blank-device = Device, fills itself in
builder-blank-browser = Browser, fills itself in
builder-blank-brace = A brace without its partner. Close it or remove it.
builder-blank-empty = An empty blank {"{}"}. Write what belongs in it.
builder-blank-lines = The blank “{ $word }…” spans several lines. A closing brace seems to be missing.
builder-blank-nearly = The blank “{ $word }” looks like “{ $right }” but would not fill itself in.
builder-blank-mend = Change to “{ $right }”
builder-blank-own = { $n ->
    [one] This blank is not in the common list, so the person fills it in: { $words }.
   *[other] These blanks are not in the common list, so the person fills them in: { $words }.
}
builder-filled = How the request will look
builder-filled-hint = Known blanks are filled in with samples.
builder-legend-known = sample
builder-legend-known-text = a known blank; some of them the device fills in
builder-legend-own = {"{own blank}"}
builder-legend-own-text = the person fills it in

# Synonyms
builder-syn-add = New group
builder-syn-find = Find a group
builder-syn-count = Groups shown: { $found } of { $all }
builder-syn-more = Show { $n } more
builder-syn-group = Group { $n }
builder-syn-short = At least two words are needed, separated by semicolons.
builder-syn-again = “{ $word }” is in group { $n } already. Join the groups or remove it here.
builder-syn-try = Try it in search
builder-syn-queries = Queries
builder-syn-queries-hint = One a line. Leave it empty to try what people lately looked for in vain.
builder-syn-run = Compare before and after
builder-syn-stale = The groups have changed since. Compare again.
builder-syn-no-queries = There are no unsuccessful searches yet. Write your own.
builder-syn-sum = The answers change for { $changed } of { $all } queries.
builder-syn-same = Unchanged: { $n }
builder-syn-before = Now
builder-syn-after = With the change
builder-syn-found = Found: { $n }
