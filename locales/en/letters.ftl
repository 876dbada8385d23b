# Letters. $number is the number of the request, $centre the name of the help centre.
letter-hello = Hello!
letter-confirmation-subject = Request No. { $number } received
letter-confirmation-what = We have received your request. Keep this letter: with the number and the access code you can follow the work and add messages and files.
letter-answer-subject = Answer to request No. { $number }
letter-answer-what = Your request has been answered. Open it to read the answer. If it does not help, write back there.
letter-question-subject = We need your answer: request No. { $number }
letter-question-what = We need to ask you something before we can go on. Open the request and answer the question; the promised time stands still until then.
letter-closed-subject = Request No. { $number } closed
letter-closed-what = Your request has been closed. If the matter is not settled, you can open it again. You can also rate our work there.
letter-fact-number = Request number
letter-fact-code = Access code
letter-fact-first-answer = First answer
letter-fact-solution = Solution
letter-preliminary = The date of the solution is preliminary: the working calendar of that year has not been published yet.
letter-keep-code = Do not tell anybody the access code: it opens the whole conversation.
letter-open = Open the request
letter-footer = { $centre }. This letter was sent automatically, there is no need to reply. If you did not write to us, just delete it.
