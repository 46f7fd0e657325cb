# What is kept current while it is open: the board of positions, a meeting's screen, the projector.

live-on = This page follows what is entered by itself.
live-off = Not connected: the page shows what stood at {"{"}time{"}"}. It goes on by itself when the connection is back.
live-over = The page does not follow any longer: what it showed is over, or you are signed out.
