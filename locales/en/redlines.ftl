# What changed between two texts.

redline-file = The redline as a file (.docx)
redline-file-hint = with tracked changes, which Word and LibreOffice accept or reject one by one or all at once
redline-left = Moved from here: in the later text it is paragraph { $n }.
redline-came = Moved to here: in the earlier text it was paragraph { $n }.
redline-of-secretariat = Secretariat of CICA
