# The statement on accessibility.

way-accessibility = Accessibility
access-title = Accessibility of these pages
access-lead = Everybody who works with these records should be able to read and use them: with the eyes or the ears, with a pointer, the keyboard or the voice, at any size, on any device.
access-conformance = How far these pages conform
access-conformance-text = The pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. What was tested, as said below, meets them, but for what is named as not good. Those who made the pages tested them; nobody independent has assessed them yet.
access-tested = What was tested, and how
access-tested-text = These tests belong to the program and are run in the browser Chromium, on a sample of each page, in English, Russian and Kazakh.
access-tested-tools = The program axe-core asks all its rules of each sample, of levels A and AA and of good practice, and of contrast once more in dark colours. No rule is left out.
access-tested-html = The Nu Html Checker reads the HTML of each sample. Where either program cannot be had, the result of the tests says that it was not asked.
access-tested-keyboard = Whole tasks are done by keyboard alone: signing in, finding the duties of one’s own state, writing and sending a letter, narrowing a list, opening the menu on a phone. Each stop is visible and not covered, the order is that of reading, and nothing holds the keyboard.
access-tested-errors = When something that was entered is not right, the summary of errors has the focus; each error in it leads to its field, and the field names its error.
access-tested-zoom = At 200% and 400% nothing is cut off and nobody scrolls in two directions; wider spacing of letters, words and lines cuts nothing off; what is pressed is at least 24 pixels wide and high, or stands in a sentence or free of others.
access-tested-colour = The contrast of each pair of colours is computed, light and dark. Status is a sign and a word before it is a colour. Who asks for no motion sees none; with colours forced by the system, focus and buttons stay visible.
access-tested-tree = What the browser tells a screen reader was compared with what was written down by hand for the main pages: landmarks, one main heading, the levels of headings, names and head cells of tables, and the order of reading.
access-tested-scripts = Every task can be done without JavaScript.
access-known = What is known not to be good
access-known-dates = Fields for dates are those of the browser: they show dates in the language of the browser, which may not be that of the page.
access-known-translation = No native speaker has checked the Russian and the Kazakh of the pages yet.
access-known-readers = No test was made with persons who use a screen reader, a magnifier or voice control every day, nor with NVDA, JAWS or VoiceOver; nor in Safari.
access-known-files = Enclosed files are as their authors made them. The program cannot make them accessible.
access-known-record = Texts of the record stay in the language in which they were adopted, mostly English. They are marked as such, so that a screen reader can pronounce them, but not translated.
access-known-graphics = The timeline of tenures scrolls sideways on narrow screens. The table beneath it says the same.
access-report = If something stands in your way
access-report-how = Please tell the CICA Secretariat, in any of the three languages and by any way in which you write to it: the address of the page, what you wanted to do, and with which device and program. You need not be signed in.
access-report-then = The Secretariat gives you what you need in another form meanwhile, and has the barrier examined. What is mended gets a test, so that it does not come back; what cannot be mended is named on this page, with the reason.
access-date = This statement was last gone through, against the tests, on { $date }.
