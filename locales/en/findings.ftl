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
