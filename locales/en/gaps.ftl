# What the help lacks: the list for editors.
