# What is wrong with a text of the knowledge base and how to mend it. The key is the code of the rule.
finding-bad-key = `{ $key }` cannot be an address; write small Latin letters, digits, hyphens and underscores
finding-too-long = `{ $field }` has { $count ->
    [one] { $count } character
   *[other] { $count } characters
}, { $max } at most; shorten it
finding-empty = `{ $field }` is empty; fill it in
finding-words = the text has { $count ->
    [one] { $count } word
   *[other] { $count } words
}, it should have { $least } to { $most }
finding-tags = { $count } tags; one to { $max }
finding-steps = { $count } steps; one to { $max }
finding-no-related = `related` is empty; name at least one article
finding-related-to-itself = `related` names the item itself; take it out
finding-due-before-updated = `review_due` is before `updated`; choose a later day
finding-no-such-item = `{ $field }` names `{ $key }`, which does not exist; mend the spelling or publish it first
finding-unknown-key = `{ $field }: { $key }` is not known; choose a key of the list
finding-key-twice = `{ $key }` stands there twice; give one of them another key
finding-short-group = the group of `{ $word }` has fewer than two words; add a synonym or delete the group
finding-link-without-words = the link `{ $target }` has no words; write [words]({ $target })
finding-link-nowhere = the link `{ $target }` leads nowhere; write kind:key or https://…
finding-link-kind = the link `{ $target }` has an unknown kind `{ $scheme }`; article, guide, code, service, template, form or https
finding-link-to-nothing = the link `{ $target }` leads to nothing; mend the spelling or publish it first
finding-link-to-heading = the link `{ $target }` leads to a heading that the article does not have; mend what follows `#` or leave it out
finding-picture-without-words = the picture `{ $target }` has no description; write ![what is seen]({ $target })
finding-picture-elsewhere = the picture `{ $target }` is not ours; upload it here, its address then begins with img/
finding-picture-missing = the drawing `{ $target }` does not exist; mend the spelling or add the file
finding-drawing-heavy = the drawing has { $count } bytes, { $max } at most; make it simpler
finding-drawing-canvas = the drawing has another canvas or no group `drawing`; use 240 by 144 and put everything into one group with id="drawing"
finding-drawing-part = the drawing has `{ $part }`, which does more than draw; take it out
finding-drawing-broken = the drawing cannot be read as SVG; save it again
finding-raw-html = raw HTML is not allowed; write Markdown
finding-heading-level = headings begin at `##`; the title is in the header
finding-one-language = `{ $field }` or its Russian text is empty; write both
finding-remit-steps = `steps` needs one to { $max } steps, and `steps_en` as many
finding-no-such-topic = `{ $key }` is no category/subtopic; mend the spelling
finding-short-phrase = the phrase «{ $phrase }» has fewer than two words with a meaning; write more of it
finding-never-shown = without `phrases` and `subtopics` it is never shown; add some
finding-no-start = `start: { $step }` is no step; choose one of the steps
finding-dead-end = step `{ $step }` is a dead end: give it answers or an `end`
finding-end-with-answers = step `{ $step }` has both answers and an `end`; leave one of them out
finding-one-answer = step `{ $step }` has one answer only; a question needs two
finding-no-such-step = the answer «{ $answer }» of `{ $step }` leads to `{ $to }`, which is no step; choose another
finding-unreachable = step `{ $step }` cannot be reached; lead an answer to it or delete it
finding-endless = step `{ $step }` never comes to an end; lead one of its answers to one
finding-read-nothing = the end «{ $title }» says read and names no article; choose one
finding-breaks-links = links from { $items } lead here: `{ $target }` would be gone; bring it back or mend those links first
finding-does-not-fit = the document does not fit its kind: { $error }
finding-related-many = `related` names { $count } articles, { $max } at most; keep the closest
finding-meaning-words = the meaning has { $count } words, better { $least } to { $most }; add or shorten
finding-long-sentence = the sentence “{ $words }…” has { $count } words, better { $max } at most; divide it
finding-long-sentences = a sentence has { $count } words on average, better { $max } at most; divide the longest
finding-office-word = office language, “{ $word }”; plainer: { $plain }
finding-code-not-linked = the code { $code } is named without a link; write [{ $code }]({ $target })
finding-review-overdue = the text was due for review on { $day }; read it again and set a new day
finding-translation-start = the English guide begins with another step than the Russian one, `{ $step }`
finding-translation-step = the step `{ $step }` differs from the Russian one; keep the same answers in the same order, the same end and article
finding-translation-alone = there is no Russian text of this address; write it or remove the English one
