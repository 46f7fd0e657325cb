# Signing in, passwords, accounts, tokens, the security log.

refused-sign-in = The e-mail address or the password is not right, or there were too many attempts. Wait a quarter of an hour, or ask for a new link.
refused-second-account = There is an account of this e-mail address already.
refused-second-token = There is a token of this name already.
refused-last-administrator = This is the last administrator of the Secretariat: nobody could let anybody in any more.
refused-change-of-side = A person who changes between a delegation, an observer and the Secretariat gets a new account.
refused-post = There is no such duty.
denied-account-closed = This account is closed.
error-not-an-email = This is not an e-mail address.
error-control-characters = This must be on one line.
error-not-a-member-state = { $state } is not a Member State today.
error-not-an-observer = { $state } is not an observer today.
error-password-short = A password has at least { $limit } characters.
error-password-long = A password has at most { $limit } characters.
error-password-is-email = The password must not be the e-mail address.
error-password-common = This password is one of those that are guessed first.
error-password-wrong = The present password is not right, or there were too many attempts.
error-token-days = A token is good for 1 to { $limit } days.
error-too-many-tokens = You have { $limit } tokens already. Revoke one first.
error-duty = The duty is delegate or senior-official.
error-state-code = A state is named by three letters, as KAZ.

# The security log, by event.
security-signed-in = signed in
security-sign-in-failed = sign-in failed
security-sign-in-throttled = sign-in refused after too many attempts
security-signed-out = signed out
security-session-ended = session ended
security-other-sessions-ended = all other sessions ended
security-password-changed = password changed
security-password-set = password set with a link
security-account-added = account added
security-duty-changed = duty changed
security-account-closed = account closed
security-link-made = link for a password made
security-token-added = token made
security-token-revoked = token revoked
