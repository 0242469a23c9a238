### The first page, the page that unlocks, and the page that begins a class.
### Short and kind, as for a reader of twelve. The app never says "I" or "we";
### where a label says "my", it is the person at the keyboard who speaks.

## The dark half

start-title = Welcome to Waymark
# The one sentence that says what the app is for. Two people: a student and a teacher.
start-say = Two people, one screen, one plan.
start-keys = Whose words
start-keys-student = The student’s words stand largest.
start-keys-family = The family’s words
start-keys-family-hint = In any language, beside
start-keys-school = The school’s words
start-keys-school-hint = Notes and offers, in the margin
start-stays = Everything you write stays on this computer until you choose to share it. No account. No network needed.

## The doors

start-how = How do you want to begin?
start-language = Language
start-sample = Look around with a made-up class
start-sample-hint = One click to open, one click to throw away
# Shown while the made-up class is written. It takes a few seconds.
start-sample-making = Writing a made-up class of 24 students. It opens by itself in a few seconds.
start-sample-remove = Throw the made-up class away
start-sample-removed = The made-up class is gone.
start-begin = Begin a class
start-begin-hint = Your school, your name, a passphrase. Then type the names
start-restore = Open a copy from a stick
start-restore-hint = A copy that Waymark made of your work
start-restoring = Reading the copy and checking every page of it.
start-restored = The copy is here. Unlock it to go on.
start-leaves = What leaves this computer
start-leaves-words = Nothing leaves by itself. There is no account, no tracking and no network. Something leaves only when you make a copy for a family, a backup on a stick, or a file, and hand it on.
start-back = Back to the doors

## Begin a class

start-begin-title = Begin a class
start-begin-school = School
start-begin-full = Your name
start-begin-full-hint = As it should stand on a page for families
start-begin-short = What students call you
start-begin-short-hint = Like Ms. Okafor
start-begin-role = What you do
start-begin-role-teacher = Teacher of this class
start-begin-role-counsellor = Counsellor
start-begin-role-case_manager = Case manager
start-begin-role-administrator = Administrator of computers and lists
start-begin-class = Class
start-begin-class-hint = Like Grade 9 Advisory
start-begin-language = Language of the school
start-begin-passphrase = Passphrase
start-begin-passphrase-hint = Four or five words that you can say in your head are strong and easy to keep. At least 8 letters.
start-begin-again = The same passphrase once more
start-begin-keychain = Also let this computer’s own sign-in open it
start-begin-keychain-hint = Anyone who can sign in to this computer as you can then open Waymark.
start-begin-go = Begin
start-begin-going = Making the lock. This takes a moment.
start-begin-need-school = Write the name of the school.
start-begin-need-full = Write your name.
start-begin-need-short = Write what students call you.
start-begin-need-class = Write the name of the class.
start-begin-need-passphrase = Write at least 8 letters.
start-begin-need-same = The two are not the same. Write the second one again.

## The recovery code

start-sheet-title = Your recovery code
start-sheet-why = If the passphrase is lost, this code opens your work. It is shown once.
# Read out by a screen reader before the groups of the code.
start-sheet-code = The code, in groups
start-sheet-honest = Nobody can open your work without the passphrase or this code. Not the school, and not the people who make Waymark.
start-sheet-write = Write the sheet
start-sheet-write-hint = A page to print and keep in a locked drawer
# $name is a file name, $folder a folder.
start-sheet-written = The sheet is { $name }, in { $folder }. Print it, then take the file off this computer.
# Writing the sheet draws a new code, so that the one on paper is the one that works.
start-sheet-new-code = The sheet has its own code. The code that stood here no longer opens anything.
start-sheet-go = Open my class

## Unlock

start-unlock-title = Open your work
start-unlock-which = Whose work?
start-unlock-sample = Made-up class
start-unlock-passphrase = Passphrase
start-unlock-code = Code from the recovery sheet
start-unlock-code-hint = Spaces and capital letters do not matter
start-unlock-open = Open
start-unlock-opening = Checking the lock. This takes a moment.
start-unlock-with-code = Use the recovery sheet
start-unlock-with-passphrase = Use the passphrase
start-unlock-with-keychain = Use this computer’s own sign-in
start-unlock-need-passphrase = Write your passphrase.
start-unlock-need-code = Write the code from the sheet.
start-unlock-cut-off = A conference was cut off. Every word is kept. When you unlock, it opens at the same place.
start-unlock-other = Begin something else
