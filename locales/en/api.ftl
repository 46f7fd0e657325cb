# What programs are told.

error-cursor = That is not a cursor of this list.
error-json = The body is not a JSON object: { $text }
error-idempotency-key = A key has 1 to 200 visible characters.
error-idempotency-other = This key was used for another request.
refused-under-way = Another request with this key is under way.

failure-heading-bad-request = The request cannot be read
failure-text-bad-request = The address, a header or the body is not in the form that is wanted here.
failure-heading-method = This method is not known here
failure-text-method = The header Allow names the methods that are.
failure-heading-too-large = The body is too large
failure-text-too-large = A body has at most one megabyte.
failure-heading-media-type = The body is of another kind
failure-text-media-type = A body is application/json.

action-see = See from what it follows
action-concept-paper-proposal = Register the concept paper
action-expert-meeting = Register the expert meeting
action-applicability-extension = Register the extension of its applicability
action-tenure-expiry = Register the extension of the tenure
action-vacancy = Register the appointment of a Coordinator
action-final-report = Register the final report
action-review = Register the review
action-review-contribution = Register the contribution
