### Words of what waits and of carrying by hand.
### Voice: grade 6, short, kind. Says what is so, what it needs, what comes next.
### "Stick" is a USB stick; "folder" may be one that a school or a file sync keeps.

## The page of what waits

# Name of the page in the row of links.
nav-waits = What waits
# $count: how many differences a person has to settle. Two sentences stand beside each other as the title.
waits-needs = { $count ->
    [0] Nothing needs you.
    [one] One thing needs you.
   *[other] { $count } things need you.
}
# $count: how many plans and lists have something that is not with everyone yet.
waits-carry = { $count ->
    [0] Nothing waits to be carried.
    [one] One waits to be carried.
   *[other] { $count } wait to be carried.
}
waits-safe = All of it is safe on this computer. You can close the lid.
waits-gone-title = This computer was taken out
# $name is a person as named at school, $when a date.
waits-gone-by = by { $name }, { $when }
waits-gone = Nothing on it is lost. All plans stay here, and you can go on writing. What the others write from now on does not come here, and what you write here waits with them until somebody takes it in.
waits-gone-next = To hand over what you wrote here, put it on a stick and give the stick to { $name }. To work together again, ask { $name } for an invitation and begin with it on this computer.
waits-alone-title = These plans are on this computer only.
waits-alone = To work on another computer too, or with a colleague, invite it. It takes a stick and a sheet of paper, and no internet.
# $kind: "goal" or "agreement" where people differ on its last day, "date" for any other day.
# $field: the name of a field, such as "Minutes a week". $count: how many answers.
waits-differ = { $kind ->
    [goal] { $count ->
        [2] Two dates for one goal
       *[other] { $count } dates for one goal
    }
    [agreement] { $count ->
        [2] Two dates for one agreement
       *[other] { $count } dates for one agreement
    }
    [date] { $count ->
        [2] Two dates for “{ $field }”
       *[other] { $count } dates for “{ $field }”
    }
   *[other] { $count ->
        [2] Two answers for “{ $field }”
       *[other] { $count } answers for “{ $field }”
    }
}
# $student: a whole name.
waits-differ-where = In the plan of { $student }. Both stay until one of you chooses.
# $goal: the number of the goal on its page.
waits-differ-goal = In the plan of { $student }, goal { $goal }. Both stay until one of you chooses.
# Stands instead of a value that only the plan's page can show.
waits-differ-in-plan = See it in the plan
# $value: the value in words, such as "11 December".
waits-keep = Keep { $value }
waits-open-plan = Open the plan
waits-table = Waits to be carried
waits-what = What
waits-whom = For whom
waits-where = Where it is now
waits-goes = Goes when
waits-lists = The class and its lists
waits-words = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
waits-records = { $count ->
    [one] 1 thing written down
   *[other] { $count } things written down
}
# $when: a time or a date in words.
waits-here-since = This computer, since { $when }
waits-goes-stick = You carry it by stick or folder
# $folder: the folder's or stick's own name.
waits-last-out = Last put on a stick: { $when }, in { $folder }. What is on a stick is locked; whoever finds it cannot read it.
waits-last-never = Nothing has been put on a stick yet.
waits-last-in = Last read: { $when }, from { $folder }.
waits-newer = { $count ->
    [one] 1 change needs a newer version of Waymark. It is kept, and passed on.
   *[other] { $count } changes need a newer version of Waymark. They are kept, and passed on.
}
waits-waiting = { $count ->
    [one] 1 piece waits for one that has not come yet. The next file from that computer brings it.
   *[other] { $count } pieces wait for one that has not come yet. The next file from that computer brings it.
}
# $name: a person, with the computer's place. $count: how many.
waits-unfit = { $count ->
    [one] The key that came from { $name } does not open 1 piece. It waits for the right key, which comes with the next file from any other computer that has it.
   *[other] The key that came from { $name } does not open { $count } pieces. They wait for the right key, which comes with the next file from any other computer that has it.
}
## What came and stays out

# Heading. $count: how many.
aside-title = { $count ->
    [one] One thing came and stays out
   *[other] { $count } things came and stay out
}
aside-says = Nothing of it is lost, and nothing of it is in a plan. Read it, and decide.
# $name: a person, or a computer that was taken out. $count: how many changes.
aside-from = { $count ->
    [one] 1 change from { $name }
   *[other] { $count } changes from { $name }
}
# $student: a whole name.
aside-plan = In the plan of { $student }
aside-lists = The class and its lists
# Why it stays out. $name: who signed it.
aside-why-students_words = It changes the student’s own words, and the student was not part of it. { $name } can suggest it instead.
aside-why-others_name = It puts words in under another name than its own.
aside-why-pen = { $name } may not write in that name.
aside-why-unknown_person = It names a person who is not known here yet. It comes in when that person does.
aside-why-others_undo = It takes back what another person wrote.
aside-why-behind = It was written on top of a change that stays out.
aside-why-removed = It came from a computer after that was taken out.
aside-why-came_after = It was written after the plan had gone on to somebody else, or after the time for which { $name } covered.
aside-why-no_right = { $name } may not decide this for the school.
aside-why-unreadable = It cannot be read.
aside-takes-out = Takes out:
aside-puts-in = Puts in:
# What a record that stays out says.
aside-states-person = It says something about a person.
aside-states-computer = It says something about a computer.
aside-states-reader = It says who may read something.
aside-states-school = It says something about the school, the class or its lists.
aside-states-keeping = It says how long plans are kept, sets or ends a hold, or erases plans.
aside-states-plans = It says that two plans are one, or begins one.
aside-states-beside = It writes something down beside a plan.
aside-take = Take it in
aside-leave = Leave it out

## Carrying

carry-out = Put it on a stick
carry-in = Read from a stick
carry-in-file = Read one file
# $done, $all: lengths such as "3.5 MB".
carry-writing = Writing: { $done } of { $all }.
carry-reading = Reading: { $done } of { $all }.
# $minutes: at least 1.
carry-rest = { $minutes ->
    [one] About a minute more.
   *[other] About { $minutes } minutes more.
}
carry-paused = Waiting for you.
carry-pause = Pause
carry-go-on = Go on
carry-stop = Stop here
carried-out = { $count ->
    [0] The file is in { $folder }. There was nothing new for { $whom }.
    [one] The file is in { $folder }, with 1 change for { $whom }.
   *[other] The file is in { $folder }, with { $count } changes for { $whom }.
}
carried-out-next = Take the stick to the other computer and read it there: What waits, Read from a stick.
carried-in = { $count ->
    [one] 1 change came.
   *[other] { $count } changes came.
}
carried-in-plan = { $student }: { $count ->
    [one] 1 change by { $by }
   *[other] { $count } changes by { $by }
}
carried-in-nothing = Nothing new was there.
carried-in-joined = { $name } has joined.
carried-in-torn = The file { $name } stops in the middle. What came before is kept.
carried-in-foreign = The file { $name } is not from this version of Waymark. It was left alone.
carried-in-refused = { $count ->
    [one] 1 piece was changed on the way. It was left out, and will be sent again.
   *[other] { $count } pieces were changed on the way. They were left out, and will be sent again.
}
bytes-kb = { $count } kB
bytes-mb = { $count } MB

## The computers that have these plans

devices-title = Where these plans are
devices-which = Computer
devices-has = Has
devices-heard = Last heard from
devices-waits = Waits for it
devices-this = This computer
# $name: whose, as used at school. $place: what the computer is called, such as "at home".
devices-named = { $name }, { $place }
devices-other = { $name }, another computer
devices-here = Here
devices-not-heard = Not yet
devices-waiting = { $count ->
    [0] Nothing
    [one] 1 change
   *[other] { $count } changes
}
devices-attachments = { $count ->
    [one] and 1 file
   *[other] and { $count } files
}
devices-reach-everything = Everything
devices-reach-class = The class and its plans
devices-reach-plans = { $count ->
    [0] The students whom somebody gave to this person, and for as long
    [one] 1 plan
   *[other] { $count } plans
}

# $name: whose computer it was. $when: a date.
devices-gone = Taken out on { $when }: { $name }

## Taking a computer out

# Heading of the column with the buttons, for a screen reader.
remove-column = Take it out
remove-open = Take it out
# $whose: the computer, as it stands in the list.
remove-title = Take out: { $whose }
remove-says = For a computer that is lost, or a person who has left.
remove-which = What goes
remove-one = This computer only
remove-one-hint = Its person can be invited again on another one.
# $name: as used at school.
remove-all = All computers of { $name }, who has left
remove-all-hint = { $count ->
    [one] There is 1 here. Invitations are taken back too.
   *[other] There are { $count } here. Invitations are taken back too.
}
remove-means-keys = Everyone else gets new keys. Nothing that is written from now on can be read there.
remove-means-there = What it has already stays readable there, for whoever knows its passphrase.
remove-means-meanwhile = What it still sends is kept aside on this page, for you to read and decide.
remove-do = Take it out
# $names: the computers that were taken out.
removed-done = Taken out: { $names }. The others get their new keys with the next stick.
safety-devices = The page of what waits lists every computer that has these plans. A lost one is taken out there.
safety-devices-open = See the computers

## Inviting another computer

invite-open = Invite another computer
invite-title = Invite another computer
invite-says = A file goes on the stick. A code goes on paper. Together they open the plans on the other computer.
invite-whom = Whose computer is it?
invite-self = Another one of your own
invite-self-hint = It gets everything that is here, your own notes too.
invite-other = A colleague’s
invite-other-hint = Whatever they write stands under their own name.
invite-nobody = Add the colleague first: School, People.
# Said after the name of a button that cannot be pressed yet.
invite-nobody-now = add the colleague first
invite-person = Who
invite-plans = Which plans
invite-plans-all = All plans of the class
invite-other-reads = They read these plans, staff notes on them, and the names and lists of the class. Your own notes stay here.
invite-name = What to call that computer
invite-name-hint = Such as: at home. It may stay empty.
invite-make = Write the file
invite-made-title = The invitation is ready
invite-made-file = The file { $name } is in { $folder }.
invite-made-code = This is its code. It is shown once.
invite-code = The code
invite-made-apart = Carry the file and the code apart. Whoever has both can read the plans. On the other computer choose “Join with an invitation”.
invite-sheet = Print the code
invite-withdraw = Take it back
# $when: a date.
invited-self = Invited: another computer of yours, { $when }. No answer yet.
invited-other = Invited: { $name }, { $when }. No answer yet.

## Inviting somebody again who forgot the passphrase (H9)

again-open = Invite again
# $whose: the computer, as it stands in the list.
again-title = Invite again: { $whose }
again-says = For somebody who forgot the passphrase. A file goes on the stick and a code on paper, as before.
# $name: as used at school. $when: a date.
again-shared = What { $name } wrote there until { $when } was handed on. It comes along.
again-shared-none = Nothing from that computer has come here yet.
# What was written there and reached no other computer.
again-not-shared = What was written there later was not handed on. It is on that computer alone: its recovery sheet opens it, and it is lost without one.
again-out = The old computer is taken out: everyone else gets new keys.

## Joining with an invitation, at the first start

join-door = Join with an invitation
join-door-hint = A colleague, or you on another computer, gave you a file and a code.
join-title = Join with an invitation
join-choose = Choose the file
join-code = The code on paper
join-code-hint = Nine groups of four. Spaces and small letters do not matter.
join-go = Join
join-going = Opening the plans
join-need-file = choose the file first
join-need-code = Type the code from its sheet.

## The saved line at the foot

# $when: a time or a date in words.
saved-carried = Changes put on a stick { $when }
saved-carried-never = Changes not put on a stick yet
saved-waits = { $count ->
    [one] 1 change waits to be carried.
   *[other] { $count } changes wait to be carried.
}
saved-see = See what waits
