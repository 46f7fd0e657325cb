# What is kept current while it is open: the board of positions, a meeting's screen, the projector.

live-on = This page follows what is entered by itself.
live-off = Not connected: the page shows what stood at %1. It goes on by itself when the connection is back.
live-over = The page does not follow any longer: what it showed is over, or you are signed out.

sitting-coming = The meeting has not opened yet.
sitting-open = The meeting is open.
sitting-closed = The meeting has closed. What it decided is final; only a corrigendum changes it.
sitting-is-closed = The meeting has closed.
sitting-screen = Screen of the meeting
sitting-projector = For the projector
sitting-now = now
sitting-agenda = Agenda
sitting-no-item = No item is before the meeting.
sitting-no-agenda = The items of the agenda would stand here. The Chair and the Secretariat put them on from the page of the meeting.
purpose-sitting = The meeting as it goes on: the item, the positions of the Member States as they arrive, what was decided
purpose-projector = The meeting as it goes on, for the wall of the room
position-at-item = stated at the meeting, item { $number }
